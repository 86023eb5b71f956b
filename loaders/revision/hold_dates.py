"""For when a statement holds: not the stretch of another clause's results, a condition's day, or a run of days' all."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.view import View

# What happens on a day or in a month: no quarter and no run of months is when it was.
_HAPPENS = frozenset({"ipoStatus", "applicant"})
_STRETCH = compiled(r"\d{4}-[HQ]\d|.*/.*")
_GRANTED = frozenset({"subsidyPct", "maxBonus"})
# A day from which or up to which something counts: 2024年1月1日后新建, "built after 1 January 2024".
_BOUND_BEHIND = compiled(r"[（(]?含?[)）]?(?:以|之)?[后前]|起|[^，。；]{0,6}期间|开?始?至")
_BOUND_AHEAD = compiled(r"(?:\b(?:after|before|since|from|by|until)\s|自|从)$")
_LEVELS = frozenset({"sharePrice", "marketValue"})
_OVER = compiled(
    r"已经?(?:[于在]|完成|取得|获|设立|注册)|\b(?:has|have|had|was|were|completed|set up|registered)\b"
)
_DAYS = compiled(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")
# Right before the noun of a figure, or its number: of the whole year, whatever month stands before (全年出租率82%).
_WHOLE_YEAR = compiled(r"(?:全年|年度)(?:平均|累计|整体|综合|总)?[\u3400-\u9fff]{0,8}?(?:[为达约至超]|达到|超过)*$")
_OF_YEAR = frozenset({"utilisationPct", "revenue", "netProfit", "netLoss", "grossMarginPct", "rdSpending", "pue"})
# A part of a year that nothing dates, by the word before its figure: no figure of the year that went before.
_PART_EN = compiled(
    r"\b(?:(?:nine|six|three)[- ]months?|(?:first|second)[- ]half|half[- ]year(?:ly)?|interim"
    r"|(?:first|second|third|fourth)[- ]quarter|quarterly|monthly)\b",
    re.IGNORECASE,
)
_YEAR = compiled(r"\d{4}")
_PART = compiled(r"\d{4}-(?:\d\d|[QH]\d)(?:-\d\d)?")


def held_for(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements of a sentence without dates for which they cannot hold."""
    return [_redated(view, a) if a.date else a for a in stated]


def _redated(view: View, a: Assertion) -> Assertion:
    date = a.date or ""
    if a.predicate in _HAPPENS and _STRETCH.fullmatch(date):
        return replace(a, date=None)
    if a.predicate in _GRANTED and any(m.moment and m.moment.iso == date and _bounds(view, m) for m in view.mentions):
        return replace(a, date=None)
    if a.predicate == "investment" and a.status == "planned" and _is_done_then(view, a):
        return replace(a, date=None)
    if a.predicate in _LEVELS and (days := _DAYS.fullmatch(date)) is not None and a.value and not a.value.upper:
        return replace(a, date=days[2])
    if a.predicate in _OF_YEAR and view.language == "en" and _YEAR.fullmatch(date) and _is_partly(view, a):
        return replace(a, date=None)
    if a.predicate in _OF_YEAR and a.status == "done" and view.language == "zh" and _PART.fullmatch(date):
        return replace(a, date=date[:4]) if _is_yearly(view, a) else a
    return a


def _bounds(view: View, m: Mention) -> bool:
    """Tell whether a date only bounds what counts."""
    behind = view.cut(m.end, m.end + 12)
    return _BOUND_BEHIND.match(behind) is not None or _BOUND_AHEAD.search(view.cut(m.start - 8, m.start)) is not None


def _is_done_then(view: View, a: Assertion) -> bool:
    """Tell whether a clause before that of a plan tells what else is over since its date (已于4月完成注册，计划…)."""
    number = view.number_of(a.value, a.start, a.end)
    dated = next((m for m in view.mentions if m.moment is not None and m.moment.iso == a.date), None)
    if number is None or dated is None or dated.end > number.start:
        return False
    clause = view.clauses[view.clause_at(dated.start)]
    if clause.end > number.start:
        return False
    return _OVER.search(view.cut(clause.start, clause.end)) is not None


def _is_partly(view: View, a: Assertion) -> bool:
    """Tell whether an English figure of a part of a year has got the year of a sentence before its own."""
    number = view.number_of(a.value, a.start, a.end)
    if number is None or any(m.moment is not None and m.moment.iso == a.date for m in view.mentions):
        return False
    clause = view.clauses[view.clause_at(number.start)]
    return _PART_EN.search(view.cut(clause.start, number.start)) is not None


def _is_yearly(view: View, a: Assertion) -> bool:
    """Tell whether a figure of the whole year has got the date of a clause before its own."""
    number = view.number_of(a.value, a.start, a.end)
    if number is None:
        return False
    clause = view.clauses[view.clause_at(number.start)]
    dated = any(m.moment is not None and m.moment.iso == a.date and m.start >= clause.start for m in view.mentions)
    return not dated and _WHOLE_YEAR.search(view.cut(clause.start, number.start)) is not None
