"""The date in brackets that ends a text, as agencies put it behind the last sentence: （2026年4月18日）."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.moments import times
from loaders.moments.calendar import is_date

_LAST = compiled(r"(?:[。！？；.!?…】》”\"’」\n])\s*[（(](?P<said>[^（）()\n]{4,40})[）)]\s*$")
_REST = compiled(r"(?!.*(?:截至|截止|单位|数据|同比|口径|\bas (?:of|at)\b|\bunits?\b))[^\d]{0,12}")
_REACH = 60


def closing_date(text: str, end: int) -> str | None:
    """Return the day, month or year (ISO) that a bracket right before an end gives; None where it says more."""
    m = _LAST.search(text[max(0, end - _REACH) : end])
    if m is None:
        return None
    marks = [mark for mark in times(m["said"]).marks if mark.stamp.year is not None]
    if len(marks) != 1 or marks[0].stamp.period is not None:
        return None
    mark = marks[0]
    rest = m["said"][: mark.start] + re.sub(r"\d{1,2}:\d\d", "", m["said"][mark.end :])
    last = mark.upto or mark.stamp
    year, month = last.year or mark.stamp.year or 0, last.month or mark.stamp.month
    if not _REST.fullmatch(rest) or not is_date(year, month or 1, last.day or 1):
        return None
    parts = [f"{year:04d}", *([f"{month:02d}"] if month else []), *([f"{last.day:02d}"] if month and last.day else [])]
    return "-".join(parts)
