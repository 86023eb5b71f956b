"""The days that a date of the graph covers: 2025-Q1 is from 2025-01-01 to 2025-03-31."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

Days = tuple[date, date]

_PART = re.compile(r"(\d{4})-(?:Q([1-4])|H([12]))")


def days(iso: str) -> Days | None:
    """Return the first and the last day of a date, month, part of a year, year, moment or interval.

    None comes for what the calendar does not have, and for a text that is no date.
    """
    start, slash, end = iso.partition("/")
    if slash:
        first, last = days(start), days(end)
        return (first[0], last[1]) if first and last else None
    part = _PART.fullmatch(iso)
    if part:
        return _months(int(part[1]), *((int(part[2]) * 3 - 2, 3) if part[2] else (int(part[3]) * 6 - 5, 6)))
    try:
        return _plain(iso)
    except ValueError:
        return None


def _plain(iso: str) -> Days | None:
    if re.fullmatch(r"\d{4}", iso):
        return _months(int(iso), 1, 12)
    if re.fullmatch(r"\d{4}-\d{2}", iso):
        return _months(int(iso[:4]), int(iso[5:]), 1)
    if re.match(r"\d{4}-\d{2}-\d{2}(T|$)", iso):
        day = date.fromisoformat(iso[:10])
        return day, day
    return None


def _months(year: int, first: int, number: int) -> Days:
    last = first + number - 1
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])
