"""Marking quotes in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.highlight import Piece, pieces


def test_a_quote_is_a_piece_with_its_anchor() -> None:
    assert pieces("one two three", 0, [(4, 7, "s1")]) == [Piece("one "), Piece("two", ("s1",)), Piece(" three")]


def test_offsets_count_from_the_start_of_the_document() -> None:
    assert pieces("two", 100, [(100, 103, "s1")]) == [Piece("two", ("s1",))]


def test_a_piece_under_two_quotes_names_both() -> None:
    assert pieces("abc", 0, [(0, 2, "s1"), (1, 3, "s2")]) == [
        Piece("a", ("s1",)), Piece("b", ("s1", "s2")), Piece("c", ("s2",)),
    ]  # fmt: skip


@given(st.text(), st.lists(st.tuples(st.integers(-5, 50), st.integers(-5, 50), st.just("s")), max_size=8))
def test_the_pieces_are_the_text(text: str, spans: list[tuple[int, int, str]]) -> None:
    assert "".join(piece.text for piece in pieces(text, 0, spans)) == text
