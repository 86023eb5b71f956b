"""An article's text cut at its quotes, so that a page can mark them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `anchors` are the ids of the facts that cite it, none for plain text."""

    text: str
    anchors: tuple[str, ...] = ()


def pieces(text: str, offset: int, spans: Iterable[tuple[int, int, str]]) -> list[Piece]:
    """Return the text cut at the spans; joined again the pieces are the text.

    `offset` is where the text starts in its document; spans are (start, end, anchor) in the document, in characters.
    Spans may overlap: a piece names all that cover it.
    """
    inside = [(max(a - offset, 0), min(b - offset, len(text)), anchor) for a, b, anchor in spans]
    inside = [span for span in inside if span[0] < span[1]]
    cuts = sorted({0, len(text), *(a for a, _, _ in inside), *(b for _, b, _ in inside)})
    return [_piece(text, start, end, inside) for start, end in pairwise(cuts)]


def _piece(text: str, start: int, end: int, spans: list[tuple[int, int, str]]) -> Piece:
    covering = (anchor for a, b, anchor in spans if a <= start and end <= b)
    return Piece(text[start:end], tuple(dict.fromkeys(covering)))
