"""Two results told in one breath with a number each: 营收、净利润分别为38亿元和1.6亿元，同比分别增长4.2%、下降7.9%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.view import View

_EACH = "分别"
_RESULT = compiled(
    r"(?P<revenue>营业总收入|营业收入|营收|总收入|收入)|(?P<loss>净亏损|亏损)|(?P<profit>(?:扣非)?(?:归母)?净利润|(?:归母)?净利)"
)
_PARTED = compiled(r"[。；]")
_AIMED = compiled(r"目标|力争|承诺|考核|不低于")
_LED = compiled(r"(?:同比|环比|按年)?(?:约|为|达到|达|实现|录得|增长|增加|上升|提升|下降|减少|下滑|增|升|降|减|了)*")
_LINK = compiled(r"\s*[、，和与及/]\s*(?:同比|环比)?(?:增长|增加|上升|提升|下降|减少|下滑|增|升|降|减|约|为|达)*")
_DOWN, _UP = compiled(r"下降|减少|下滑|降|减"), compiled(r"增|升")
_DATED = compiled(r"\d{4}(?:-[HQ]\d|-\d\d/\d{4}-\d\d)?")
_TERMS = {"revenue": "revenue", "loss": "netLoss", "profit": "netProfit"}
_GROWN = {"revenue": "revenue", "loss": "net loss", "profit": "net profit"}
PAIRED = frozenset({*_TERMS.values(), "growthPct"})


def paired(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements, of two results that share 分别 each with its own number and change."""
    if _EACH not in view.text or _AIMED.search(view.text):
        return stated
    for at in re.finditer(_EACH, view.text):
        kinds, numbers = _kinds(view, at.start()), _numbers(view, at.end())
        if len(kinds) == len(numbers) == 2:
            stated = [*_put_right(view, stated, kinds, numbers)]
    return stated


def _kinds(view: View, end: int) -> list[str]:
    """Return which two results are told of before a place, in turn; nothing where they are told for several times."""
    start = max((m.end() for m in _PARTED.finditer(view.text, 0, end)), default=0)
    dates = {
        m.moment.iso
        for m in view.mentions
        if m.moment is not None
        and view.start + start <= m.start < view.start + end
        and _DATED.fullmatch(m.moment.iso or "")
    }
    kinds = [m.lastgroup or "" for m in _RESULT.finditer(view.text, start, end)]
    return kinds if len(dates) < 2 and len(set(kinds)) == 2 else []


def _numbers(view: View, start: int) -> list[Mention]:
    """Return the two numbers of one unit that follow a place, and no third."""
    here = [m for m in view.mentions if m.quantity is not None and m.start >= view.start + start]
    if len(here) < 2 or _LED.fullmatch(view.cut(view.start + start, here[0].start)) is None:
        return []
    run = here[:1]
    for a, b in pairwise(here[:3]):
        if _LINK.fullmatch(view.cut(a.end, b.start)) is None or not _alike(a, b):
            break
        run.append(b)
    return run


def _alike(a: Mention, b: Mention) -> bool:
    return a.quantity is not None and b.quantity is not None and a.quantity.unit == b.quantity.unit


def _put_right(view: View, stated: list[Assertion], kinds: list[str], numbers: list[Mention]) -> Iterator[Assertion]:
    """Yield the statements with those of two numbers as the words pair them."""
    told = {m.quantity.stated for m in numbers if m.quantity is not None}
    wrong = [a for a in stated if a.predicate in PAIRED and a.value is not None and a.value.stated in told]
    yield from (a for a in stated if a not in wrong)
    falls = False
    for kind, m in zip(kinds, numbers, strict=True):
        if not wrong or m.quantity is None or wrong[0].value is None:
            return
        change = m.quantity.unit == "%"
        ahead = view.cut(max(view.start, m.start - 6), m.start)
        falls = _DOWN.search(ahead) is not None or (falls and _UP.search(ahead) is None)
        number = -abs(m.quantity.number) if change and falls else m.quantity.number
        value = replace(
            wrong[0].value, number=number, unit=m.quantity.unit, stated=m.quantity.stated, bound=m.quantity.bound,
            of=_GROWN[kind] if change else None, upper=None,
        )  # fmt: skip
        start, end = min(wrong[0].start, m.start), max(wrong[0].end, m.end)
        predicate = "growthPct" if change else _TERMS[kind]
        yield replace(wrong[0], predicate=predicate, value=value, start=start, end=end)
