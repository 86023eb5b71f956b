"""The named groups that all date patterns share, and how they become a stamp.

y year, off a year counted from the article's, m month, d day, q quarter, h half, n "first n months",
H, M and ap the hour; a group of the far end of a range carries a 2.
"""

from __future__ import annotations

import re

from loaders.moments.calendar import is_date, month_number, small_number
from loaders.moments.mark import Mark, Stamp, far_end

_SHIFTS = {
    "this": 0, "the current": 0, "last": -1, "the previous": -1, "the past": -1, "next": 1, "the coming": 1,
    "今": 0, "本": 0, "去": -1, "上": -1, "前": -2, "明": 1, "来": 1, "后": 2,
}  # fmt: skip
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _order(word: str) -> int:
    """Return 1 for "first", "1st", 1 or 一."""
    return _ORDER.get(word.lower()) or small_number(word[0])


def _year(word: str) -> int:
    year = small_number(word)
    return year if year > 99 else 2000 + year


def _month(word: str) -> int:
    return month_number(word) if word[0].isalpha() and word.isascii() else small_number(word)


def _period(groups: dict[str, str | None], suffix: str) -> str | None:
    if quarter := groups.get("q" + suffix):
        return f"Q{_order(quarter)}"
    if half := groups.get("h" + suffix):
        return "H2" if half in "下后" else "H1" if half in "上前" else f"H{_order(half)}"
    if months := groups.get("n" + suffix):
        return f"01/{small_number(months):02d}"
    if quarters := groups.get("nq" + suffix):
        return f"01/{3 * small_number(quarters):02d}"
    return "12" if groups.get("close" + suffix) else None


def clock_of(groups: dict[str, str | None]) -> str | None:
    """Return the hour that the groups H, M and ap give, as 10:28 in 24 hours; None without one."""
    if not (hours := groups.get("H")):
        return None
    hour, half = small_number(hours), (groups.get("ap") or "").lower().replace(".", "")
    hour += 12 if half in ("pm", "下午", "晚上", "晚", "傍晚", "晚间") and hour < 12 else 0
    hour = 0 if half == "am" and hour == 12 else hour
    minutes = groups.get("M") or groups.get("Mz") or "0"
    minute = 30 if minutes == "半" else small_number(minutes)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None


def stamp_of(groups: dict[str, str | None], suffix: str = "") -> Stamp:
    """Return the stamp that the groups of a match give."""
    year, shift = groups.get("y" + suffix), groups.get("off" + suffix)
    month, day = groups.get("m" + suffix), groups.get("d" + suffix)
    return Stamp(
        year=_year(year) if year else None,
        shift=_SHIFTS[shift.lower()] if shift else None,
        month=_month(month) if month else None,
        day=small_number(day) if day else None,
        period=_period(groups, suffix),
        clock=clock_of(groups) if not suffix else None,
    )


def legal(stamp: Stamp) -> bool:
    """Whether a calendar can have it; a leap year is taken where none is given."""
    if stamp.month is None:
        return stamp.day is None or 1 <= stamp.day <= 31
    return is_date(stamp.year or 2024, stamp.month, stamp.day or 1)


def read(match: re.Match[str]) -> Mark | None:
    """Return the mark that a match stands for; None where no calendar has such a date."""
    groups = match.groupdict()
    near, far = stamp_of(groups), stamp_of(groups, "2")
    if not legal(near) or not legal(far):
        return None
    return Mark(match.start(), match.end(), near, None if far.blank else far_end(far, near))
