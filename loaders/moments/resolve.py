"""From a time expression to ISO 8601, counted from the article's date where the words leave the year out."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from loaders.moments.anchor import Anchor
from loaders.moments.calendar import is_date, month_text, shift_month
from loaders.moments.mark import Mark, Stamp
from loaders.moments.relative import months_to, resolve_relative, year_before

_ZONE = "+08:00"
# A future verb beside a day of the last weeks mostly belongs to another clause.
_NEAR = datetime.timedelta(days=45)
_FORECAST = datetime.timedelta(days=130)  # so long firms still foresee the results of a quarter or half that is over
# Without a verb the nearest reading is taken; texts tell more of what was than of what is months away.
_AHEAD = datetime.timedelta(days=120)
_FAR_BACK = datetime.timedelta(days=245)
# From this month on "by year-end" beside a past verb may be this year's.
_LATE = 12
# Months ahead from which "the nine months to September will show" are those that ended of late.
_DUE = 10


@dataclass(slots=True)
class Context:
    """What is known when a mark is read: the article's date, the tense around it, the date and event year before.

    `last` is the last date resolved to a month or day (year, month, day); `event_year` the year in the name of an
    event of the same sentence; `period` the last year, half, quarter or month that was told of;
    `report` the one that the text reports on, as its head says.
    """

    anchor: Anchor | None
    tense: str | None = None
    of_results: bool = False  # whether a result of what is dated is foreseen
    last: tuple[int, int | None, int | None] | None = None
    event_year: int | None = None
    period: str | None = None
    report: str | None = None


def resolve(mark: Mark, context: Context) -> tuple[str | None, bool]:
    """Return ISO 8601 of a mark and whether any of it was worked out; None where it cannot be known."""
    if mark.relative == "year before" and context.period:
        return year_before(context.period), True
    if mark.relative == "report":
        return context.report, True
    if mark.relative == "months to":
        stamp, inferred = dated(mark.stamp, context)
        if stamp and inferred and mark.stamp.shift is None and context.anchor and _coming(stamp, context.anchor):
            ended = context.tense != "future" or _far(stamp, context.anchor)  # "will come in at", a few weeks later
            stamp = replace(stamp, year=(stamp.year or 0) - ended)
        return (months_to(stamp.year or 0, stamp.month or 12, mark.amount), inferred) if stamp else (None, False)
    if mark.relative and mark.relative != "plan":
        found = resolve_relative(mark, context.anchor, context.tense, context.last)
        return (with_clock(found, mark.stamp.clock), True) if found else (None, False)
    near, inferred = dated(mark.stamp, context)
    if near is None:
        return None, False
    if mark.upto is None:
        return with_clock(iso_of(near), near.clock), inferred
    far = _far_year(mark.upto, near)
    return _interval(iso_of(near), iso_of(far)), inferred


def _coming(stamp: Stamp, anchor: Anchor) -> bool:
    """Tell whether a month has not ended when the article appears."""
    return (stamp.year, stamp.month) >= (anchor.date.year, anchor.date.month)


def _far(stamp: Stamp, anchor: Anchor) -> bool:
    """Tell whether months end so far ahead that those of the year before ended just now: their results are due."""
    ahead = ((stamp.year or 0) - anchor.date.year) * 12 + (stamp.month or 12) - anchor.date.month
    return ahead >= _DUE


def hour(mark: Mark, context: Context) -> str | None:
    """Return an hour without a day on the last day told of, else on the article's own; None where neither is known."""
    clock = mark.stamp.clock
    if context.anchor is None or context.anchor.inferred or mark.relative or not mark.stamp.blank or clock is None:
        return None
    year, month, day = context.last or (None, None, None)
    named = datetime.date(year, month, day) if year and month and day else context.anchor.date
    return with_clock(named.isoformat(), clock)


def dated(stamp: Stamp, context: Context) -> tuple[Stamp | None, bool]:
    """Return the stamp with its year filled in, and whether that was worked out; None where it cannot be."""
    if stamp.year is not None:
        return stamp, False
    if stamp.blank:
        return None, False
    if context.event_year is not None and stamp.shift is None and stamp.month:
        return _checked(replace(stamp, year=context.event_year)), True
    if context.anchor is None:
        return _in_year_told(stamp, None if context.tense == "future" else context.period)
    year = context.anchor.date.year + stamp.shift if stamp.shift is not None else _nearest(stamp, context)
    return _checked(replace(stamp, year=year)), True


def _in_year_told(stamp: Stamp, period: str | None) -> tuple[Stamp | None, bool]:
    """Return a quarter or half as one of the year told of right before (2025年…其中第四季度), None without one."""
    if stamp.shift is not None or stamp.month or not re.fullmatch("[QH]\\d", stamp.period or "") or not period:
        return None, False
    return replace(stamp, year=int(period[:4])), True


def _checked(stamp: Stamp) -> Stamp | None:
    year, month, day = stamp.year or 0, stamp.month or 1, stamp.day or 1
    return stamp if 0 < year < 10000 and is_date(year, month, day) else None


def _nearest(stamp: Stamp, context: Context) -> int:
    assert context.anchor is not None  # noqa: S101 - for the type checker; the caller has looked
    day = context.anchor.date
    if context.anchor.only == "year":
        return day.year
    if stamp.period == "12":
        return day.year - (context.tense in ("past", "stated") and day.month < _LATE)
    if (stamp.period or "").startswith("01/"):
        return day.year - (1 if context.tense != "future" and day.month < _ends(stamp) else 0)
    start, end = _bounds(stamp, day.year)
    if stamp.period and context.tense in ("past", "stated"):
        return day.year - (day < start + (end - start) * 3 / 4)
    if context.tense == "future":
        over = _NEAR if stamp.day else _FORECAST if context.of_results and stamp.period else datetime.timedelta()
        return day.year + 1 if day - end > over else day.year
    if context.tense in ("past", "stated"):
        return day.year - 1 if start > day + datetime.timedelta(days=1) else day.year
    if start - day > _AHEAD:
        return day.year - 1
    return day.year + 1 if day - end > _FAR_BACK and stamp.day else day.year


def _ends(stamp: Stamp) -> int:
    return int((stamp.period or "01/12")[-2:])


def _bounds(stamp: Stamp, year: int) -> tuple[datetime.date, datetime.date]:
    first = last = stamp.month or 1
    if stamp.period and stamp.period[0] in "QH":
        months = 3 if stamp.period[0] == "Q" else 6
        last = int(stamp.period[1]) * months
        first = last - months + 1
    day = stamp.day or 1
    while not is_date(year, first, day):
        day -= 1
    start = datetime.date(year, first, day)
    ends = shift_month(year, last, 1)
    end = start if stamp.day else datetime.date(*ends, 1) - datetime.timedelta(days=1)
    return start, end


def _far_year(far: Stamp, near: Stamp) -> Stamp:
    if far.year is not None:
        return far
    turned = bool(far.month and near.month and far.month < near.month)
    return replace(far, year=(near.year or 0) + turned)


def iso_of(stamp: Stamp) -> str:
    """Return ISO 8601 of a stamp with a year: 2025, 2025-06, 2025-06-10, 2025-Q1, 2025-01/2025-09."""
    year = stamp.year or 0
    if stamp.month:
        month = month_text(year, stamp.month)
        return f"{month}-{stamp.day:02d}" if stamp.day else month
    if not stamp.period:
        return f"{year:04d}"
    if "/" in stamp.period:
        first, last = stamp.period.split("/")
        return f"{year:04d}-{first}/{year:04d}-{last}"
    return f"{year:04d}-{stamp.period}"


def _interval(near: str, far: str) -> str:
    return f"{near.split('/')[0]}/{far.split('/')[-1]}"


def with_clock(iso: str, clock: str | None) -> str:
    """Return the day with its hour in China's time: 2025-06-10T10:28+08:00."""
    return f"{iso}T{clock}{_ZONE}" if clock and len(iso) == len("2025-06-10") else iso
