"""The clauses of a Chinese sentence as they stand in a decree: each without the mark of its place in a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from loaders.compiling import compiled
from loaders.view import View

ORDER = (
    r"(?:[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)、.．]|第[一二三四五六七八九十百]{1,4}[条章节])[\s\u3000]*"
)
_MARK = compiled(rf"\s*(?:{ORDER}|[①-⑳•·\-—*#]\s*)?")
_CLOSERS = {"（": "）", "(": ")", "“": "”", "《": "》", "[": "]", "【": "】"}
_STOPS = frozenset("，；。！？,;：:")


class Clause(NamedTuple):
    """A clause of a sentence; offsets are the document's."""

    start: int
    end: int
    text: str


def list_clauses(view: View, start: int, end: int | None = None) -> Iterator[Clause]:
    """Yield the clauses of a sentence between two places of the document; brackets and quotations are not cut."""
    text, closer = view.text, ""
    low = at = start - view.start
    high = len(text) if end is None else end - view.start
    while at < high:
        sign = text[at]
        if closer:
            closer = "" if sign == closer else closer
        elif sign in _CLOSERS and _CLOSERS[sign] in text[at:high]:
            closer = _CLOSERS[sign]
        elif sign in _STOPS and not (text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()):
            yield from _clause(text, low, at, view.start)
            low = at + 1
        at += 1
    yield from _clause(text, low, high, view.start)


def _clause(text: str, low: int, high: int, offset: int) -> Iterator[Clause]:
    begins = m.end() if (m := _MARK.match(text, low, high)) is not None else low
    words = text[begins:high].rstrip(" \u3000\n。")
    if words.strip():
        yield Clause(offset + begins, offset + begins + len(words), words)
