"""What firms make, in the words of the text: "power-management chips for AI servers", "the memory-module maker"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.patterns import WARES
from loaders.product_lists import one_by_one
from loaders.scripts import has_han
from loaders.view import View

# Rules that take a range of goods as it is written.
_RANGES = frozenset(("ware/list", "craft/fronted", "craft/behind", "craft/ours"))
# Classes so wide that the words around say more.
_WIDE = frozenset(("Chip", "Server", "Accelerator"))
_PLAIN = (
    r"(?:AI|[Tt]he|[Aa]n?|For|At|In|On|By|To|From|With|As|Of|Into|into|over|against|under|after|before|compris(?:es?|ing)|swallow|buys?"
    r"|bought|acquires?|acquired|absorbs?|backs|phase|Its|All|Both|Some|Most|New|These|its|their|our|his|own|new|latest|next|some|more|most|many|such|these|those|this|other|all|any|few"
    r"|both|and|or|of|for|in|on|at|by|to|from|with|as|than|that|which|who|but|not|no|also|only|mainly|mostly|now|already|is|are|newly|recently|listed|unlisted"
    r"|including|namely|notably|especially|among|them|between|like"
    r"|was|were|be|has|have|had|will|would|makes?|making|made|designs?|designing|designed|develops?|developing|developed|produces?|producing|manufactur(?:es?|ed|ing)|builds?"
    r"|building|sells?|selling|supplies|supplying|ships?|shipping|launch(?:es|ed)?|unveil(?:s|ed)?|first|second|third|high-end"
    r"|homegrown|home-grown|domestic|Chinese|[\w.]+-(?:based|headquartered|listed|backed|owned|led|controlled|linked|affiliated)|advanced|generation|\w+-generation|flagship|key|core|China['’]s|\d[\d,.]*)"
)
_NUMBER = compiled(r"^\d[\d,.]*\s")  # "ordered 1,200 cabinets from X"
_AHEAD = compiled(rf"(?<![\w'’/-])(?:(?!{_PLAIN}\s)[A-Za-z][\w/-]*\s){{1,3}}$")
_BEHIND = compiled(
    r"\sfor\s(?!the\b|its\b|about\b|more\b|sale\b|\d)(?:[\w-]+\s){0,3}?"
    r"(?:servers|vehicles|cars|phones|centres|centers|clusters|robots|devices|cards|modules|equipment)\b"
)
_TWO_VERBS = compiled(r"\b[a-z]{3,}?(?P<ending>s|ed|ing)(?:, [a-z]{3,}(?P=ending))* and [a-z]{3,}(?P=ending)\s")
# Who ordered some goods, before them: 某互联网客户CDU, 海外大厂的光模块.
_CUSTOMER = compiled(
    r"^(?:某|多家|[一两几数]家|国内|海外|境外|北美|欧洲|头部|知名|大型|国际|主要)[^，。的]{0,8}?"
    r"(?:客户|大厂|厂商|用户|运营商|巨头|公司|企业|集团|单位|银行)的?"
)
# Who makes them and with whom, and how that is said.
_NO_WARES = compiled(
    r"^(?:得|[与和及或](?!芯)|表示|称|指出|透露|披露|强调|预计|目前|同时)|团队|部门|[与和及]$|(?:大学|学院|研究院)$"
)
_MAKER = r"(?:maker|designer|developer|producer|manufacturer|supplier|vendor|builder)"
_TRADE = compiled(
    rf"(?:the\s)?(?!the\s)(?:[\w.]+-(?:based|listed|headquartered|backed|owned)\s)?(?P<goods>(?:[\w/&-]+\s){{1,4}}){_MAKER}",
    re.IGNORECASE,
)
_NO_GOODS = compiled(
    r"\b(?:smaller|larger|bigger|biggest|state|local|rival|former|other|same|second|chinese|american|loss-making|tech"
    r"|technology|hardware|unlisted|private|listed|new|old|young|leading|top|software|contract|of|and its|with|said)\b"
    r"|\w+-(?:old|year|strong|employee|person|based|listed|backed|owned)\b",
    re.IGNORECASE,
)

_PLACE = compiled(r"^(?:[A-Z][a-z]+\s?)+")  # "the Shenzhen model developer" develops models


def specified(view: View, stated: Iterable[Assertion]) -> Iterator[Assertion]:
    """Yield assertions; where one says that a firm makes "chips", with the words of the text that say which."""
    for a in stated:
        wide = a.predicate == "makesProductClass" and isinstance(a.object, Node) and a.object.id in _WIDE
        text = _phrase(view, a) if wide and view.language == "en" else None
        if text is not None:
            yield replace(a, object=None, value=Value(text=text))
        elif a.rule in _RANGES:
            yield from one_by_one(view, a)
        elif a.rule == "taker/made-by" and a.value is not None and a.value.text:
            yield replace(a, value=replace(a.value, text=_NUMBER.sub("", a.value.text)))
        elif a.predicate == "makesProductClass" and a.value is not None and a.value.text and has_han(a.value.text):
            yield from _ordered(a, a.value.text)
        else:
            yield a


def _ordered(a: Assertion, text: str) -> Iterator[Assertion]:
    """Yield that a firm makes some goods without the words for who ordered them, unless they are no goods."""
    goods = _CUSTOMER.sub("", text)
    if not _NO_WARES.search(goods) and len(goods) > 1:
        yield a if goods == text else replace(a, value=replace(a.value, text=goods) if a.value else None)


def _phrase(view: View, a: Assertion) -> str | None:
    """Return the words that say more of a class of goods than its name, None where there are none."""
    named = (m for m in view.mentions if m.node == a.object and a.start <= m.start and m.end <= a.end)
    m = next(named, None)
    if m is None:
        return None
    seats = [n.end for n in view.mentions if n.node is not None and n.node.cls == "Place" and n.end <= m.start]
    low = max([view.sentence.start, m.start - 60, *seats])  # "Shandong server maker" makes no Shandong servers
    ahead = _AHEAD.search(_past_verb(view.cut(low, m.start)))
    behind = _BEHIND.match(view.cut(m.end, m.end + 60))
    if not ahead and not behind:
        return None
    return (ahead[0].lstrip() if ahead else "") + m.text + (behind[0] if behind else "")


def _past_verb(ahead: str) -> str:
    """Return the words before goods without a second verb, which has the ending of the first: "makes and tests"."""
    verb = _TWO_VERBS.search(ahead) if " and " in ahead else None
    return ahead[verb.end() :] if verb is not None else ahead


def trade_goods(mentions: Iterable[Mention], named: Iterable[Mention] = ()) -> Iterator[Assertion]:
    """Yield what a firm makes that a text calls by its trade ("the cable-and-backplane maker").

    `named` are the sentence's things as they were named: goods that are a known class are told as that.
    """
    wares = {(m.start, m.text): m.node for m in named if m.node is not None and m.node.cls in WARES}
    for m in mentions:
        told = _TRADE.fullmatch(m.text) if m.kind == "anaphor" and m.node is not None else None
        goods = _PLACE.sub("", told["goods"].strip()) if told is not None else ""
        if goods and m.node is not None and not _NO_GOODS.search(goods):
            known = wares.get((m.start + m.text.index(goods), goods))
            value = None if known is not None else Value(text=goods)
            yield Assertion(
                m.node, "makesProductClass", known, value, None, "done", None, m.start, m.end, "goods/trade", 0.75
            )
