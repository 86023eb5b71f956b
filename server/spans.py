"""The days that a date covers, however exact it is, so that it can be drawn to scale."""

from __future__ import annotations

import re
from calendar import monthrange

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?", re.ASCII)
_PART = re.compile(r"(\d{4})-([QH])([1-4])", re.ASCII)
MONTHS = {"Q": 3, "H": 6}


def span(moment: str) -> tuple[str, str] | None:
    """Return the first and the last day of a day, month, year, quarter, half or interval; None for anything else.

    >>> span("2025-02"), span("2025-Q2"), span("2021/2025")
    (('2025-02-01', '2025-02-28'), ('2025-04-01', '2025-06-30'), ('2021-01-01', '2025-12-31'))
    """
    first, slash, last = moment.partition("/")
    start, end = _days(first), _days(last) if slash else _days(first)
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def _days(moment: str) -> tuple[str, str] | None:
    if part := _PART.fullmatch(moment):
        year, length, number = int(part[1]), MONTHS[part[2]], int(part[3])
        return _months(year, (number - 1) * length + 1, number * length)
    found = _DATE.fullmatch(moment)
    if not found or found[1] == "0000":
        return None
    year, month, day = int(found[1]), found[2], found[3]
    if month is None:
        return _months(year, 1, 12)
    if day is None:
        return _months(year, int(month), int(month))
    known = 1 <= int(month) <= 12 and 1 <= int(day) <= monthrange(year, int(month))[1]
    return (moment[:10], moment[:10]) if known else None


def _months(year: int, first: int, last: int) -> tuple[str, str] | None:
    """Return the first day of one month and the last of another; None where the calendar lacks one of them."""
    if not 1 <= first <= last <= 12:
        return None
    return f"{year:04}-{first:02}-01", f"{year:04}-{last:02}-{monthrange(year, last)[1]:02}"
