"""Who puts money into a firm, by the lists of a sentence: 由甲领投，乙、丙跟投，老股东丁加码, "from A, B and holder C".

All lists of a sentence are of one firm: the one of whose round it tells, or in Chinese the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.firm_parts import Held, blanked, holds, named_at, number
from loaders.funded import funded
from loaders.gates import Gate
from loaders.view import View

_ROUND = Gate((
    "领投", "跟投", "参投", "追投", "独投", "加码", "加注", "独家", "投资方", "投资人", "投资机构", "来自", "股东",
    "出资", "认购", "认缴", "参与",
))  # fmt: skip
_ONE = r"(?:ª+(?:旗下|全资|控股|所属|管理)的?)?ª+(?:[（(][^（）()ª]{1,24}[）)])?"
_BESIDE = r"(?:(?:老|原|现有|既有|新)股东|产业方|产业资本|财务投资[人者方])?"  # what one of a list is to the firm
_LIST = rf"(?P<list>{_ONE}(?:(?:、|以及|及其|[和与及]){_BESIDE}{_ONE}){{0,12}})"
_HOW = r"(?:联合|共同|独家|继续|持续|跟进|超额|战略|再次|同步|分别|追加|均|也){0,3}"
_WHO = (
    r"(?:等)?(?:[\d两二三四五六七八九十多数]{0,3}家)?(?:知名|新老|产业)?(?:投资机构|机构|产业方|投资方|股东|资本)?"
)
_CLOSED = compiled(
    rf"{_LIST}{_WHO}{_HOW}(?:领投|跟投|参投|追投|独投|加码|加注|(?<=独家)(?:投资)?(?=[，。；]|完成|$)|参与(?=[，。；]|$))(?!的)"
)
_OPENED = compiled(
    r"(?:领投方|跟投方|投资方|投资人|投资机构|新增股东|新股东|老股东|股东)(?:名单)?(?:还)?(?:包括|为|有|是|分别为|：|:)"
    + _LIST
)
_FROM = compiled(r"(?:融资|资金|轮)[^，。；ª]{0,16}来自(?:于)?" + _LIST)
_PAYS = compiled(
    r"(?P<who>ª+)(?:拟|将)?(?:认缴出资|认缴|实缴|出资|投资|斥资|认购)额?(?:为|人民币|约|近|超|逾)*"
    r"[\d.,]+[万亿]*(?:美元|元|人民币|港元)*，"
    r"(?:持股|占股|占比|获得?|持有)(?:比例)?(?:约|为|达|其)*(?P<part>\d{1,2}(?:\.\d+)?[%％])"
)
_NAME = compiled(r"(?:ª+(?:旗下|全资|控股|所属|管理)的?)?(?P<who>ª+)")
_LISTED = ("投资方", "投资人", "领投方", "跟投方")
_NONE = compiled(
    r"否认|不属实|不实|未获|未能|没有|并非|终止|取消|传闻(?!已久)|网传|拒绝|项目|债券?|贷款|土地|地块|竞拍|赛事|IPO|首发|基石|配售|发行|研发"
)
_PLANNED = compiled(r"拟|将|计划|有望|洽谈|意向|寻求|考虑|或由|或将")

# How an English sentence that tells of a round goes on to name who pays.
_FROM_EN = compiled(
    r"\b(?:(?:co-)?led by|joined by|backed by|alongside|together with|participation (?:from|by|of)|with"
    r"|investors(?: include[sd]?| including|:)|from)\s"
)
# What may stand before an investor's name: what it is to the firm, or whose it is.
_SORT_EN = (
    r"(?:(?:the|an?|its|both|existing|new|early|previous|returning|current|strategic|state|state-owned|state-backed|local"
    r"|private|equity|backers?|holders?|investors?|(?:share|stake)holders?|venture|fund|funds|giant|group|maker|chipmaker"
    r"|carmaker|government|municipal|provincial|internet|tech|technology|company|firm|insurer|operator|capital)\s){0,5}"
)
_MEMBER_EN = compiled(
    _SORT_EN + r"(?:(?P<whose>ª+)(?:['’]s\s(?:[A-Za-z-]+\s){0,3}"
    r"|\s(?:spin-?out|spin-?off|affiliate|offshoot|unit|arm|subsidiary)\s|-(?:backed|owned|linked|controlled)\s))?"
    r"(?P<who>ª+)(?!ª|[-–]|['’]s\b)(?:\s\([^()ª]{1,30}\))?"
)
_STRANGER_EN = compiled(r"(?:the\s)?[A-Z][A-Za-z&'’ -]{2,40}(?=,|\sand\s|[.;]|$)")
_AND_EN = compiled(r"(?:,\sand|,|\sand|\swith|,\swith|\salongside)\s")
_NONE_EN = compiled(
    r"\b(?:loans?|bonds?|convertible|debt|IPO|placement|placing|customers?|credit|orders?|grants?|subsid\w+"
    r"|data cent\w+|own (?:company|start-?up|firm|business)|new (?:venture|company|firm|start-?up)"
    r"|(?:his|her|their) own|den(?:y|ied)|rumou?r\w*|lease\w*|contract|supply|sale of|talks)\b"
)
_FURTHEST_FROM = 60


def english_rounds(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return what an English sentence states with who puts money into the one firm that raised it by its lists."""
    raised = [a for a in stated if a.predicate == "raised" and isinstance(a.subject, Node)]
    if len({a.subject.id for a in raised if isinstance(a.subject, Node)}) != 1 or _NONE_EN.search(view.text):
        return stated
    firm, status = raised[0].subject, raised[0].status
    if not isinstance(firm, Node):
        return stated
    bare, behind = blanked(view), min(a.end for a in raised) - view.start
    found = [one for start in _openings(bare, behind) for one in _members(bare, start)]
    pairs = ((m, who) for m in found if (who := named_at(view, m.start("who"))) is not None and who.id != firm.id)
    givers = {who.id: Held(who, number(""), m.start(), m.end()) for m, who in pairs}
    whose = {n.id for m in found if m["whose"] and (n := named_at(view, m.start("whose")))} - givers.keys()
    kept = [a for a in stated if not _among(a, set(givers)) and not _of(a, whose)]
    known = {a.subject.id for a in kept if a.predicate == "stakeIn" and isinstance(a.subject, Node)}
    return [*kept, *(a for i, h in givers.items() if i not in known for a in holds(view, h, firm, status, "round"))]


def _of(a: Assertion, whose: set[str]) -> bool:
    """Tell whether a statement has somebody hold a part whose unit it is that pays."""
    return a.predicate == "stakeIn" and isinstance(a.subject, Node) and a.subject.id in whose


def _openings(bare: str, behind: int) -> Iterator[int]:
    """Yield where the lists of investors begin behind the sum of a round."""
    for m in _FROM_EN.finditer(bare, behind):
        words = bare[behind : m.start()]
        apart = "ª" in words or "." in words or len(words) > _FURTHEST_FROM
        if m[0] not in ("from ", "with ") or (m[0] == "from " and not apart):
            yield m.end()


def _members(bare: str, at: int) -> Iterator[re.Match[str]]:
    """Yield the members of a list that are known, whatever unknown ones stand between."""
    while True:
        one = _MEMBER_EN.match(bare, at)
        if one is not None:
            yield one
        found = one or _STRANGER_EN.match(bare, at)
        beyond = _AND_EN.match(bare, found.end()) if found is not None else None
        if beyond is None:
            return
        at = beyond.end()


def round_lists(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return what a Chinese sentence states with who puts money into a firm by its lists, which invest in no other."""
    if not _ROUND.opens(view.text):
        return stated
    firm = funded(view) or view.funded or (view.venture[0] if view.venture is not None else None)
    bare = _bare(view)
    told = [*_told(view, bare, firm)]
    givers = {a.subject.id for a in told if isinstance(a.subject, Node)}
    kept = (a for a in stated if not _among(a, givers) and not _misplaced(a, view, bare))
    return [*kept, *told] if told else stated


def _bare(view: View) -> str:
    """Return a sentence with its names blanked, but for what a line calls those whom it lists (投资方：甲、乙)."""
    bare = blanked(view)
    for m in view.mentions:
        if m.kind == "anaphor" and m.text in _LISTED:
            bare = bare[: m.start - view.start] + m.text + bare[m.end - view.start :]
    return bare


def _misplaced(a: Assertion, view: View, bare: str) -> bool:
    """Tell whether an investor that a bracket names is told to be one of another firm than that before the bracket."""
    if a.predicate != "stakeIn" or not isinstance(a.subject, Node) or not isinstance(a.object, Node):
        return False
    at = next((m.start - view.start for m in view.mentions if m.node == a.subject and m.end <= a.end), -1)
    own = _bracketed(view, bare, at)
    return own is not None and own.id not in (a.object.id, a.subject.id)


def _bracketed(view: View, bare: str, at: int) -> Node | None:
    """Return the firm right before the bracket in which a place of a sentence lies: 甲（服务器，乙领投）、丙."""
    ahead = bare[: max(at, 0)]
    opened = max(ahead.rfind("（"), ahead.rfind("("))
    if opened <= max(ahead.rfind("）"), ahead.rfind(")")):
        return None
    return next((m.node for m in view.mentions if m.end - view.start == opened and m.node is not None
                 and m.node.cls == "Company"), None)  # fmt: skip


def _among(a: Assertion, givers: set[str]) -> bool:
    """Tell whether a statement has one investor of a round hold another."""
    if a.predicate != "stakeIn" or not isinstance(a.subject, Node) or not isinstance(a.object, Node):
        return False
    return a.subject.id in givers and a.object.id in givers


def _told(view: View, bare: str, round_of: Node | None) -> Iterator[Assertion]:
    for pattern in (_CLOSED, _OPENED, _FROM):
        for m in pattern.finditer(bare):
            low = max(bare.rfind("。", 0, m.start()), bare.rfind("；", 0, m.start())) + 1
            firm = _bracketed(view, bare, m.start()) or round_of
            if firm is None or _NONE.search(bare, low, min(len(bare), m.end() + 6)) is not None:
                continue
            status = "planned" if _PLANNED.search(bare, max(low, m.start() - 14), m.end()) else "done"
            for one in _NAME.finditer(bare, m.start("list"), m.end("list")):
                who = named_at(view, one.start("who"))
                if who is not None and who.id != firm.id:
                    yield from holds(view, Held(who, number(""), one.start(), m.end()), firm, status, "round")
    for m in _PAYS.finditer(bare):
        who = named_at(view, m.start("who"))
        if who is not None and round_of is not None and who.id != round_of.id and _NONE.search(m[0]) is None:
            status = "planned" if _PLANNED.search(m[0]) else "done"
            yield from holds(view, Held(who, number(m["part"]), m.start(), m.end()), round_of, status, "round")
