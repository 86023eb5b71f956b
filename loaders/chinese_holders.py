"""Who has which part of a firm by the lists of a Chinese sentence: 由甲与乙按51:49出资; 股东里，甲占14%，乙占9%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from graph.model import Node
from loaders.compiling import compiled
from loaders.defaults import Defaults
from loaders.events import Assertion
from loaders.firm_parts import Held, blanked, holds, named_at, number
from loaders.gates import Gate
from loaders.ventures import founded
from loaders.view import View

_SHARES = Gate(("比例", "持股", "占股", "股东", "股权"))
_RATIO = compiled(
    r"(?P<list>ª+(?:(?:、|以及|[和与及])ª+){1,6})(?:等)?(?:共同|分别|依次|三方|双方)*按(?:照)?"
    r"(?P<parts>\d{1,2}(?:\.\d+)?%?(?:[:：∶、]\d{1,2}(?:\.\d+)?%?){1,6})的?(?:股权|出资|持股)?比例(?:共同)?"
    r"(?:出资|持股|投资|合资|认缴)(?:(?:共同)?(?:设立|成立|组建|新设)(?:了)?(?P<firm>ª+))?"
)
_HAS = r"系?(?:合计|直接|间接|目前|现|共|各|仍|则|分别)*(?:持股|占股|占比|占)(?:比例)?(?:为|约|达)?"
_PART = r"\d{1,2}(?:\.\d+)?[%％]"
# In brackets a part is one of a firm only in a list of its holders: 股东为甲（40%）、乙（35%）.
_BRACKET = rf"[（(](?:合计|直接)?(?:持股|占股|占比|占)?(?:比例)?(?:为|约)?{_PART}[)）]"
# What each is to the firm: 第一大股东为甲，持股28%；创始人乙直接持股5%.
_AS = (
    r"(?:(?:第[一二三四五六七八九十]大股东|(?:控股|单一最大|最大|大|主要|外部)?股东|实际控制人|实控人|(?:联合)?创始人|创办人"
    r"|董事长|总经理|总裁|员工持股平台|管理层)(?:为|是|系|兼|、)?){0,3}"
)
_CHAIN = compiled(
    rf"ª+[，,]?{_HAS}{_PART}(?:[，、；]{_AS}ª+[，,]?{_HAS}{_PART})+"
    rf"|股东[^，。；：:ª]{{0,6}}ª+{_BRACKET}(?:[，、；和与及]ª+{_BRACKET})+"
)
# A list that goes on from the sentence before, some with what they are: 其后为甲（6.7%）、关联公司乙（5.2%）.
_ONWARD = compiled(rf"ª+{_BRACKET}(?:(?:[，、；和与及]|以及)[^，。；、：:ª（）()]{{0,10}}ª+{_BRACKET})+")
_PAIR = compiled(rf"(?P<who>ª+)(?:[，,]?{_HAS}(?P<part>{_PART})|[（(][^（()）\d]{{0,8}}(?P<within>{_PART})[)）])")
_OF_SHARES = compiled(r"股东|股权|持股|占股")
_OTHER = compiled(r"收入|营收|份额|市场|客户|采购|销售|中标|标段|标包|出货|涨|跌|候选|产量|产能|成本|用户")
_NAME = compiled(r"ª+")
_FIGURE = compiled(r"\d{1,2}(?:\.\d+)?")
_YET = compiled(r"拟|将|计划|组建|筹建|筹划")
_DONE = compiled(r"已|成立于|(?:19|20)\d\d年")
_OPENED = compiled(r"[（(][^（）()]*$")  # a bracket that is still open
# 甲与乙、丙共同设立丁，三方分别认缴3亿元、2亿元、1亿元，持股50%、33%、17%
_EACH = compiled(
    r"(?P<list>ª+(?:(?:、|以及|[和与及])ª+){1,6})(?=[^ª])[^。；]{1,60}?[双三四五各]方[^。；%]{0,50}"
    rf"(?:持股|占股|占比|股比|股权)(?:比例)?(?:分别)?(?:为|占)?(?P<parts>{_PART}(?:[、和及与，]{_PART}){{1,6}})"
)
_FIRMS = ("Company", "DataExchange")
_HEAD = 16  # letters before the name of the firm of which a sentence speaks
_WHOLE = 100


def chinese_holders(view: View, defaults: Defaults) -> Iterator[Assertion]:
    """Yield who has which part of a firm: the one that was just set up, or of which the article speaks."""
    if view.held is None and not _SHARES.opens(view.text):
        return
    bare = blanked(view)
    if view.held is not None and (onward := _ONWARD.search(bare)) and _OTHER.search(bare) is None:
        yield from _by_parts(view, bare, onward, view.held)
        return
    each = _EACH.finditer(bare) if "方" in bare else ()
    for m in [*_RATIO.finditer(bare), *each]:
        yield from _by_ratio(view, bare, m)
    for m in _CHAIN.finditer(bare):
        low = max(bare.rfind("。", 0, m.start()), bare.rfind("；", 0, m.start())) + 1
        if _OF_SHARES.search(bare, low, m.end()) is None or _OTHER.search(bare, low, m.end()) is not None:
            continue
        yield from _by_parts(view, bare, m, _whose(view, bare, m, defaults))


def _by_ratio(view: View, bare: str, m: re.Match[str]) -> Iterator[Assertion]:
    """Yield the parts that a ratio gives, each to the name at its place."""
    firm = named_at(view, m.start("firm")) if m.groupdict().get("firm") else None
    if firm is None:
        told = founded(view) or view.venture
        firm = told[0] if told is not None else None
    names = [named_at(view, name.start()) for name in _NAME.finditer(bare, m.start("list"), m.end("list"))]
    parts = [Decimal(part) for part in _FIGURE.findall(m["parts"])]
    whole = sum(parts)
    if firm is None or len(names) != len(parts) or whole not in (_WHOLE, 10):
        return
    planned = _YET.search(bare) is not None and _DONE.search(bare, 0, m.start()) is None
    for who, part in zip(names, parts, strict=True):
        if who is not None and who.id != firm.id:
            held = Held(who, part * _WHOLE / whole, m.start(), m.end())
            yield from holds(view, held, firm, "planned" if planned else "done", "ratio")


def _whose(view: View, bare: str, m: re.Match[str], defaults: Defaults) -> Node | None:
    """Return the firm of which a list tells: before its bracket, at the head of the sentence, else the topic."""
    named = (f for f in view.mentions if f.node is not None and f.node.cls in _FIRMS)
    firms = [f for f in named if f.end - view.start <= m.start()]
    if (bracket := _OPENED.search(bare, 0, m.start())) is not None:
        return next((f.node for f in firms if f.end - view.start == bracket.start()), None)
    low = max(bare.rfind("。", 0, m.start()), bare.rfind("；", 0, m.start())) + 1
    lead = next((f for f in firms if f.start - view.start - low < _HEAD and f.start - view.start >= low), None)
    topic = defaults.get("topic:Company")
    return lead.node if lead is not None else topic.node if topic is not None else None


def _by_parts(view: View, bare: str, m: re.Match[str], firm: Node | None) -> Iterator[Assertion]:
    """Yield the parts of a list, each of the name before it."""
    pairs = [(p, named_at(view, p.start("who"))) for p in _PAIR.finditer(bare, m.start(), m.end())]
    found = ((p, _named_to(view, p.end("who")) if who == firm else who) for p, who in pairs)
    held = [Held(who, number(p["part"] or p["within"]), p.start(), p.end()) for p, who in found if who is not None]
    if firm is None or any(h.who.id == firm.id for h in held) or sum(h.part for h in held) > _WHOLE:
        return
    for h in held:
        yield from holds(view, h, firm, "done", "list")


def _named_to(view: View, place: int) -> Node | None:
    """Return what is named right before a place of the sentence: of 关联公司甲集团, 甲集团."""
    return next((m.node for m in reversed(view.mentions) if m.end - view.start == place and m.node is not None), None)
