"""Years that stand for a part of them: 2025年半年报 is of the half, "the same quarter of 2024" of that quarter."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.compiling import compiled
from loaders.moments.mark import Mark

# A report on a part of the year, right behind the year.
_REPORTED = compiled(
    r"[ \t]?(?:的)?(?:"
    r"(?P<H1>半年报|半年度|半年(?:报|报告|业绩|财报|财务报告)|中报|中期(?:报告|业绩|财报|净利|营收|收入|溢利|股息|股利|分红|利润)"
    r"|(?<=\d )interim\s(?:results|report|earnings|financial))"
    r"|(?P<Q1>[一1]季报)"
    r"|(?P<M9>三季报))",
    re.IGNORECASE,
)
_PERIODS = {"H1": "H1", "Q1": "Q1", "M9": "01/09"}
_FISCAL = compiled(r"财年|\bfiscal|\bFY", re.IGNORECASE)  # which is no year of the calendar
# The part of another year that a figure is set against: "the corresponding period of 2024", 2024年同期.
_SAME = compiled(
    r"\b(?:same|corresponding|comparable|equivalent|like|year-earlier)\s(?:\w+[\s-]){0,2}"
    r"(?:periods?|quarter|half|months|stretch|span)\s(?:of|in|from)\s(?:the\s)?(?:year\s)?$",
    re.IGNORECASE,
)
_THAT_PART = compiled(r"[ \t]?同期")
_PART = compiled(r"\d{4}(-(?:[HQ]\d|\d\d/\d{4}-\d\d))")
_YEAR = compiled(r"\d{4}(?=-)")


def reported(folded: str, mark: Mark) -> Mark:
    """Return a bare year before a report on a part of it as that part."""
    if not _is_bare(mark):
        return mark
    found = _REPORTED.match(folded, mark.end)
    if found is None or not found.lastgroup or _FISCAL.search(folded[max(0, mark.start - 14) : mark.end]):
        return mark
    return replace(mark, stamp=replace(mark.stamp, period=_PERIODS[found.lastgroup]))


def set_against(folded: str, mark: Mark) -> Mark | None:
    """Return a bare year that only says in which year the same part is meant, with 同期 behind it; None for others."""
    if not _is_bare(mark) or mark.stamp.year is None:
        return None
    if (behind := _THAT_PART.match(folded, mark.end)) is not None:
        return replace(mark, end=behind.end())
    return mark if _SAME.search(folded[max(0, mark.start - 60) : mark.start]) else None


def same_part(iso: str | None, period: str | None) -> str | None:
    """Return the part of a year that another period is of its own year."""
    if iso is None or period is None or _PART.fullmatch(period) is None:
        return iso
    return _YEAR.sub(iso[:4], period)


def _is_bare(mark: Mark) -> bool:
    """Tell whether a mark names a year and no part of it."""
    stamp = mark.stamp
    named = stamp.year is not None or stamp.shift is not None
    return named and mark.upto is None and not mark.relative and not (stamp.month or stamp.day or stamp.period)
