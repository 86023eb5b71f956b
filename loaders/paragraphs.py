"""Cut an article's text into paragraphs and say what each is: title, heading, list item, table row or text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.frozen import frozen
from graph.model import Span
from loaders.cells import is_aligned, parted
from loaders.compiling import compiled
from loaders.lines import Line, is_item, is_prose, is_title, lines
from loaders.summaries import is_summary
from loaders.wrapping import joined

_HASHES = compiled(r"#{1,6}\s+")
_BOLD = compiled(r"(?:\*\*|__)[^*_]{2,120}(?:\*\*|__)[:：]?")
_MARK = compiled(
    r"(?:[▌▍▎▏▊❖➤➢✦✧]\s*|[-*+•·‣◦▪●○〇◉◎⚫■□◆◇▲△▶►★☆※–—]\s+|\d{1,3}[.)、．]\s*(?!\d)|[(（]\d{1,3}[)）]\s*|[①-⑳]\s*"
    r"|>\s+|\[[ xX]\]\s+)+"
)
_ROW = compiled(r"\|.*\||[^\t]+\t[^\t]+(?:\t.*)?|[^|]+(?:\s\|\s[^|]+){2,}|[^｜]+(?:｜[^｜]+){2,}")
_DELIMITER = compiled(r"[-:|\s]+|[│┃║┌├└╔╠╚][─━═┬┼┴┐┤┘╦╬╩╗╣╝]+")
_TALK = compiled(r".*[?？!！；;]|[^：:]{1,16}[：:].*[。？?]")
_CODES = compiled(r"(?:证券|股票)(?:代码|简称)\s*[:：]|(?:source|(?:资料|数据|图片)?来源)\s*[:：]", re.IGNORECASE)
_OPENERS = " \t\u3000】》」』）)：:-_"


@frozen
class Paragraph:
    """A stretch of the document that belongs together; `kind` is title, heading, item, cell or text."""

    start: int
    end: int
    kind: str


def paragraphs(text: str, start: int, end: int, title: Span | None) -> Iterator[Paragraph]:
    """Yield the paragraphs of `text[start:end]` in order; `title` is where the title stands, if it does."""
    groups = [*joined(list(lines(text, start, end)))]
    rows = _rows_beside(groups)
    for place, group in enumerate(groups):
        first, last = group[0].start, group[-1].end
        if title is not None and first < title.end and last > title.start:
            yield from _titled(text, first, last, title)
        elif place in rows:
            yield Paragraph(first, last, "cell")
        else:
            yield from _paragraph(text, group)


def _rows_beside(groups: list[list[Line]]) -> set[int]:
    """Return which lines are rows because they have as many cells as a row beside them: heads without a number."""
    found: set[int] = set()
    wide = [place for place, group in enumerate(groups) if len(group) == 1 and parted(group[0].text) > 2]
    for place in [*reversed(wide), *wide]:
        text = groups[place][0].text
        near = (n for n in (place - 1, place + 1) if 0 <= n < len(groups) and len(groups[n]) == 1)
        if place in found or _kind(groups[place][0]) == "cell":
            continue
        for n in near:
            other = groups[n][0]
            if parted(other.text) == parted(text) and (n in found or _kind(other) == "cell"):
                found.add(place)
    return found


def _titled(text: str, start: int, end: int, title: Span) -> Iterator[Paragraph]:
    """Yield the title, and what stands before and after it in its paragraph."""
    if text[start : title.start].strip(_OPENERS + "#【[0123456789.、*"):
        yield Paragraph(start, title.start, "text")
    yield Paragraph(max(start, title.start), min(end, title.end), "title")
    rest = text[title.end : end]
    if rest.strip(_OPENERS):
        yield Paragraph(end - len(rest.lstrip(_OPENERS)), end, "text")


def _paragraph(text: str, group: list[Line]) -> Iterator[Paragraph]:
    first, end = group[0], group[-1].end
    kind = _kind(first) if len(group) == 1 else "item" if is_item(first.text) else "text"
    if kind == "cell":
        if not _DELIMITER.fullmatch(first.text):
            yield Paragraph(first.start, end, kind)
        return
    mark = (_MARK if kind == "item" else _HASHES).match(first.text)
    yield Paragraph(first.start + (mark.end() if mark else 0), end, kind)


def _is_row(text: str) -> bool:
    return ("|" in text or "\t" in text or "｜" in text) and _ROW.fullmatch(text) is not None


def _kind(line: Line) -> str:
    text = line.text
    if _HASHES.match(text) or (len(text) < 130 and _BOLD.fullmatch(text)):
        return "heading"
    if len(text) < 2000 and (_is_row(text) or is_aligned(text)):
        return "cell"
    if is_item(text):
        return "item"
    if is_prose(text) or not is_title(text) or _TALK.fullmatch(text) or _CODES.match(text):
        return "text"
    return "text" if text.endswith((")", "）")) or is_summary(text, 0, len(text)) else "heading"
