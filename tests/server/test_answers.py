"""Answers that are held back until they are whole."""

from __future__ import annotations

import pytest

from server.answers import IN_MEMORY, Answer, QueryTooLarge, Spool, closing_on_error
from server.formats import TABULAR


def spooled(*pieces: bytes) -> Answer:
    """Return an answer of these pieces."""
    spool = Spool(16)
    for piece in pieces:
        spool.add(piece)
    return Answer("rows", TABULAR[0], spool.size, spool.whole(), "1-a")


def test_an_answer_is_its_pieces_in_order() -> None:
    assert spooled(b"ab", b"c").read() == b"abc"


def test_a_large_answer_goes_through_a_file_unchanged() -> None:
    pieces = [bytes([i]) * (IN_MEMORY // 2) for i in range(4)]
    answer = spooled(*pieces)
    assert (answer.size, b"".join(answer.chunks()) == b"".join(pieces)) == (2 * IN_MEMORY, True)


def test_an_answer_over_the_limit_names_the_setting() -> None:
    spool = Spool(1)
    with pytest.raises(QueryTooLarge, match="SUANLI_ANSWER_MB"):
        spool.add(b"x" * (1 << 20) + b"x")
    spool.close()


def test_what_was_collected_is_thrown_away_when_the_query_fails() -> None:
    spool = Spool(1)
    with pytest.raises(LookupError), closing_on_error(spool):
        raise LookupError
    assert spool.body.closed


def test_an_answer_is_closed_once_it_is_read() -> None:
    answer = spooled(b"x")
    answer.read()
    assert answer.body.closed
