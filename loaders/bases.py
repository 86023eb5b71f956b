"""What a figure is compared with ("from 540 million yuan a year earlier", 上年同期为9.6亿元): the measure then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.dating import closing
from loaders.events import Assertion
from loaders.expressions import Gated
from loaders.gates import Gate
from loaders.measures import RESULTS
from loaders.mentions import Mention
from loaders.other_measures import kind_of
from loaders.view import View

_FROM = compiled(
    r"\b(?:from|against|compared (?:with|to)|versus|vs\.?)\s+(?:(?:an?|the)\s)?(?:net\s)?(?:\w+\sof\s)?"
    r"(?:about\s|some\s)?$",
    re.I,
)
_THEN = compiled(r"\s*(?:(?:in|for|during|at|on|as\sof)\s+(?:the\s+)?)?")
_WAS = compiled(r"(?:的|则)?(?:仅)?(?:[为是]|实现|[:：])?(?:净?亏损|净利润|盈利|营收|收入)?(?:[为是约]|仅为)?\s*")
_EARLIER = compiled(r"(?:同期|上年度?|去年度?|去年全年|上一年度?|前一年)$")
_AHEAD = compiled(r"(?:^|[，,；;（(]|较|由|从|而)\s*$")
_LOSS = compiled(r"亏损|\bloss\b|\blost\b", re.I)
_GAIN = compiled(r"盈利|净利润|\bprofit\b", re.I)
_TURNED = {"netProfit": (_LOSS, "netLoss"), "netLoss": (_GAIN, "netProfit")}
_BEFORE = compiled(
    r",?\s(?:from|(?:against|versus|compared (?:with|to)) an?(?: net)? (?:loss|profit) of)\s(?:about\s|some\s)?"
)
_COMPARED = Gate(("from", "against", "versus", "compared"), ignore_case=True)
# "against a year-earlier loss of 151 million yuan"
_YEAR_EARLIER = compiled(
    r",?\s(?:from|against|versus|vs\.?|compared (?:with|to))\s(?:an?\s)?(?:restated\s)?"
    r"(?:year-earlier|year-ago|prior-year|previous-year)\s(?:net\s)?(?:loss|profit|income|revenue|sales|figure|level)?"
    r"(?:\sof)?\s(?:about\s|some\s)?"
)
# "33.4% in 2025 (2024: 31.0%)", 收入58.5亿元（2024年：57.1亿元）, 2025年收入12.3亿元，2024年为3.37亿元
_OPENED = compiled(r"[（(]\s*$")
_GIVES = compiled(r"\s?[:：]\s?(?:a\s)?(?:net\s)?(?:(?:loss|profit)\sof\s)?|为|是|\swas\s|\s")
_YEAR_ZH = compiled(
    r"20\d\d年(?:度|全年|[上下]半年|前[\d一二三四五六七八九十两]{1,2}个月|前三季度|第?[1-4一二三四]季度|1[-至~]\d{1,2}月)?"
)
_FOR_THE_YEAR = compiled(r"(?:则|仅)?[为是](?:约)?")
# A time that is as far back as another, which must be known.
_BACK = compiled(r"同期|上年|\b(?:earlier|ago|before|previously|prior|same|corresponding|comparable)\b")
_SAME_PART = compiled(r"同期|\b(?:same|corresponding|comparable|equivalent)\s(?!year\b)")
_WITH_YEAR = compiled(r"20\d\d")
_CLOSED = compiled(r"\s*(?:$|[.,;)]|(?:and|while|as|but)\b)")
_GUESSED = Gated(compiled(r"\b(?:estimate|forecast|guidance|target|outlook)", re.I))
_PERIOD = compiled(r"\d{4}(?:-H[12])?")
_CHANGES = ("growthPct", "priceChangePct", "expectedCagrPct")
# 由上年的36.5%降至31.9%: the first of the two is that of the time before
_OUT_OF = compiled(r"[由从][\u3400-\u9fff]{0,5}\s*$")
_INTO = compiled(r"\s*[，,]?[\u3400-\u9fff]{1,9}")
_REACHES = compiled(r"[至到为]")
_FORECAST = compiled(
    r"\b(?:estimate|forecast|target|guidance|outlook|projection)s?\b|预测|目标价|指引|预估|预期|[上下]调|调[高低升降]",
    re.IGNORECASE,
)
_YEAR = compiled(r"(20\d\d)(.*)", re.S)
_RUN = compiled(r"(20\d\d)/(20\d\d)$")
_SIGNED = frozenset({"netProfit", "operatingCashFlow", "earningsPerShare", "grossMarginPct"})  # may be below nought
_NEAR = 24
_END = attrgetter("end")
_YEARLY = frozenset({"revenue", "netProfit", "netLoss", "grossMarginPct", "rdSpending", "contractLiabilities"})


def bases(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the figures of another time with which those of a sentence are compared, where the words date them."""
    if not stated:
        return []
    numbers = [m for m in view.mentions if m.quantity is not None]
    if not numbers:
        return []
    taken = {a.value.stated for a in stated if a.value is not None}
    out: list[Assertion] = []
    for number, moment in _dated(view, numbers):
        if _is_left(view, number, numbers, taken):
            continue  # told of what it became, below
        told = sorted((a for a in stated if a.end <= number.end and _like(a, number)), key=_END)
        fresh = told and number.text not in taken and not _revised(view, told[-1])
        date = closing(view, _day(moment, told[-1])) if fresh else None
        if date is not None and told[-1].date != date and not _adrift(view, moment, told[-1]):
            out.append(_moved(told[-1], number, date, view))
    out += _undated(view, numbers, stated)
    figures = (a for a in stated if a.value is not None and a.value.number is not None and _may_lead(view.text))
    out += [a for told in figures if (a := _before(view, told, numbers)) is not None]
    return [named for a in out if (named := _by_noun(view, a)) is not None]


def _adrift(view: View, moment: Mention, told: Assertion) -> bool:
    """Tell whether a time is as far back from another as nobody knows ("a year earlier", of a figure without a day)."""
    if told.date is not None or not _BACK.search(moment.text):
        return False
    dated = moment.moment.iso if moment.moment is not None else None
    if _SAME_PART.search(moment.text) and (dated is None or _WITH_YEAR.fullmatch(dated)):
        return True  # "the same quarter of 2024": of which quarter nobody says
    return _WITH_YEAR.search(view.cut(moment.start, moment.end + 12)) is None


def _by_noun(view: View, a: Assertion) -> Assertion | None:
    """Return an earlier figure as the measure that the noun before it names; None where that is no result."""
    if a.predicate not in RESULTS or a.value is None:
        return a
    at = next((m.start for m in view.mentions if m.start < a.end and m.end == a.end), None)
    kind = kind_of(view.language, view.cut(max(view.sentence.start, at - 40), at)) if at is not None else None
    return a if kind is None or kind == a.predicate else replace(a, predicate=kind) if kind else None


def _before(view: View, told: Assertion, numbers: list[Mention]) -> Assertion | None:
    """Return the figure from which a stated one came, by the words 由 … 至 around it; None where there is none."""
    reached = next((m for m in numbers if told.value and m.quantity and m.quantity.stated == told.value.stated), None)
    at = numbers.index(reached) - 1 if reached is not None else -1
    if reached is None or at < 0 or not _like(told, numbers[at]):
        return None
    first = numbers[at]
    opening = _opening(view, first)
    date = _day(opening, told) if opening is not None else _opened(view, told) or _year_before(told)
    if not date or date == told.date or not _leads(view, first, opening, reached) or _revised(view, told):
        return None
    return _moved(told, first, date, view)


def left_behind(view: View, number: Mention) -> bool:
    """Tell whether a figure is only what another came from (由2021年底的1.2万架增至4.6万架)."""
    if not _may_lead(view.text):
        return False
    behind = (m for m in view.mentions if m.start >= number.end)
    reached = next((m for m in behind if m.quantity is not None), None)
    return reached is not None and _leads(view, number, _opening(view, number), reached)


def _opened(view: View, told: Assertion) -> str | None:
    """Return the first of a run of years over which a figure changed: 2022年至2024年营收从14亿元降至10亿元."""
    runs = (_RUN.match(m.moment.iso or "") for m in view.mentions if m.moment is not None and m.end <= told.end)
    return next((run[1] for run in runs if run is not None and run[2] == told.date), None)


def _is_left(view: View, number: Mention, numbers: list[Mention], taken: set[str | None]) -> bool:
    """Tell whether a figure is what the next, which is told, came from (由上年同期的3,860万元增至9,120万元)."""
    at = numbers.index(number) + 1
    if at >= len(numbers) or numbers[at].text not in taken or not _may_lead(view.text):
        return False
    return _leads(view, number, _opening(view, number), numbers[at])


def _may_lead(text: str) -> bool:
    """Tell whether a sign stands in a text that leads up to the figure from which another came."""
    return "由" in text or "从" in text or "从" in text


def _opening(view: View, number: Mention) -> Mention | None:
    """Return the date right before a number."""
    return next((m for m in view.mentions if m.moment is not None and m.end <= number.start < m.end + 3), None)


def _leads(view: View, first: Mention, opening: Mention | None, reached: Mention) -> bool:
    """Tell whether the words around two numbers say that the one became the other (由 … 至 …)."""
    start = opening.start if opening is not None else first.start
    led = _OUT_OF.search(view.cut(max(view.sentence.start, start - 8), start))
    way = view.cut(first.end, reached.start)
    return led is not None and _INTO.fullmatch(way) is not None and _REACHES.search(way) is not None


def _day(m: Mention, told: Assertion) -> str | None:
    """Return the date that words of another time give: 上年 is the year before that of which the sentence speaks."""
    before, iso = _year_before(told), m.moment.iso if m.moment is not None else None
    if before and (m.text.startswith("上") or (_BACK.search(m.text) and before.partition("-")[0] == iso)):
        return before  # "a year earlier" than a quarter is that quarter of the year before
    return iso


def _year_before(a: Assertion) -> str | None:
    """Return the date a year before that of a result, which is what one without a date is set against."""
    m = _YEAR.fullmatch(a.date or "") if a.predicate in _YEARLY else None
    return f"{int(m[1]) - 1}{m[2]}" if m is not None and "/" not in m[2] else None


def _dated(view: View, numbers: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield the numbers of a sentence that words of comparison date, with the words that do."""
    moments = [m for m in view.mentions if m.moment is not None]
    for number in numbers:
        for m in moments:
            after = number.end <= m.start and _THEN.fullmatch(view.cut(number.end, m.start))
            way = view.cut(view.sentence.start, number.start)
            if after and _FROM.search(way) and not _of_its_bracket(way):
                yield number, m
            ahead = m.end <= number.start and _EARLIER.search(m.text) and _WAS.fullmatch(view.cut(m.end, number.start))
            said = ahead and _AHEAD.search(view.cut(view.sentence.start, m.start))
            if said or (m.end <= number.start <= m.end + _NEAR and _is_given(view, m, number)):
                yield number, m


def _of_its_bracket(way: str) -> bool:
    """Tell whether a number is set against another one in the same bracket ("(62% of sales vs 44% in 4Q25)")."""
    at = way.rfind("(")
    return at > way.rfind(")") and any(map(str.isdigit, way[at:]))


def _is_given(view: View, m: Mention, number: Mention) -> bool:
    """Tell whether a time opens a bracket or a clause that gives nothing but the figure of that time."""
    before, between = view.cut(max(view.sentence.start, m.start - 3), m.start), view.cut(m.end, number.start)
    if _OPENED.search(before) is not None:
        return _GIVES.fullmatch(between) is not None
    whole = _YEAR_ZH.fullmatch(m.text) is not None and _FOR_THE_YEAR.fullmatch(between) is not None
    return whole and before.endswith(("，", ",", "；", "，而"))


def _undated(view: View, numbers: list[Mention], stated: list[Assertion]) -> Iterator[Assertion]:
    """Yield the figures that those of a year or half come from ("to 31.2% from 35.4%"): they are a year older."""
    if not _COMPARED.opens(view.text) or _GUESSED.search(view.text) is not None:
        return
    for number in numbers:
        if not _CLOSED.match(view.text, max(number.end - view.start, 0)):
            continue
        ahead = [a for a in stated if a.end <= number.start]
        told = [a for a in ahead if _BEFORE.fullmatch(view.cut(a.end, number.start))]
        date = _year_before(told[-1]) if told and _PERIOD.fullmatch(told[-1].date or "") else None
        if not told and (told := [a for a in ahead if _set_against(view, a, number)]):
            date = _year_before(told[-1])
        if date and _like(told[-1], number) and not _revised(view, told[-1]):
            yield _moved(told[-1], number, date, view)


def _set_against(view: View, told: Assertion, number: Mention) -> bool:
    """Tell whether words set a figure against a number of a year earlier, which they say in so many words."""
    between = view.cut(told.end, number.start)
    at = between.find("year-")
    return at >= 0 and _YEAR_EARLIER.fullmatch(between, max(between.rfind(",", 0, at), 0)) is not None


def _revised(view: View, told: Assertion) -> bool:
    """Tell whether a figure is a forecast that has been changed: what it was before is no earlier result."""
    return _FORECAST.search(view.cut(max(view.sentence.start, told.start - 40), told.end)) is not None


def _like(a: Assertion, number: Mention) -> bool:
    """Tell whether an assertion gives a level in the unit of a number."""
    value, q = a.value, number.quantity
    if value is None or value.number is None or q is None or a.predicate in _CHANGES or _is_edition(a):
        return False
    signed = q.number >= 0 or a.predicate in _SIGNED
    bare = q.unit in ("", "count") and not q.of and value.unit in ("card", "rack")  # "41,000 cards, up from 12,000"
    return signed and (bare or value.unit == q.unit) and a.status in ("done", "expected")


def _is_edition(a: Assertion) -> bool:
    """Tell whether a figure is of one meeting of a series: that of the time before is another meeting's."""
    return isinstance(a.subject, Node) and a.subject.cls == "Conference"


def _moved(a: Assertion, number: Mention, date: str, view: View) -> Assertion:
    q = number.quantity
    between = view.cut(a.end, number.start)
    pattern, turned = _TURNED.get(a.predicate, (None, a.predicate))
    predicate = turned if pattern is not None and pattern.search(between) else a.predicate
    figure = q.number if q else Decimal(0)
    value = Value(
        number=figure, unit=a.value.unit if a.value else None, stated=number.text, bound=q.bound if q else "exact",
        of=a.value.of if a.value else None,
    )  # fmt: skip
    start, end = min(a.start, number.start), max(a.end, number.end)
    sure = round(a.confidence * 0.9, 3)
    return replace(a, predicate=predicate, value=value, date=date, status="done", start=start, end=end, confidence=sure)
