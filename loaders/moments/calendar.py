"""Sums on the calendar, written as ISO 8601."""

from __future__ import annotations

import calendar
import datetime

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")  # 1 to 12
_HAN = {"〇": 0, "零": 0, "○": 0, "O": 0, **{han: n for n, han in enumerate("一二三四五六七八九", 1)}, "两": 2}


def month_number(name: str) -> int:
    """1 to 12 for an English month, in full or short."""
    return _MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """0 (Monday) to 6 for an English weekday or the last character of a Chinese one."""
    if name[0] in "一二三四五六日天":
        return "一二三四五六日天".index(name[0]) % 7 if name[0] != "天" else 6
    return _DAYS.index(name[:3].lower())


def small_number(digits: str) -> int:
    """Return the value of digits of any script, Chinese ones below a hundred (十二, 廿一) or in a run (二〇二五).

    So of English words to twelve, and of "a" and "an".
    """
    digits = digits.strip()
    if (word := digits.lower()) in WORDS:
        return WORDS.index(word) + 1
    if word in ("a", "an"):
        return 1
    if digits.isdecimal():
        return int(digits)
    digits = digits.replace("廿", "二十")
    if "十" not in digits:
        return int("".join(str(_HAN[han]) for han in digits))
    tens, _, ones = digits.partition("十")
    return 10 * (_HAN[tens] if tens else 1) + (_HAN[ones] if ones else 0)


def is_date(year: int, month: int, day: int) -> bool:
    """Whether the calendar has such a day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """Return the year and month that lie `by` months on (back where negative)."""
    months = year * 12 + month - 1 + by
    return months // 12, months % 12 + 1


def shift_year(day: datetime.date, by: int) -> datetime.date:
    """Return the same day `by` years on; 29 February becomes the 28th where it must."""
    year = min(max(day.year + by, 1), 9998)
    return day.replace(year=year, day=min(day.day, calendar.monthrange(year, day.month)[1]))


def month_text(year: int, month: int) -> str:
    """ISO 8601 of a month: 2025-06."""
    return f"{year:04d}-{month:02d}"
