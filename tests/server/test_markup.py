"""What XML cannot hold."""

from __future__ import annotations

import pytest

from server.markup import Inspector, Unwritable, fit


def test_what_xml_cannot_hold_is_left_out_of_a_text() -> None:
    assert fit("a\x00\x0b\ud800\uffffb\t\n算") == "ab\t\n算"


def test_an_answer_in_order_is_read_without_a_word() -> None:
    for piece in ("<a>算力</a>".encode(), b"\t\r\n", b""):
        Inspector().read(piece)


@pytest.mark.parametrize(
    "pieces", [[b"\x01"], [b"a\xef\xbf", b"\xbe"], [b"<oxpre", b"fix: xmlns"], [b"<oxprefix:", b" "]]
)
def test_what_breaks_an_answer_is_found_in_one_piece_or_two(pieces: list[bytes]) -> None:
    inspector = Inspector()
    with pytest.raises(Unwritable):
        for piece in pieces:
            inspector.read(piece)
