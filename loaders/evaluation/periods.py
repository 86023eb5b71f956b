"""Dates and periods of gold and facts as the minutes that they cover."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from loaders.compiling import compiled

_FORM = compiled(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:T(?P<hour>\d\d):(?P<minute>\d\d))?)?))?"
)
_SECONDS = compiled(r"(T\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$")
_YEARS = compiled(r"\d{4}-\d{4}")


@dataclass(frozen=True, slots=True)
class Period:
    """The first and the last minute that a date covers; `written` tells that it was written as an interval."""

    first: datetime
    last: datetime
    written: bool = False


def period(text: object) -> Period | None:
    """Return the period of 2025-06-10T10:28+08:00, 2025-06-10, 2025-06, 2025-Q1, 2025-H1, 2021/2025, 2021-2025."""
    said = _SECONDS.sub(r"\1", str(text or "").strip())
    if "/" in said or _YEARS.fullmatch(said):
        ends = [period(part) for part in (said.split("/") if "/" in said else said.split("-"))]
        first, last = ends[0], ends[-1]
        return Period(first.first, last.last, written=True) if first and last else None
    found = _FORM.fullmatch(said)
    return _single(found) if found else None


def _single(found: re.Match[str]) -> Period | None:
    part = {name: int(digits or 0) for name, digits in found.groupdict().items()}
    months = 3 if part["quarter"] else 6 if part["half"] else 1 if part["month"] else 12
    month = (
        part["month"] or part["quarter"] * 3 - 2 * bool(part["quarter"]) or part["half"] * 6 - 5 * bool(part["half"])
    )
    try:
        first = datetime(part["year"], month or 1, part["day"] or 1, part["hour"], part["minute"])
    except ValueError:
        return None
    if found["hour"]:
        return Period(first, first)
    return Period(first, _end(first, months, bool(part["day"])) - timedelta(minutes=1))


def _end(first: datetime, months: int, day: bool) -> datetime:
    if day:
        return first + timedelta(days=1)
    after = first.month - 1 + months
    return datetime(first.year + after // 12, after % 12 + 1, 1)


def closeness(gold: Period, found: Period | None) -> float:
    """Return 1 where a period is as fine as gold's or finer, one half where it is coarser but holds gold's, else 0."""
    if found is None:
        return 0.0
    if (gold.first, gold.last) == (found.first, found.last):
        return 1.0
    if not gold.written and gold.first <= found.first and found.last <= gold.last:
        return 1.0
    return 0.5 if found.first <= gold.first and gold.last <= found.last else 0.0
