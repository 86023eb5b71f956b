"""Machine summaries in one line: "Core Viewpoint - …. Group 1: Definition - Computing … [2]. - The plan …"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.compiling import compiled

_LABEL = compiled(
    r"(?:Core (?:View ?points?|Views?|Insights?|Points?|Conclusions?)|Group \d{1,2}(?:\s*[:：])?"
    r"|Investment Rating|Summary by Sections?"
    r"|Key (?:Points|Takeaways|Insights)|Executive Summary|核心观点|核心要点|投资要点)(?=\s|[:：]"
    r"|$)\s*[:：]?\s*",
)
_BULLET = compiled(r"(?<=[\s.!?。])[-–—•]\s+(?=[\"“'‘(]?[A-Z0-9\u4e00-\u9fff])")
_STOPPED = compiled(r"[.!?]\s+-\s+(?=[A-Z])")
_BREAK = compiled(r"[.!?。]['\"”’)]?\s+(?=[\"“'‘(]?[A-Z])|\s{4,}(?=\S)|[。！？]")
_WORDS = 14


def is_summary(text: str, start: int, end: int) -> bool:
    """Tell whether `text[start:end]` is a machine summary: a label first, or several bullets after full stops."""
    head = text[start : min(end, start + 4000)]
    if _LABEL.match(head.lstrip()):
        return _BULLET.search(head) is not None
    return len(_STOPPED.findall(head)) >= 2


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the headings and items of a machine summary as (start, end, kind); labels are left out."""
    last = start
    for bullet in _BULLET.finditer(text, start, end):
        head = _heading(text, last, bullet.start())
        if head is None:
            continue
        yield from _before(text, last, head, bullet.start())
        last = bullet.end()
    yield last, end, "item" if last > start else "text"


def _before(text: str, last: int, head: int, stop: int) -> Iterator[tuple[int, int, str]]:
    """Yield the item that ends before a heading, and the heading without its label."""
    if head > last:
        yield last, head, "item"
    while label := _LABEL.match(text, head, stop):
        head = label.end()
    if text[head:stop].strip():
        yield head, stop, "heading"


def _heading(text: str, start: int, stop: int) -> int | None:
    """Return where the heading before a bullet begins (`stop` for none), None where the dash is no bullet."""
    stretch = text[max(start, stop - 200) : stop]
    if not stretch.strip() or stretch.rstrip()[-1] in ".!?。" or stretch.endswith("    "):
        return stop
    breaks = [match.end() for match in _BREAK.finditer(stretch)]
    begin = breaks[-1] if breaks else (0 if start >= stop - 200 else None)
    if begin is None or len(stretch[begin:].split()) > _WORDS:
        return None
    return max(start, stop - 200) + begin
