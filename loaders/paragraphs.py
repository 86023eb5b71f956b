"""Group lines into paragraphs: hard-wrapped lines are joined; list items, rows and headings stand alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.model import Span
from loaders.lines import Line, is_item, is_prose, is_title, lines

_HASHES = re.compile(r"#{1,6}\s+")
_BOLD = re.compile(r"(?:\*\*|__)[^*_]{2,120}(?:\*\*|__)[:：]?")
_NUMBERED = re.compile(r"(?:第?[一二三四五六七八九十]{1,3}[章节、．.]|[（(][一二三四五六七八九十]{1,3}[)）])\s*")
_MARK = re.compile(r"(?:[-*+•·▪●■◆–—]\s+|\d{1,3}[.)、．]\s*(?!\d)|[(（]\d{1,3}[)）]\s*|[①-⑳]\s*|>\s+|\[[ xX]\]\s+)+")
_ROW = re.compile(r"\|.*\||[^\t]+\t[^\t]+(?:\t.*)?|[^|]+(?:\s\|\s[^|]+){2,}")
_OPEN = re.compile(r"[^.!?。！？:：;；…”\"]$")
_GLUE = re.compile(r"[a-z，、,;；)）]|[\u4e00-\u9fff]")
_DELIMITER = re.compile(r"\|?(?:\s*:?-{2,}:?\s*\|?)+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of the document that belongs together; `kind` is title, heading, item, cell or text."""

    start: int
    end: int
    kind: str


def paragraphs(text: str, start: int, end: int, title: Span | None) -> Iterator[Paragraph]:
    """Yield the paragraphs of `text[start:end]` in order; `title` is where the title stands, if it does."""
    rows = list(lines(text, start, end))
    width = _width(rows)
    place = 0
    while place < len(rows):
        count = 1
        kind = _kind(rows[place], title)
        if kind in ("text", "item"):
            count = _joined(rows, place, width, title)
        last = rows[place + count - 1]
        yield from _paragraph(rows[place], last, kind, title)
        place += count


def _paragraph(first: Line, last: Line, kind: str, title: Span | None) -> Iterator[Paragraph]:
    if kind == "title" and title is not None:
        yield Paragraph(max(first.start, title.start), min(last.end, title.end), kind)
        if title.end < last.end:
            yield Paragraph(title.end, last.end, "text")
        return
    mark = _MARK.match(first.text) if kind == "item" else _HASHES.match(first.text) if kind == "heading" else None
    if not (kind == "cell" and _DELIMITER.fullmatch(first.text)):
        yield Paragraph(first.start + (mark.end() if mark else 0), last.end, kind)


def _kind(line: Line, title: Span | None) -> str:
    if title is not None and line.start < title.end and line.end > title.start:
        return "title"
    text = line.text
    if _HASHES.match(text) or _BOLD.fullmatch(text):
        return "heading"
    if len(text) < 2000 and _ROW.fullmatch(text):
        return "cell"
    if is_item(text):
        return "item"
    if is_prose(text):
        return "text"
    return "heading" if is_title(text) and not text.endswith((")", "）")) else "text"


def _width(rows: Sequence[Line]) -> int:
    """Return the width at which a text is hard-wrapped, 0 where it is not."""
    open_ends = [row for row, after in pairwise(rows) if not after.apart and _OPEN.search(row.text[-1:])]
    lengths = sorted(len(row.text) for row in rows)
    widest = lengths[int(len(lengths) * 0.95)] if lengths else 0
    near = sum(len(row.text) >= widest * 0.7 for row in open_ends)
    return widest if near >= 2 and near * 4 >= len(rows) and 20 <= widest <= 160 else 0


def _joined(rows: Sequence[Line], place: int, width: int, title: Span | None) -> int:
    """Return how many lines from `place` on make up one paragraph."""
    count = 1
    while place + count < len(rows) and _continues(rows[place + count - 1], rows[place + count], width, title):
        count += 1
    return count


def _continues(line: Line, after: Line, width: int, title: Span | None) -> bool:
    if after.apart or _MARK.match(after.text) or _HASHES.match(after.text) or _ROW.fullmatch(after.text[:2000]):
        return False
    if title is not None and after.start < title.end and after.end > title.start:
        return False
    if width and len(line.text) >= width * 0.6:
        return True
    glued = _OPEN.search(line.text[-1:]) is not None and after.text[:1].islower()
    return glued and len(line.text) >= 30
