"""Reports of results: which period a column of their tables is for, told by its head and by the report's title.

Heads say 本报告期, 上年同期 or "Prior year"; which year that is only the title says (2025年半年度业绩快报).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from loaders.compiling import compiled
from loaders.moments import find_moments

_YEAR: Final = compiled(r"(?<!\d)(?P<year>20\d\d)(?!\d)")
_BARE: Final = compiled(r"20\d\d")
_DAY: Final = compiled(r"\d{4}-\d\d(?:-\d\d)?")
_PERIOD: Final = compiled(r"(?P<year>20\d\d)年?(?P<part>Q[1-4]|H[12])?$", re.IGNORECASE)
# What marks a head as of figures told or of a forecast: 2025A, FY26E, 2026年（预测）, "2026 est.".
_KIND: Final = compiled(
    r"(?<=[\d年度月日季期末底\s（(])\s*[（(]?\s*(?:(?P<ahead>[EF]|est\.?|estimated?|forecast|targets?|goal|plan(?:ned)?"
    r"|预测|预计|预期|估计|目标|规划|计划)"
    r"|A|actual|实际|(?:un)?audited|未?经?审计)\s*年?[)）]?$",
    re.IGNORECASE,
)
_SHORT: Final = compiled(r"(?P<fiscal>FY\s?)?(?P<year>\d\d|20\d\d)$", re.IGNORECASE)
# The last month of a year, as brokers head their columns: 12/24A, Dec-25E.
_CLOSED: Final = compiled(r"(?:12[/-]|Dec(?:ember)?[-/ '’])\s?(?P<year>\d\d|20\d\d)$", re.IGNORECASE)
_NINE_MONTHS: Final = compiled(r"9M\s?(?P<year>\d\d|20\d\d)", re.IGNORECASE)
_QUARTERS: Final = {"一": "Q1", "二": "Q2", "三": "Q3", "四": "Q4", "first": "Q1", "second": "Q2", "third": "Q3",
                    "fourth": "Q4", "1": "Q1", "2": "Q2", "3": "Q3", "4": "Q4"}  # fmt: skip
_QUARTER: Final = compiled(
    r"第?(?P<zh>[一二三四1-4])季(?:度|报)|\b(?P<en>first|second|third|fourth)[- ]quarter"
    r"|\bQ(?P<q>[1-4])\b|\b(?P<n>[1-4])Q",
    re.IGNORECASE,
)
_HALF: Final = compiled(r"半年|中期|上半年|\b(?:interim|first[- ]half|six months|half[- ]year)\b|\bH1\b", re.IGNORECASE)
_NINE: Final = compiled(r"前三季度|九个月|\bnine months\b", re.IGNORECASE)
_RESULTS: Final = compiled(
    r"业绩|报告|快报|预告|财务|年报|季报|\b(?:results?|report|earnings|statements?)\b", re.IGNORECASE
)
_BEFORE: Final = compiled(
    r"(?:上年|去年|上一年)(?:同期|度)?(?:数|金额)?|(?:20\d\d年)同期|上期(?:数|金额|发生额)?|同期"
    r"|(?:prior|previous|last)[ -](?:year|period)|(?:the )?same period (?:of )?last year|year[ -]ago(?: period)?",
    re.IGNORECASE,
)
_NOW: Final = compiled(
    r"本(?:报告期|报告期数|期|年度|年|期数|期金额|年金额|期发生额)|报告期"
    r"|(?:this|current|reporting)[ -](?:year|period)",
    re.IGNORECASE,
)
_SINCE: Final = compiled(r"年初至(?:本)?报告期末(?:金额)?|本年累计|year[- ]to[- ]date", re.IGNORECASE)
_CHANGE: Final = compiled(
    r"(?:同比)?(?:变动|增减|增长|变化)(?:变动)?(?:幅度|比例|率|百分比)?|同比|增幅|本期比上年同期增减"
    r"|(?:yoy|y/y|year[- ]on[- ]year|%)?\s?(?:change|growth|chg)\.?(?:\s?yoy)?|yoy",
    re.IGNORECASE,
)
# A broker's forecast as it was, beside the one that is new.
_OLD: Final = compiled(r"\b(?:old|previous|prior|prev\.?)\s*[)）]?$|[（(]?(?:原|旧|前值|调整前)[)）]?$", re.IGNORECASE)
_NEW: Final = compiled(r"\s*[（(]?\b(?:new|revised)\s*[)）]?$|[（(]?(?:新|调整后)[)）]?$", re.IGNORECASE)
# What a line over heads of years says of how much of each they are for.
_ENDED: Final = compiled(
    r"\b(?P<en>(?i:three|six|nine))(?:[ -]months?)?(?: period)? ended (?:on )?(?:\d{1,2} )?(?P<month>[A-Z][a-z]{2})"
    r"|(?P<zhmonth>[\d一二三四五六七八九十]{1,2})月(?:[\d一二三四五六七八九十]{1,3}日)?止(?P<zh>[三六九369])个?月"
)
_LAST: Final = {"mar": 3, "jun": 6, "sep": 9, "dec": 12, "3": 3, "6": 6, "9": 9, "12": 12,
                "三": 3, "六": 6, "九": 9, "十二": 12}  # fmt: skip
_MONTHS: Final = {"three": 3, "six": 6, "nine": 9, "三": 3, "六": 6, "九": 9, "3": 3, "6": 6, "9": 9}
_NOTE: Final = compiled(r"[（(].*?[）)]|[%％*]")


@dataclass(frozen=True, slots=True)
class Head:
    """What a column of figures is for: a period (ISO; of a forecast: expected; of what was: actual), or a change.

    Where a head gives both, `at` is the day of what is counted on one ("31 Dec 2024 / FY2024").
    """

    iso: str | None = None
    change: bool = False
    expected: bool = False
    actual: bool = field(default=False, compare=False)
    at: str | None = None


def period(title: str) -> str | None:
    """Return the period of which a report's title speaks, None where it is no report or names no year."""
    year = _YEAR.search(title)
    if year is None or not _RESULTS.search(title):
        return None
    if _NINE.search(title):
        return f"{year['year']}-01/{year['year']}-09"
    if _HALF.search(title):
        return f"{year['year']}-H1"
    quarter = _QUARTER.search(title)
    part = quarter and (quarter["zh"] or quarter["en"] or quarter["q"] or quarter["n"])
    return f"{year['year']}-{_QUARTERS[part.lower()]}" if part else year["year"]


def column(head: str, reported: str | None) -> Head | None:
    """Return what a head says of its column in a report for a period; None where it says nothing of the kind."""
    if (slash := next((sign for sign in "/／" if sign in head), None)) is not None and not head.startswith("12/"):
        return _both([column(part, reported) for part in head.split(slash)])
    if _OLD.search(head.strip()):
        return None
    head = _NEW.sub("", head.strip())
    kind = _KIND.search(head.strip())
    expected = kind is not None and kind["ahead"] is not None
    actual = kind is not None and not expected
    text = _NOTE.sub("", head.strip()[: kind.start()] if kind else head).strip().removeprefix("截至")
    short = _SHORT.match(text)
    if short is not None and (kind or short["fiscal"]):  # FY2025, FY25E, 25E; a bare 25 is a number
        text = f"20{short['year'][-2:]}"
    if kind is not None and (closed := _CLOSED.match(text)) is not None:
        text = f"20{closed['year'][-2:]}"
    if (nine := _NINE_MONTHS.fullmatch(text)) is not None:
        year = f"20{nine['year'][-2:]}"
        return Head(f"{year}-01/{year}-09", expected=expected, actual=actual)
    plain = _PERIOD.match(text)
    if plain is not None:
        part = f"-{plain['part'].upper()}" if plain["part"] else ""
        return Head(plain["year"] + part, expected=expected, actual=actual)
    if _CHANGE.fullmatch(text):
        return Head(change=True)
    if reported is not None and _NOW.fullmatch(text):
        return Head(reported)
    if reported is not None and reported.endswith("-Q3") and _SINCE.fullmatch(text):
        return Head(f"{reported[:4]}-01/{reported[:4]}-09")
    if reported is not None and _BEFORE.fullmatch(text):
        return Head(_YEAR.sub(lambda m: str(int(m[0]) - 1), reported))
    found = find_moments(text, None)
    whole = len(found) == 1 and len(found[0].stated) > len(text) - 2
    return Head(found[0].iso, expected=expected, actual=actual) if whole and found[0].iso else None


def _both(parts: list[Head | None]) -> Head | None:
    """Return the head that two make, one of a day and one of a period; None of any others."""
    told = [head for head in parts if head is not None and head.iso]
    if len(parts) != 2 or len(told) != 2:
        return None
    day, span = sorted(told, key=lambda head: _DAY.fullmatch(head.iso or "") is None)
    return replace(span, at=day.iso, expected=day.expected or span.expected)


def part_of_year(line: str) -> str | None:
    """Return of which part of a year {} figures are, as a line over heads says ("Six months ended 30 June")."""
    m = _ENDED.search(line)
    if m is None:
        return None
    months, last = _MONTHS[(m["en"] or m["zh"]).lower()], _LAST.get((m["month"] or m["zhmonth"]).lower(), 0)
    if last % 3 or last < months:
        return None
    if months == 3:
        return f"{{}}-Q{last // 3}"
    return f"{{}}-H{last // 6}" if months == 6 and last % 6 == 0 else f"{{0}}-{last - months + 1:02}/{{0}}-{last:02}"


def in_part(head: Head | None, part: str | None) -> Head | None:
    """Return a head of a whole year as of the part of it that a line over the heads gives."""
    if head is None or part is None or _BARE.fullmatch(head.iso or "") is None:
        return head
    return replace(head, iso=part.format(head.iso))


def foreseen(heads: list[Head | None]) -> list[Head | None]:
    """Return the heads of a table, as of a forecast each that comes after the last that alone is called actual."""
    last = max((h.iso[:4] for h in heads if h is not None and h.actual and h.iso), default=None)
    if last is None:
        return heads
    return [
        replace(h, expected=True) if h is not None and h.iso and not h.actual and h.iso[:4] > last else h for h in heads
    ]
