"""By how much a figure that is told has changed, in the words right behind or before it.

"revenue of US$2.38bn (+7.8% QoQ, +9.6% YoY)", 研发费用3.3亿元，同比增长19%，环比下降4%: whoever has the figure has its
change, so nothing has to be looked for but the words between. A change in percentage points is no percentage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.model import Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.fills import RESPECTIVELY
from loaders.mentions import Mention
from loaders.revision.sequential import sequential
from loaders.view import View

# Levels of which a change is told, and what it is then a change of; "" where the figure says of what it is.
_LEVELS = {
    "revenue": "revenue",
    "netProfit": "net profit",
    "netLoss": "net loss",
    "contractLiabilities": "contract liabilities",
    "inventory": "inventory",
    "netAssets": "net assets",
    "tradeValue": "trade value",
    "rdSpending": "R&D spending",
    "operatingCashFlow": "operating cash flow",
    "orderBacklog": "order backlog",
    "prepayments": "prepayments",
    "totalAssets": "total assets",
    "totalLiabilities": "total liabilities",
    "earningsPerShare": "earnings per share",
    "capacity": "capacity",
    "hasCount": "",
}
_GROWTHS = ("growthPct", "contractLiabilitiesGrowthPct")
_STATUSES = ("done", "expected", "claimed")
_GLEANED = "gleaned/"  # rules that guess at what no other reads
_MOST = 3  # changes of one figure
_REACH = 80
_SINCE_ZH = (
    r"(?:同比|环比|按年|按季|按月|(?:较|比)(?:上年|去年|前年|上一?季度?|上月|上半年|前一?季度?|年初|期初"
    r"|[一二三四]季度)(?:同期|末|底|度)?)"
)
_HOW_ZH = r"(?:大幅|显著|明显|小幅|微|略|轻微|再|继续|均|仍|进一步|快速|逆势|也|则|又|更)?"
_UP_ZH = r"增长|增加|上升|提升|提高|上涨|攀升|激增|大增|猛增|飙升|劲增|扩大|增長|上漲|增|升|涨"
_DOWN_ZH = r"下降|减少|下滑|下跌|降低|回落|锐减|骤降|收窄|缩减|收缩|減少|下挫|降|减|跌"
_WAY_ZH = rf"(?:(?P<up>{_UP_ZH})|(?P<down>{_DOWN_ZH}))(?:了|幅度)?(?:约|近|逾|超过|超|达到|达|为|至少)?"
# Between a figure and its change, and between that and the next.
_BEHIND_ZH = compiled(
    r"(?:\s?[，,（(](?:上年|去年)同期为?[\d.,]{1,12}[万亿]{1,2}(?:美|港)?元[）)]?)?"
    rf"\s?[，,、；;（(]?\s?(?:且|并|但|而|同时|其中)?(?P<since>{_SINCE_ZH})?\s?{_HOW_ZH}"
    rf"(?:{_WAY_ZH}|变动|变化|增速|增幅|增长率)?[:：]?\s?"
)
_AHEAD_ZH = compiled(rf"{_HOW_ZH}{_WAY_ZH}$")
_REACHES_ZH = compiled(r"[至到达为](?:约|近|逾|超过|超)?")
_ABOUT = r"(?:(?:by|about|some|around|roughly|nearly|almost|more than|over|just|approximately) ){0,2}"
_YEARLY = (
    r"(?:y[/-]?o?-?y\b|year[- ](?:on|over)[- ]year\b|(?:from|on|over|than) (?:a|the|one) year (?:earlier|before|ago)\b"
    r"|(?:from|on|over|than) (?:in )?(?:the |a )?(?:same|last|year-ago|year-earlier|corresponding) \w+(?: \w+){0,3})"
)
_QUARTERLY = (
    r"(?:q[/-]?o?-?q\b|quarter[- ](?:on|over)[- ]quarter\b|sequentially\b|m[/-]?o?-?m\b|month[- ](?:on|over)[- ]month\b"
    r"|(?:from|on|over|than) (?:the |a )?(?:previous |prior |preceding )?(?:quarter|month)(?: earlier| before| ago)?\b)"
)
_BASIS = compiled(rf"\s?\(?(?:{_YEARLY}|{_QUARTERLY})", re.I)
_UP = r"up|higher|rising|growing|increasing|jumping|climbing|surging|soaring|gaining|advancing"
_DOWN = r"down|lower|falling|dropping|declining|decreasing|sliding|slipping|shrinking"
_UPS = r"(?:increase|rise|jump|gain|growth|surge|climb|improvement)"
_DOWNS = r"(?:decrease|decline|drop|fall|slide|slump|reduction)"
_WHEN = (
    r"(?: \([^()]{1,30}\))?(?: (?:on|in|into) (?:R&D|research and development))?"
    r"(?: (?:in|for|during|over|at|by|as at|as of) (?:(?! and | while | as )[^,;.()%]){1,50}?)?"
)
_BEHIND = compiled(
    rf"{_WHEN}(?:,| \(|,? which was|,? representing|,? marking) ?(?:(?P<up>{_UP}) |(?P<down>{_DOWN}) |(?:an? )?"
    rf"(?:year-on-year |y/y |yoy |annual |sequential )?(?:(?P<ups>{_UPS})|(?P<downs>{_DOWNS})) of |(?P<article>an? )|)"
    rf"{_ABOUT}"
)
_NOUN = compiled(rf" (?:[\w/-]+ )?(?:(?P<up>{_UPS})|(?P<down>{_DOWNS}))\b")
_THAN = compiled(r" (?:(?P<up>higher|more|above|better)|(?P<down>lower|less|below)) (?:than|on|from)\b")
_FURTHER = compiled(
    rf"(?: ?(?:{_YEARLY}|{_QUARTERLY}))?\)?(?:,| and|, and| but|, but|;|/| \() ?(?:(?P<up>up) |(?P<down>down) |)"
    + _ABOUT,
    re.I,
)
_AHEAD = compiled(
    r"\b(?:(?P<up>rose|grew|jumped|climbed|increased|surged|soared|advanced|gained|up|rising|growing)"
    rf"|(?P<down>fell|dropped|declined|decreased|slid|slipped|shrank|down|falling)) {_ABOUT}$"
)
_REACHES = compiled(rf"(?: {_YEARLY})? to {_ABOUT}", re.I)
_ENCLOSED = compiled(r"[（(]\s?$")
_BESIDE = compiled(r"[，,（(]\s?$")  # 营收64.2亿元，+123%
_SIGNED = compiled(r"\s?[+＋–−-]")


def changes(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the changes of the figures that a sentence states, but those that are stated already."""
    percents = [m for m in view.mentions if m.quantity is not None and m.quantity.unit in ("%", "times")]
    if not percents:
        return []
    sure = (a for a in stated if a.value is not None and not a.rule.startswith(_GLEANED))
    told = {m.start for a in sure if (m := view.number_of(a.value, a.start, a.end))}
    out: list[Assertion] = []
    for a in stated:
        if a.value is None or a.value.number is None or a.status not in _STATUSES:
            continue
        number = view.number_of(a.value, a.start, a.end) if a.predicate in (*_LEVELS, *_GROWTHS) else None
        if number is None:
            continue
        found = [*_behind(view, number, percents, growth=a.predicate in _GROWTHS)]
        if a.predicate in _LEVELS and (before := _before(view, number, percents)) is not None:
            found.append(before)
        for m, falls in found:
            against = _BASIS.match(view.cut(m.end, m.end + 50))
            end = m.end + (against.end() if against is not None else 0)
            if m.start not in told and (change := _change(a, m, end, falls=falls)) is not None:
                told.add(m.start)
                out.append(change)
    return sequential(view, out)


def _change(a: Assertion, m: Mention, end: int, *, falls: bool) -> Assertion | None:
    """Return the change of a figure, told up to `end`; None where nobody can say of what."""
    q, value = m.quantity, a.value
    if q is None or value is None:
        return None
    number, upper = abs(q.number), abs(q.upper) if q.upper is not None else None
    if q.unit == "times":  # 增长2.1倍 is 210%; "grew 2.1 times" may be a factor
        if falls or not q.stated.endswith("倍"):
            return None
        number, upper = number * 100, None
    of = (value.of or "").partition(",")[0] or _LEVELS.get(a.predicate, "")
    predicate = "growthPct"
    if a.predicate in ("contractLiabilities", "contractLiabilitiesGrowthPct"):
        predicate, of = "contractLiabilitiesGrowthPct", ""
    elif not of:
        return None
    made = Value(
        number=-number if falls else number, unit="%", stated=q.stated, bound=q.bound, of=of or None,
        upper=-upper if falls and upper is not None else upper,
    )  # fmt: skip
    start, end = min(a.start, m.start), max(a.end, end)
    sure = round(a.confidence * 0.95, 3)
    return replace(a, predicate=predicate, object=None, value=made, start=start, end=end, confidence=sure)


def _behind(view: View, number: Mention, percents: list[Mention], *, growth: bool) -> Iterator[tuple[Mention, bool]]:
    """Yield the changes right behind a figure, each with whether it falls; of one that is a change, the next."""
    at, falls, first = number, False, not growth
    if growth:
        falls = number.text.startswith(("-", "−", "–")) or _down_before(view, number)
    for m in [m for m in percents if m.start >= number.end][:_MOST]:
        between = view.cut(at.end, m.start)
        if len(between) > _REACH or (not first and RESPECTIVELY.search(view.text)):
            return
        way = (_way_zh if view.language == "zh" else _way)(view, m, between, first=first, falls=falls)
        if way is None:
            return
        falls, at, first = way, m, False
        yield m, way


def _way(view: View, m: Mention, between: str, *, first: bool, falls: bool) -> bool | None:
    """Tell whether an English figure falls by a percentage behind it; None where that is no change of it."""
    found = (_BEHIND if first else _FURTHER).fullmatch(between)
    if found is None:
        return None
    behind = view.cut(m.end, m.end + 50)
    signed = _SIGNED.match(m.text)
    if not first:
        if not _BASIS.match(behind) or not (_BASIS.match(between) or signed):
            return None
        return bool(found["down"]) or (_fell(m) if signed else falls and not found["up"])
    if found["article"] is not None:
        noun = _NOUN.match(behind)
        return bool(noun["down"]) if noun is not None else None
    if found["up"] or found["ups"]:
        return False
    if found["down"] or found["downs"]:
        return True
    than = _THAN.match(behind)
    if than is not None:
        return bool(than["down"])
    return _fell(m) if signed and (_BASIS.match(behind) or _ENCLOSED.search(between)) else None


def _way_zh(view: View, m: Mention, between: str, *, first: bool, falls: bool) -> bool | None:
    """Tell whether a Chinese figure falls by a percentage behind it; None where that is no change of it."""
    found = _BEHIND_ZH.fullmatch(between)
    if found is None or view.cut(m.end, m.end + 1) in ("的", "个"):
        return None
    behind = _BASIS.match(view.cut(m.end, m.end + 12))
    if found["up"] or found["down"]:
        return bool(found["down"]) if first or found["since"] else None
    if _SIGNED.match(m.text) and (found["since"] or behind or (first and _BESIDE.search(between))):
        return _fell(m)
    return None


def _fell(m: Mention) -> bool:
    return m.quantity is not None and m.quantity.number < 0


def _down_before(view: View, m: Mention) -> bool:
    ahead = view.cut(max(view.sentence.start, m.start - 40), m.start)
    found = (_AHEAD_ZH if view.language == "zh" else _AHEAD).search(ahead)
    return found is not None and found["down"] is not None


def _before(view: View, number: Mention, percents: list[Mention]) -> tuple[Mention, bool] | None:
    """Return the change right before a figure that it led to ("rose 12% to 1.2 billion", 增长12%至12亿元)."""
    m = next((m for m in reversed(percents) if m.end <= number.start), None)
    if m is None:
        return None
    chinese = view.language == "zh"
    if not (_REACHES_ZH if chinese else _REACHES).fullmatch(view.cut(m.end, number.start)):
        return None
    ahead = (_AHEAD_ZH if chinese else _AHEAD).search(view.cut(max(view.sentence.start, m.start - 40), m.start))
    return (m, ahead["down"] is not None) if ahead is not None else None
