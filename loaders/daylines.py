"""The day of a page that no byline gives: on a line near its head or foot that says little else.

"China Technology | Company update | 29 April 2026", "Hong Kong, 18 December 2025", "By staff | Updated 18:42, 14 April
2026"; or the dateline's day (HONG KONG, June 16) with the year of the page's copyright.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.model import Span
from loaders.bylines import OF_A_PERIOD, Stamped
from loaders.compiling import compiled
from loaders.lines import weight
from loaders.meeting_words import ITS_DAYS
from loaders.roles import Row
from loaders.stamps import stamps

_HEAD, _FOOT, _LONGEST, _WORDS = 8, 8, 160, 11
_WEEK = compiled(r"\b[Ww]eek (?:to|ending|ended)\b|\b[Ii]ssue\b|[周日月]报|第\s?\d+\s?期|快讯|早参")
# A day of something else: a price, a deadline, a deed, a number in a register.
_OTHER = compiled(
    r"(?:现价|收盘价|股价|截至|截止|自|于|年度|报告期|止|生效|施行|编号|成立|上市|会议|调研|时间区间)|[\u3400-\u9fff]日起"
    r"|\b(?i:price|close|as (?:of|at)|until|before|from|effective|due|since|between|ended|expire|deadline|version"
    r"|incorporated|established|founded|listed|conducted|translat\w+|(?:will|to) be)\b",
)
_LABEL = compiled(r"(?:发布|印发|发文|公开|成文)(?:日期|时间)\s*[:：]\s*$")
_COPYRIGHT = compiled(r"(?:©|\([cC]\)|[Cc]opyright)\s*(?:©\s*)?((?:19|20)\d\d)\b")
_MONTH_DAY = compiled(
    r"^[A-Z][A-Z/, ]{2,40}?,?\s(?P<day>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2})\b"
)


def day_beside(rows: Sequence[Row]) -> Stamped | None:
    """Return the day of a page from its first lines, else from its last; None where none says it."""
    head = rows[:_HEAD]
    foot = [row for row in rows[_HEAD:][-_FOOT:] if row.role not in ("prose", "cell")]
    return _only(_days(head)) or _only(_days(foot))


def day_of_year(rows: Sequence[Row], story: str) -> Stamped | None:
    """Return the day of a dateline that gives no year, in the year of the page's copyright."""
    year = _COPYRIGHT.search(story[-2000:])
    for row in rows[:_HEAD] if year else ():
        day = _MONTH_DAY.match(row.line.text)
        stamp = next(stamps(f"{day['day']}, {year[1]}"), None) if day and year else None
        if day is not None and stamp is not None:
            at = row.line.start + day.start("day")
            return Stamped(Span(at, at + len(day["day"]), day["day"]), stamp.iso)
    return None


def _only(found: Iterator[Stamped]) -> Stamped | None:
    """Return the one day that lines give, a labelled one first; several are those of a history."""
    days = list(found)
    days = [day for day in days if day.labelled] or days
    return days[0] if len({day.iso[:10] for day in days}) == 1 else None


def _days(rows: Sequence[Row]) -> Iterator[Stamped]:
    for row in rows:
        text = row.line.text
        found = [s for s in stamps(text[:_LONGEST]) if len(s.iso) >= 10]
        if len({s.iso[:10] for s in found}) != 1 or text.startswith("|"):
            continue
        stamp = found[0]
        rest = text[: stamp.start] + " " + text[stamp.end :]
        week = _WEEK.search(text) is not None
        if not week and (OF_A_PERIOD.search(text) or text.startswith(("时间", "会期", "展期"))):
            continue
        if ITS_DAYS.search(text):
            continue
        if week or (len(text) <= _LONGEST and weight(rest) <= _WORDS and not _OTHER.search(rest)):
            at, label = row.line.start, _LABEL.search(text[: stamp.start]) is not None
            span = Span(at + stamp.start, at + stamp.end, text[stamp.start : stamp.end])
            yield Stamped(span, stamp.iso, labelled=label)
