"""Join time expressions that are one: "10:28 AM" with "on June 10, 2025", "2021" with "to 2025", "late" with "2025"."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.compiling import compiled
from loaders.moments.mark import Mark, far_end

_TO = compiled(r" ?(?:-|~|to|through|until|至|到) ?")
_AND = compiled(r" and ")
_BETWEEN = compiled(r"\b[Bb]etween (?:early |late |mid-?)?$")
_AT = compiled(r"(?:,? at |,? |,? ?\()")
_BRACKET = compiled(r" ?[(（]")
_DATED = compiled(r",? (?:the )?| ?[(（]")
_ON = compiled(r"(?:,? on |,? of |, | )")
_EDGE = compiled(
    r"(?:\b(?:the )?(?P<end>end) of (?:the )?|\b(?:the )?(?:beginning|start|middle|close) of (?:the )?"
    r"|\b(?P<end2>year-end|end)[- ]|\b(?:early|mid|late|earlier|later)(?:[- ]in[- ]|[- ]))$", re.I
)  # fmt: skip


def joined(text: str, marks: list[Mark]) -> list[Mark]:
    """Return the marks with clocks, ranges and edges joined to their dates; still in order, never overlapping."""
    result: list[Mark] = []
    for mark in marks:
        both = _merged(text, result[-1], mark) if result and mark.start - result[-1].end <= 9 else None
        if both:
            result[-1] = both
        else:
            result.append(_with_edge(text, mark, result[-1].end if result else 0))
    return result


def _merged(text: str, left: Mark, right: Mark) -> Mark | None:
    gap = text[left.end : right.start]
    if left.relative == "weekday":
        return _of_weekday(text, left, right, gap)
    return _with_clock(left, right, gap) or _with_weekday(text, left, right) or _as_range(text, left, right, gap)


def _of_weekday(text: str, left: Mark, right: Mark, gap: str) -> Mark | None:
    """Return the day of the month that the name of a day before it has: "Monday, Sept. 15, 2025", "Friday (May 8)"."""
    dated = right.stamp.day is not None and right.stamp.month is not None and right.relative is None and not right.upto
    if not dated or not _DATED.fullmatch(gap):
        return None
    closed = gap.endswith(("(", "（"))
    if closed and text[right.end : right.end + 1] not in (")", "）"):
        return None
    return replace(right, start=left.start, end=right.end + closed)


def _with_weekday(text: str, left: Mark, right: Mark) -> Mark | None:
    """Return a day with the name that brackets behind it give to it: 6月15日（星期一）, "June 15 (Monday)"."""
    named = right.relative == "weekday" and left.stamp.day is not None and left.stamp.month is not None
    if not named or not _BRACKET.fullmatch(text, left.end, right.start) or text[right.end : right.end + 1] not in ")）":
        return None
    return replace(left, end=right.end + 1) if text[right.end :] else None


def _with_clock(left: Mark, right: Mark, gap: str) -> Mark | None:
    if _is_clock(left) and _is_day(right) and _ON.fullmatch(gap):
        return replace(right, start=left.start, stamp=replace(right.stamp, clock=left.stamp.clock))
    if _is_clock(right) and _is_day(left) and (not gap or _AT.fullmatch(gap)):
        return replace(left, end=right.end, stamp=replace(left.stamp, clock=right.stamp.clock))
    return None


def _is_clock(mark: Mark) -> bool:
    return mark.stamp.blank and mark.stamp.clock is not None and mark.relative is None


def _is_day(mark: Mark) -> bool:
    if mark.stamp.clock or mark.upto:
        return False
    return mark.stamp.day is not None or mark.relative in ("day", "same day", "next day")


def _as_range(text: str, left: Mark, right: Mark, gap: str) -> Mark | None:
    if left.upto or right.upto or left.relative or right.relative or left.stamp.blank or right.stamp.blank:
        return None
    between = _AND.fullmatch(gap) and _BETWEEN.search(text[max(0, left.start - 20) : left.start])
    if not (_TO.fullmatch(gap) or between):
        return None
    near = left.stamp
    if near.year is None and near.shift is None:
        near = replace(near, year=right.stamp.year, shift=right.stamp.shift)
    return replace(left, end=right.end, stamp=near, upto=far_end(right.stamp, near))


def _with_edge(text: str, mark: Mark, floor: int) -> Mark:
    if text[mark.start] > "\x7f" or not (edge := _EDGE.search(text[max(floor, mark.start - 24) : mark.start])):
        return mark
    stamp = mark.stamp
    whole_year = stamp.month is None and stamp.period is None and mark.relative is None and not mark.upto
    if (edge["end"] or edge["end2"]) and whole_year:
        stamp = replace(stamp, period="12")
    return replace(mark, start=mark.start - len(edge[0]), stamp=stamp)
