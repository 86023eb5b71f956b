"""Growth over the quarter or month before: its measure says so, for it stands beside growth over the year before."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.view import View

_WORDS = Gate(
    (
        "环比",
        "环比",
        "按季",
        "按月",
        "季减",
        "季增",
        "月减",
        "月增",
        "q/q",
        "qoq",
        "q-q",
        "o-q",
        "m/m",
        "mom",
        "sequential",
        "quarter",
        "month",
        "from ",
    ),
    ignore_case=True,
)
# Right before the number: 环比增长14.2%.
_AHEAD = compiled(
    r"(?:环比|按[季月]|[季月](?=[减增]))[^，。；、,;\d%]{0,10}[+＋–−-]?$"
    r"|\bsequential\s(?:[a-z]+\s){0,4}$"
)
# A level that is set against the quarter before is that of a quarter: "margin slipped 60bps q-o-q to 55.4%".
_QUARTERLY = compiled(
    r"\bq[/-]?o?-?q\b|\bquarter[- ](?:on|over)[- ]quarter\b|\bsequentially\b"
    r"|\bfrom\s(?:the\s)?(?:previous|prior|preceding)\squarter\b|环比|按季",
    re.IGNORECASE,
)
_LONGER = compiled(r"\d{4}(?:-H[12])?|\d{4}-\d\d/\d{4}-\d\d")
# Right behind it: "down 1.7% q/q", "fell 3% from the previous quarter".
_BEHIND = compiled(
    r"\s?(?:%|per\s?cent|percent)?\s?[(]?(?:(?P<quarter>q[/-]?[Oo]?-?q\b|quarter[- ](?:on|over)[- ]quarter|quarterly"
    r"|(?:from|on|over|versus|vs\.?|compared with|than in)\s(?:the\s)?(?:previous|prior|preceding|last|(?:first|second"
    r"|third|fourth))\squarter|from a quarter (?:ago|earlier))|(?P<month>m[/-]?[Oo]?-?m\b|month[- ](?:on|over)[- ]month"
    r"|(?:from|on|over)\s(?:the\s)?(?:previous|prior|preceding|last)\smonth|from a month (?:ago|earlier)"
    r"|(?:from|than in|compared with)\s(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b(?!\s(?:19|20)\d\d))"
    r"|(?P<period>sequentially))",
    re.IGNORECASE,
)


def sequential(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements of a sentence, growth over the period before named so in what it is growth of."""
    if not _WORDS.opens(view.text):
        return stated
    return [_named(view, a) if a.predicate == "growthPct" else _of_quarter(view, a) for a in stated]


def _of_quarter(view: View, a: Assertion) -> Assertion:
    """Return a margin without the half-year or year of a sentence before, which no quarter's can be of."""
    if a.predicate != "grossMarginPct" or a.date is None or _LONGER.fullmatch(a.date) is None:
        return a
    clause = view.clauses[view.clause_at(a.end - 1)]
    dated = any(m.moment is not None and view.sentence.start <= m.start for m in view.mentions)
    return a if dated or not _QUARTERLY.search(view.cut(clause.start, clause.end)) else replace(a, date=None)


def _named(view: View, a: Assertion) -> Assertion:
    value = a.value
    if a.predicate != "growthPct" or value is None or value.of is None:
        return a
    found = view.number_of(value, a.start, a.end)
    if found is None:
        return a
    behind = _BEHIND.match(view.cut(found.end, found.end + 60))
    if behind is None and not _AHEAD.search(view.cut(max(view.sentence.start, found.start - 40), found.start)):
        return a
    over = behind.lastgroup if behind is not None else None
    if over in (None, "period"):
        over = "quarter" if "Q" in (a.date or "") else "month" if re.fullmatch(r"\d{4}-\d\d", a.date or "") else None
    basis = f"{over} on {over}" if over else "on the period before"
    return replace(a, value=replace(value, of=f"{value.of}, {basis}"))
