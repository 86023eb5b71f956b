"""Who bars whom from which trade: "Washington barred shipments of the A800 to China", "美国禁止英伟达向中国出口H20".

Such a bar has no name: it is called by who made it and what it is on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.slugs import slug
from loaders.view import View

_GATE = Gate((
    "barr", "bann", " bar ", " ban ", "bans ", "bars ", "block", "restrict", "curb", "prohibit", "orbid", "orbade",
    "licen", "ontrols", "exempt", "halted", "allowed", "allows", "permitted", "cleared", "出口管制", "禁止", "限制",
    "许可", "叫停", "豁免",
))  # fmt: skip
_AUX = (
    r"(?P<lead>(?:['’]s\s(?:\w+\s){0,3}?(?:ministry|department|bureau|agency|administration|government"
    r"|regulator))?(?:,?\s(?:on|in|now|last|this|since|early|late|earlier|again|also|has|have|had|will|would|is"
    r"|are|to|plans|planning|considering|weighing"
    r"|mulling|may|could|might|then|recently|formally|temporarily|further|from|of|year|month|week|the|first|not"
    r"|never|set|expected|about|preparing"
    r"|[A-Z][a-z]{2,8}\.?|\d{1,2}|20\d\d)){0,10},?)\s"
)
_TRADE = (
    r"(?:exports?|shipments?|sales?|supply|supplies|imports?|re-exports?|deliveries|purchases?|transfers?"
    r"|overseas\ssales?)"
)
_GOODS = (
    r"(?:chips?|processors?|GPUs?|accelerators?|semiconductors?|tools?|equipment|machines?|memory|HBM|servers?"
    r"|software|wafers?"
    r"|gallium|germanium|rare\searths|minerals|cards?|lithograph\w+|components?|materials?|technolog\w+)"
)
_FROM = compiled(
    rf"{_AUX}(?:bar|ban|block|prohibit|stop|forbid|forbade|forbidden)(?:s|red|ned|ed|ped|ring|ning|ing|bing"
    rf"|ding)?\s(?P<whom>[^.;,]{{2,80}}?)\sfrom\s"
    r"(?P<what>(?:selling|exporting|shipping|supplying|buying|importing|using|sending|offering|providing"
    r"|purchasing)\s[^.;,]{4,140})"
)
_ON = compiled(
    rf"{_AUX}(?:(?:bar|ban|block|restrict|curb|halt|prohibit|limit|stop|forbid|forbade)(?:s|red|ned|ed|ped|ring"
    rf"|ning|ing|bing|ding)?"
    r"|(?:impos|plac|put|introduc|tighten|widen|extend|expand|step)(?:e|es|ed|ing|s)?(?:\sup)?\s(?:new\s|its\s"
    r"|the\s|export\s|fresh\s|sweeping\s|strict\s|trade\s)*(?:curbs|controls|restrictions|bans?|limits|a\sban"
    r"|licensing\srequirements|tariffs)\s(?:on|to|over)"
    r"|requir(?:e|es|ed|ing)\s(?:export\s)?(?:licen[cs]es|a\slicen[cs]e|permits)\sfor)"
    rf"\s(?P<what>(?=[^.;,]{{0,90}}\b(?:{_TRADE}|{_GOODS})\b)(?!(?:off|up|in|on|from|to|by|against|at)\b)[^.;,]{{4,140}})"
)
_EXTENDS = compiled(
    r",?\sand\s(?P<lead>(?:in|on|last)\s[\w, ]{3,20}?\s)?(?:extended|widened|expanded)\s(?:the|these|those|its"
    r"|them)\s?(?:controls|curbs|restrictions|ban)?"
    r"\sto\s(?P<what>[^.;,]{3,100})"
)
_EXEMPTS = compiled(
    rf"{_AUX}(?:exempt|spar)(?:s|ed|ing)?\s(?P<what>[^.;]{{4,100}}?)\sfrom\s(?P<whence>(?:an?\s|the\s"
    rf"|its\s)?[^.;,]{{3,60}}?(?:tariffs?|dut(?:y|ies)|controls|curbs|restrictions|ban|rules?|licen[cs]ing))\b"
)
_ALLOWS = compiled(
    rf"{_AUX}(?:allow|permit|clear|let|authori[sz])(?:s|ed|e|es"
    rf"|ing)?\s(?P<whom>[^.;,]{{2,60}}?)\s(?P<what>(?:to\s)?(?:resume|sell|ship|export|supply|buy"
    rf"|import)\s[^.;,]{{4,120}})"
)
_ZH_TIME = (
    r"(?:[^，。；\d]{0,4}?(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[上中下]旬)?起?"
    r"(?:再次|正式|已|曾|又|进一步|将|拟|考虑|计划)?)"
)
_ZH_BARS = compiled(
    rf"(?P<lead>{_ZH_TIME})(?:禁止|限制|叫停|不再允许|严禁)(?P<what>(?:[^，。；：的]{{2,24}})?(?:向|对)(?:中国|华|美国|中方"
    rf"|境外)[^，。；：]{{0,10}}?(?:出口|销售|供应|出售|提供|交付|发货)[^，。；：]{{0,40}})"
)
_ZH_CONTROLS = compiled(
    rf"(?P<lead>{_ZH_TIME})对(?P<what>[^，。；：]{{2,60}}?)(?:实施|采取|施加|实行|启动)(?:了)?(?:新的|更严格的|全面)?(?:出口管制|出口限制|出口许可"
    rf"|许可管理|禁令|限制措施|反制措施)"
)
_PLANNED = compiled(r"\b(?:will|would|is\sto|are\sto|plans|planning|set|expected|preparing|about)\b|将|拟|计划")
_WEIGHED = compiled(r"\b(?:considering|weighing|mulling|may|could|might)\b|考虑")
_NOT = compiled(r"\b(?:not|never)\b")
_LABELS = compiled(
    r"\s(?:from|since|as\sof|starting|with\seffect|on"
    r"|in)\s(?:[A-Z][a-z]+\s)?(?:\d{1,2}(?:,\s)?\s?)?(?:20\d\d)?$|\s(?:last|this|next)\s\w+$"
    r"|\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$"
)
_IF = compiled(r"(?:\b(?:if|should|unless|whether|were|[Ii]f|[Ss]hould)\s(?:the\s)?|如果|若|一旦|是否)$")
_ARTICLE = compiled(r"^(?:an?|the|its)\s")
_UNTIL = compiled(r"\s?(?:until|through|till)\s(?:the\send\sof\s)?")
_OWNERS = ("Place", "GovernmentBody", "Regulator")


def restrictions(view: View) -> Iterator[Assertion]:
    """Yield who bars which trade, what it applies to and whom it affects."""
    text = view.text
    if not _GATE.opens(text):
        return
    for m in view.mentions:
        if m.node is None or m.node.cls not in _OWNERS:
            continue
        at = m.end - view.start
        if _IF.search(text, 0, m.start - view.start) is not None:
            continue
        if view.language == "zh":
            found = _ZH_BARS.match(text, at) or _ZH_CONTROLS.match(text, at)
        else:
            found = _FROM.match(text, at) or _ON.match(text, at)
        if found is not None and (status := _status(found["lead"])) is not None:
            yield from _barred(view, m, m.node, found, status)
            if (more := _EXTENDS.match(text, found.end())) is not None:
                yield from _barred(view, m, m.node, more, status)
        elif view.language == "en":
            if (found := _EXEMPTS.match(text, at)) is not None and (status := _status(found["lead"])) is not None:
                yield from _exempted(view, m, m.node, found, status)
            elif (found := _ALLOWS.match(text, at)) is not None and (status := _status(found["lead"])) is not None:
                yield from _allowed(view, found, status)


def _status(lead: str) -> str | None:
    """Return as what a bar is told, by the words before its verb; None where it is not imposed."""
    if _NOT.search(lead):
        return None
    return "considered" if _WEIGHED.search(lead) else "planned" if _PLANNED.search(lead) else "done"


def _barred(view: View, owner: Mention, by: Node, found: re.Match[str], status: str) -> Iterator[Assertion]:
    what = _LABELS.sub("", found["what"]).strip()
    low, high = view.start + found.start(), view.start + found.end()
    on = f"限制{what}" if view.language == "zh" else f" curbs on {what}"
    label = f"{owner.text}{on}"
    node, date = Node(slug(label), label, "ExportControl"), _day(view, low, high)
    yield Assertion(node, "issuedBy", by, None, date, status, None, low, high, "control/bars", 0.85)
    start = view.start + found.start("what")
    yield Assertion(
        node, "appliesTo", None, Value(text=what), None, "done" if status == "done" else status, None, start,
        start + len(what), "control/bars-what", 0.85,
    )  # fmt: skip
    whom = found.start("whom") if "whom" in found.re.groupindex else found.start("what")
    for m in view.mentions:
        if view.start + whom <= m.start and m.end <= high and m.node is not None and m.node.cls == "Company":
            yield Assertion(node, "affects", m.node, None, date, status, None, low, high, "control/bars-whom", 0.85)


def _exempted(view: View, owner: Mention, by: Node, found: re.Match[str], status: str) -> Iterator[Assertion]:
    low, high = owner.start, view.start + found.end()
    label = f"{owner.text} exemption from {_ARTICLE.sub('', found['whence'])}"
    node = Node(slug(label), label, "Policy")
    yield Assertion(node, "issuedBy", by, None, None, status, None, low, high, "control/exempts", 0.85)
    start = view.start + found.start("what")
    yield Assertion(
        node, "appliesTo", None, Value(text=found["what"]), None, status, None, start, view.start + found.end("what"),
        "control/exempts-what", 0.85,
    )  # fmt: skip
    until = next((m for m in view.mentions if m.start >= high and _UNTIL.fullmatch(view.cut(high, m.start))), None)
    if until is not None and until.moment is not None and until.moment.iso:
        value = Value(date=until.moment.iso)
        yield Assertion(
            node, "coversPeriod", None, value, None, status, None, low, until.end, "control/exempts-until", 0.85
        )


def _allowed(view: View, found: re.Match[str], status: str) -> Iterator[Assertion]:
    low, high = (view.start + at for at in found.span("whom"))
    for m in view.mentions:
        if low <= m.start and m.end <= high + 1 and m.node is not None and m.node.cls == "Company":
            what = Value(text=f"allowed {found['what'] if found['what'].startswith('to ') else 'to ' + found['what']}")
            end = view.start + found.end()
            yield Assertion(
                m.node, "hasStatus", None, what, _day(view, view.start + found.start(), end), status, None,
                view.start + found.start(), end, "control/allows", 0.85,
            )  # fmt: skip


def _day(view: View, low: int, high: int) -> str | None:
    """Return the day that a clause names."""
    days = [m.moment.iso for m in view.mentions if low <= m.start and m.end <= high + 24 and m.moment is not None]
    return next((day for day in days if day), None)
