"""Read the dates and times of XML Schema and place them on the time line.

Source: W3C XML Schema Definition Language 1.1, part 2, 3.3.7 to 3.3.16 and appendix E.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import Final

_ZONE: Final = r"(?P<zone>Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?"
_YEAR: Final = r"(?P<year>-?(?:[1-9]\d{3,}|0\d{3}))"
_MONTH: Final = r"(?P<month>0[1-9]|1[0-2])"
_DAY: Final = r"(?P<day>0[1-9]|[12]\d|3[01])"
_TIME: Final = r"(?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d):(?P<second>[0-5]\d)(?:\.(?P<part>\d+))?"
_FORMS: Final = {
    "dateTime": f"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}{_ZONE}",
    "date": f"{_YEAR}-{_MONTH}-{_DAY}{_ZONE}",
    "time": f"{_TIME}{_ZONE}",
    "gYearMonth": f"{_YEAR}-{_MONTH}{_ZONE}",
    "gYear": f"{_YEAR}{_ZONE}",
    "gMonthDay": f"--{_MONTH}-{_DAY}{_ZONE}",
    "gDay": f"---{_DAY}{_ZONE}",
    "gMonth": f"--{_MONTH}{_ZONE}",
}
_PATTERNS: Final = {name: re.compile(form, re.ASCII) for name, form in _FORMS.items()}
KINDS: Final = frozenset(_PATTERNS)
"""Local names of the datatypes that `instant` reads."""
DAY_SECONDS: Final = 86_400
_LEAP: Final = 2000  # the year of a date without one: 29 February is a day of some year


def instant(kind: str, text: str) -> Hashable | None:
    """Return (kind, has a zone, seconds, digits of a second) of a lexical form, None when it is ill-formed.

    Forms with a zone are placed in UTC, so that two ways to write one instant are equal.
    """
    found = _PATTERNS[kind].fullmatch(text)
    if found is None:
        return None
    parts = found.groupdict()
    year, month, day = (int(parts.get(name) or default) for name, default in _DEFAULTS)
    if day > _days_in(year, month) or not _clock_is_valid(parts):
        return None
    seconds = _days(year, month, day) * DAY_SECONDS + _clock(parts) - _offset(parts["zone"])
    if kind == "time":
        seconds %= DAY_SECONDS
    return (kind, bool(parts["zone"]), seconds, (parts.get("part") or "").rstrip("0"))


_DEFAULTS: Final = (("year", _LEAP), ("month", 1), ("day", 1))


def _clock_is_valid(parts: dict[str, str | None]) -> bool:
    if parts.get("hour") != "24":
        return True
    return parts["minute"] == parts["second"] == "00" and not (parts["part"] or "").strip("0")


def _clock(parts: dict[str, str | None]) -> int:
    hour, minute, second = (int(parts.get(name) or 0) for name in ("hour", "minute", "second"))
    return hour * 3600 + minute * 60 + second


def _offset(zone: str | None) -> int:
    """Return the seconds by which a zone's clock is ahead of UTC."""
    if zone in (None, "Z"):
        return 0
    hours, minutes = zone[1:].split(":") if zone else ("0", "0")
    return (int(hours) * 60 + int(minutes)) * (-60 if zone and zone[0] == "-" else 60)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days_in(year: int, month: int) -> int:
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def _days(year: int, month: int, day: int) -> int:
    """Return the day's number in the proleptic Gregorian calendar, for any year."""
    before = year - 1
    leaps = before // 4 - before // 100 + before // 400
    return before * 365 + leaps + sum(_days_in(year, m) for m in range(1, month)) + day
