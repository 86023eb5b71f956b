"""Who gives the money of a round, told from who gets it: an investor that a sentence names raises nothing by it.

"a round led by X, with existing investor Y": nobody has a share of Y; "X may lead a round for Z, valuing it at"
tells what Z is worth. And who only owns an investor (X旗下基金, "X's Y Capital") is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.model import Node
from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.view import View

GIVEN = frozenset({"raised", "stakeIn", "impliedValue"})
_ROUND = Gate(("round", "raise", "unding", "inanc", "Series", "invest", "backer", "投", "融资", "注资"))
_BY = compiled(
    r"\b(?:(?:(?:co-)?led|anchored|joined|backed|followed) (?:jointly )?by|participation (?:from|by|of)"
    r"|(?:existing|new|earlier|early|other|lead|strategic|returning|fellow) (?:investors?|backers?|shareholders?)"
    r"|(?:investors?|backers?) (?:including|such as|like|included?|are|were))(?: the)? $"
)
_LEADS = compiled(
    r"\s(?:(?:has|have|had|is|are|may|might|could|will|would|plans?|agreed|set|expected|also|jointly|to)\s)*"
    r"(?:(?:co-)?(?:led|leads?|leading|anchors?|anchored)|joined|join|took part|take part|participat\w+|chipped in)\b"
    r"[^.;]{0,40}?\b(?:round|funding|financing|investment|Series)\b"
    r"|\s(?:has\s|have\s|had\s)?(?:put|poured|invested|injected|ploughed|plowed|pumped)\s[^,.;]{0,40}?\sin(?:to)?\s[^.;]{0,24}?\b(?:round|Series)\b"
)
_BY_ZH = compiled(r"(?:由|(?:老|原|现有)股东|(?:投资|领投|跟投)(?:方|机构)(?:包括|为|有|系|:|：)?)$")
_LEADS_ZH = compiled(
    r"等?(?:机构)?(?:联合|独家|共同|继续|持续|超额|追加)?(?:领投|跟投|参投|加注|追投|(?<=[独家联合共同])投资)"
)
# Into whom it goes: "a round of funding for X", "investment in X", "X's Series B".
_INTO = compiled(
    r"\b(?:round|funding|financing|investment|fundraising|Series [A-H]\+*)(?: of (?:funding|financing))?(?: round)?"
    r" (?:for|of|in|by|at) "
    r"(?:[a-z-]+ ){0,4}$"
)
_OWNS_ROUND = compiled(r"['’]s? (?:[\w$.-]+ ){0,5}?(?:round|funding|financing|fundraising|Series)\b")
_UNDER = compiled(r"(?:旗下|下属|麾下|所属|控股)的?")
_OF = compiled(
    r"(?:['’]s\s|\s(?:spin-?(?:out|off)|affiliate|offshoot|subsidiary|unit|arm|vehicle|rival|veteran)\s)(?=[A-Z])"
)
# Whose unit it is that gets the money: 甲：控股子公司乙完成A轮融资.
_UNIT = compiled(
    r"(?:子公司|孙公司|参股公司|参股企业|被投企业|旗下[\u3400-\u9fff]{0,6}公司)[“\"]?(?P<unit>[^，,。；、的“”\"]{2,16}?)[”\"]?"
    r"(?:近日|日前|已|宣布|顺利|成功|正式)*(?:完成|获得?|引入)[^，,。；]{0,20}(?:融资|投资|增资)"
)
_INVESTED = ("round/", "holding/", "backing/", "wire/", "stake/won")


def of_who_gets_it(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements of a sentence without those that give an investor what goes to the firm it invests in."""
    if not _ROUND.opens(view.text):
        return stated
    out: list[Assertion] = []
    givers = None
    for a in stated:
        if a.predicate not in GIVEN:
            out.append(a)
            continue
        if givers is None:
            givers = _givers(view)
        out += _put_right(view, a, givers)
    return out


def _put_right(view: View, a: Assertion, givers: frozenset[str]) -> Iterator[Assertion]:
    invested = a.rule.startswith(_INVESTED)
    if a.predicate == "stakeIn" and isinstance(a.subject, Node) and invested:
        owned = _owned(view, a.subject)
        if owned is not None:
            if owned.node is not None:
                yield replace(a, subject=owned.node)
            return
    who = a.object if a.predicate == "stakeIn" else a.subject
    money = invested or a.predicate != "stakeIn"
    if money and view.language == "zh" and isinstance(who, Node) and (gets := _UNIT.search(view.text)) is not None:
        start = gets.start("unit") + view.start
        unit = next((m.node for m in view.mentions if m.start == start and m.node is not None), None)
        behind = any(m.node == who and m.start >= start for m in view.mentions)
        if not behind and unit is not None:
            yield replace(a, object=unit) if a.predicate == "stakeIn" else replace(a, subject=unit)
        if not behind:
            return  # a unit that no list knows
    if not isinstance(who, Node) or who.id not in givers:
        yield a
        return
    into = _into(view, givers)
    if into is not None and into != a.subject:
        yield replace(a, object=into) if a.predicate == "stakeIn" else replace(a, subject=into)


def _givers(view: View) -> frozenset[str]:
    """Return the ids of the firms that a sentence names as investors, and nowhere as anything else."""
    gives: set[str] = set()
    else_: set[str] = set()
    for group in view.groups:
        ids = {m.node.id for m in group.members if m.node is not None and m.kind != "anaphor"}
        (gives if _gives(view, group) else else_).update(ids)
    return frozenset(gives - else_)


def _gives(view: View, group: Group) -> bool:
    ahead = view.cut(group.start - 60, group.start)
    behind = view.cut(group.end, group.end + 90)
    if view.language == "zh":
        leads = _LEADS_ZH.match(behind) is not None
        return leads or (_BY_ZH.search(ahead) is not None and "投" in behind)
    return _BY.search(ahead) is not None or _LEADS.match(behind) is not None


def _into(view: View, givers: frozenset[str]) -> Node | None:
    """Return the one firm into which a sentence says that the money goes."""
    found: dict[str, Node] = {}
    for m in view.mentions:
        if m.node is None or m.kind == "anaphor" or m.node.cls != "Company" or m.node.id in givers:
            continue
        if view.language == "en" and (_INTO.search(view.cut(m.start - 60, m.start)) or _owns_round(view, m)):
            found[m.node.id] = m.node
    return next(iter(found.values())) if len(found) == 1 else None


def _owns_round(view: View, m: Mention) -> bool:
    return _OWNS_ROUND.match(view.cut(m.end, m.end + 60)) is not None


def _owned(view: View, node: Node) -> Mention | None:
    """Return what stands right behind an owner's name as the investor that is its own, nodeless where it is unknown."""
    here = [m for m in view.mentions if m.node == node and m.kind != "anaphor"]
    if len(here) != 1:
        return None
    m = here[0]
    found = (_UNDER if view.language == "zh" else _OF).match(view.cut(m.end, m.end + 16))
    if found is None:
        return None
    own = (o for o in view.mentions if o.start == m.end + found.end() and o.node is not None)
    return next((o for o in own if o.node and o.node.cls in ("Company", "Fund", "Organization")), m._replace(node=None))
