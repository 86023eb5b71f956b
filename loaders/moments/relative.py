"""Time expressions that are counted from another day: yesterday, last month, 上周二, three years ago, that month."""

from __future__ import annotations

import datetime

from loaders.compiling import compiled
from loaders.moments.anchor import Anchor
from loaders.moments.calendar import is_date, month_text, shift_month, shift_year
from loaders.moments.mark import Mark

_YEAR = compiled(r"\d{4}(?=-|/|$)")
Last = tuple[int, int | None, int | None] | None
_DAY = datetime.timedelta(days=1)


def resolve_relative(mark: Mark, anchor: Anchor | None, tense: str | None, last: Last) -> str | None:
    """Return ISO 8601 of a relative mark; None where what it is counted from is not known."""
    kind = mark.relative or ""
    if kind.startswith(("same", "next")):
        return _back_reference(kind, last, anchor)
    if anchor is None or kind == "vague" or not _reaches(kind, mark, anchor.only):
        return None
    try:
        return _counted(kind, mark, anchor.date, tense)
    except (OverflowError, ValueError):  # beyond the years that a calendar has
        return None


def _reaches(kind: str, mark: Mark, only: str) -> bool:
    """Tell whether what is known of the article's date is enough to count from it."""
    if not only or kind in ("year", "year before"):
        return True
    return only == "month" and kind in ("month", "quarter") and mark.stamp.day is None


def _back_reference(kind: str, last: Last, anchor: Anchor | None) -> str | None:
    if last is None:
        return month_text(anchor.date.year, anchor.date.month) if anchor and kind == "same month" else None
    year, month, day = last
    if kind == "same year":
        return f"{year:04d}"
    if month is None:
        return None
    if kind == "same month":
        return month_text(year, month)
    if day is None:
        return None
    return (datetime.date(year, month, day) + (_DAY if kind == "next day" else 0 * _DAY)).isoformat()


def _counted(kind: str, mark: Mark, day: datetime.date, tense: str | None) -> str | None:
    if kind.startswith("ago "):
        return _ago(kind[4:], mark.amount, day)
    if kind.startswith("span "):
        return _span(kind[5:], mark.amount, day)
    if kind == "last named":
        month = mark.stamp.month or 1
        return month_text(day.year - (month >= day.month), month)
    if kind == "year before":
        return f"{day.year - 1:04d}"
    if kind == "day":
        return (day + mark.amount * _DAY).isoformat()
    if kind == "month":
        return _month(mark, day)
    if kind == "weekday":
        return _weekday(mark.stamp.day or 0, day, tense)
    monday = day - day.weekday() * _DAY + 7 * mark.amount * _DAY
    if kind == "week day":
        return (monday + (mark.stamp.day or 0) * _DAY).isoformat()
    if kind == "week":
        return f"{monday.isoformat()}/{(monday + 6 * _DAY).isoformat()}"
    return _quarter(mark.amount, day) if kind == "quarter" else str(day.year + mark.amount)


def _month(mark: Mark, day: datetime.date) -> str | None:
    year, month = shift_month(day.year, day.month, mark.amount if mark.amount != 9 else 0)
    if mark.stamp.day is None:
        return month_text(year, month)
    if mark.amount == 9 and mark.stamp.day > day.day + 1:
        year, month = shift_month(year, month, -1)
    if not is_date(year, month, mark.stamp.day):
        return None
    return f"{month_text(year, month)}-{mark.stamp.day:02d}"


def _weekday(weekday: int, day: datetime.date, tense: str | None) -> str:
    ahead = (weekday - day.weekday()) % 7
    if tense == "future" or (tense == "soon" and weekday > day.weekday()):
        return (day + ahead * _DAY).isoformat()
    return (day - (-ahead % 7) * _DAY).isoformat()


def _quarter(by: int, day: datetime.date) -> str:
    year, month = shift_month(day.year, day.month, 3 * by)
    return f"{year:04d}-Q{(month - 1) // 3 + 1}"


def _ago(unit: str, by: int, day: datetime.date) -> str:
    if unit == "year":
        return f"{day.year + by:04d}"
    if unit == "month":
        return month_text(*shift_month(day.year, day.month, by))
    if unit == "quarter":
        return _quarter(by, day)
    return (day + by * (7 if unit == "week" else 1) * _DAY).isoformat()


def _span(unit: str, by: int, day: datetime.date) -> str:
    if unit in ("year", "decade"):
        other = shift_year(day, by * (10 if unit == "decade" else 1))
        return "/".join(sorted((f"{day.year:04d}", f"{other.year:04d}")))
    if unit in ("month", "quarter"):
        months = by * (3 if unit == "quarter" else 1)
        end = month_text(*shift_month(day.year, day.month, months))
        return "/".join(sorted((month_text(day.year, day.month), end)))
    other = day + by * (7 if unit == "week" else 1) * _DAY
    return "/".join(sorted((day.isoformat(), other.isoformat())))


def year_before(period: str) -> str:
    """Return the same period of the year before: 2025-H1 for 2026-H1, 2024-01/2024-10 for 2025-01/2025-10."""
    return _YEAR.sub(lambda year: f"{int(year[0]) - 1:04d}", period)


def months_to(year: int, month: int, months: int) -> str:
    """Return the period of so many months that ends with a month: 2025-H1, 2025-Q3, 2025, else the months."""
    if month % months == 0 and months in (3, 6, 12):
        return f"{year:04d}" + {3: f"-Q{month // 3}", 6: f"-H{month // 6}", 12: ""}[months]
    return f"{month_text(*shift_month(year, month, 1 - months))}/{month_text(year, month)}"
