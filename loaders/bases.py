"""What a figure is compared with ("from 540 million yuan a year earlier", 上年同期为9.6亿元): the measure then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from graph.model import Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.view import View

_FROM = compiled(
    r"\b(?:from|against|compared (?:with|to)|versus|vs\.?)\s+(?:(?:an?|the)\s)?(?:net\s)?(?:\w+\sof\s)?"
    r"(?:about\s|some\s)?$",
    re.I,
)
_THEN = compiled(r"\s*(?:in\s+(?:the\s+)?|for\s+(?:the\s+)?|during\s+(?:the\s+)?)?")
_WAS = compiled(r"(?:的|则)?(?:仅)?(?:[为是]|实现|[:：])?(?:净?亏损|净利润|盈利|营收|收入)?(?:[为是约]|仅为)?\s*")
_AHEAD = compiled(r"(?:^|[，,；;（(]|较|由|从|而)\s*$")
_LOSS = compiled(r"亏损|\bloss\b|\blost\b", re.I)
_GAIN = compiled(r"盈利|净利润|\bprofit\b", re.I)
_TURNED = {"netProfit": (_LOSS, "netLoss"), "netLoss": (_GAIN, "netProfit")}
_CHANGES = ("growthPct", "priceChangePct", "expectedCagrPct")


def bases(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the figures of another time with which those of a sentence are compared, where the words date them."""
    numbers = [m for m in view.mentions if m.quantity is not None]
    taken = {a.value.stated for a in stated if a.value is not None}
    out: list[Assertion] = []
    for number, date in _dated(view, numbers):
        told = [a for a in stated if a.end <= number.end and _like(a, number)]
        if told and number.text not in taken and told[-1].date != date:
            out.append(_moved(told[-1], number, date, view))
    return out


def _dated(view: View, numbers: list[Mention]) -> Iterator[tuple[Mention, str]]:
    """Yield the numbers of a sentence that words of comparison date, with their date."""
    for number in numbers:
        for m in view.mentions:
            if m.moment is None or m.moment.iso is None:
                continue
            after = number.end <= m.start and _THEN.fullmatch(view.cut(number.end, m.start))
            if after and _FROM.search(view.cut(view.sentence.start, number.start)):
                yield number, m.moment.iso
            ahead = m.end <= number.start and m.text.endswith("同期") and _WAS.fullmatch(view.cut(m.end, number.start))
            if ahead and _AHEAD.search(view.cut(view.sentence.start, m.start)):
                yield number, m.moment.iso


def _like(a: Assertion, number: Mention) -> bool:
    """Tell whether an assertion gives a level in the unit of a number."""
    value, q = a.value, number.quantity
    if value is None or value.number is None or q is None or a.predicate in _CHANGES:
        return False
    return value.unit == q.unit and a.status == "done"


def _moved(a: Assertion, number: Mention, date: str, view: View) -> Assertion:
    q = number.quantity
    between = view.cut(a.end, number.start)
    pattern, turned = _TURNED.get(a.predicate, (None, a.predicate))
    predicate = turned if pattern is not None and pattern.search(between) else a.predicate
    figure = q.number if q else Decimal(0)
    value = Value(
        number=figure, unit=q.unit if q else None, stated=number.text, bound=q.bound if q else "exact",
        of=a.value.of if a.value else None,
    )  # fmt: skip
    start, end = min(a.start, number.start), max(a.end, number.end)
    return replace(
        a, predicate=predicate, value=value, date=date, start=start, end=end, confidence=round(a.confidence * 0.9, 3)
    )
