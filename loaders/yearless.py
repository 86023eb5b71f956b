"""The year of a dateline that bears none ("BEIJING, April 14"), from full dates that its story tells of."""

from __future__ import annotations

import datetime

from loaders.compiling import compiled
from loaders.moments import times
from loaders.moments.tense import tense_at

# A story tells first of what happened in the days before it; what was founded on a like day tells nothing.
_RECENT = datetime.timedelta(days=14)
_FOUNDED = compiled(r"found|establish|born|incorporat|set up|成立|创立|注册|创办|上市")
# What is to come is told of with its year; a day without one stands in the months right before it.
_AHEAD = datetime.timedelta(days=92)
_BEGINS = compiled(r"起(?:正式)?(?:实施|施行|生效|执行)")
_REACH = 6000


def completed(words: str, story: str) -> str | None:
    """Return the full date of a dateline's month and day as ISO; None where the story does not make it sure."""
    month, day = _month_and_day(words)
    if not month or not day:
        return None
    read = times(story[:_REACH])
    past: list[datetime.date] = []
    coming: list[datetime.date] = []
    for mark in read.marks:
        stamp = mark.stamp
        told = _date(stamp.year, stamp.month, stamp.day) if stamp.year and stamp.month and stamp.day else None
        if told is None or mark.upto is not None:
            continue
        if (told.month, told.day) == (month, day):
            return told.isoformat()
        around = read.folded[max(0, mark.start - 24) : mark.end + 12]
        if _FOUNDED.search(around):
            continue
        begins = _BEGINS.match(read.folded, mark.end) is not None
        later = begins or tense_at(read.folded, mark.start, mark.end) == "future"
        (coming if later else past).append(told)
    if past:
        return _after(max(past), month, day)
    return _before(min(coming), month, day) if coming else None


def _month_and_day(words: str) -> tuple[int | None, int | None]:
    found = [mark.stamp for mark in times(words).marks if mark.stamp.month and mark.stamp.day]
    return (found[0].month, found[0].day) if len(found) == 1 else (None, None)


def _after(last: datetime.date, month: int, day: int) -> str | None:
    """Return the day of the month right after the last day told of, where that is near."""
    for year in (last.year, last.year + 1):
        found = _date(year, month, day)
        if found is not None and datetime.timedelta() <= found - last <= _RECENT:
            return found.isoformat()
    return None


def _before(first: datetime.date, month: int, day: int) -> str | None:
    """Return the day of the month right before the first day that is to come, where that is near."""
    for year in (first.year, first.year - 1):
        found = _date(year, month, day)
        if found is not None and datetime.timedelta() <= first - found <= _AHEAD:
            return found.isoformat()
    return None


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
