"""What is told of a deed that a noun names: "the merger is still under discussion", 收购尚需股东大会批准.

The cues of the ontology say what a clause plans; here it is the verb of which the deed is the subject.
LANGUAGE, law 1: a plan is never a deed.
"""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.triggers import Hit
from loaders.view import View

# Statements that only a deed makes true.
_DEEDS = frozenset(("investment", "raised", "announcedBy", "releasedOn", "hasCustomer", "spunOffFrom"))
_BUYING = compiled(r"purchases?|acquisitions?|buyouts?|takeovers?|subscription", re.IGNORECASE)  # a stake is there
_BEFORE = 48  # letters before a noun in which stands what puts it behind (after its merger)
# What has a deed behind it, or is another's: the verb that follows is not told of the deed.
_PAST = compiled(
    r"\b(?:after|following|since|upon|despite|with|from|by|in|through|via|thanks to|because of|due to|for|of|on|to)\s"
    r"(?:(?:its|the|a|an|their|his|this|that|[A-Z][\w&.-]*['’]s?)\s)?(?:[\w'’-]+\s){0,3}$"
)
_FINITE = (
    r"(?:is|are|was|were|has|have|had|hasn|haven|isn|aren|wasn|will|would|could|may|might|should|shall|must|can|cannot"
    r"|remains?|awaits?|needs?|requires?|depends?|hinges?|looks?|appears?|seems?|faces?|fell|collapsed|failed)"
)
_OTHER = r"(?:it|they|he|she|we|which|who|whose|that|what|when|while|after|before|if|because|as|but|than|where|so)"
# The rest of what is named: no verb and no other subject stands in it.
_TAIL = rf"(?:[\s-](?!{_FINITE}\b|{_OTHER}\b|and\s[a-z])(?![a-z]+ed\b)[^\s.,;:()–—-]+){{0,14}}?"
_ADVERB = r"(?:(?:\w+ly|now|still|also|not|first|yet|again|once|widely|only|at least|therefore)\s){0,3}"
_SEEMS = r"(?:looks?|appears?|seems?)"
_BE = (
    rf"(?:(?:is|are|was|were)|(?:has|have|had)\s(?:\w+ly\s)?been|remains?|{_SEEMS}(?: to be)?)(?:n['’]t)?"
    rf"\s{_ADVERB}"
)
_AHEAD = (
    r"(?:planned|slated|due|scheduled|targeted|pencilled in|penciled in|earmarked|proposed|rescheduled|delayed"
    r"|postponed|put (?:off|back)|pushed back|deferred|on (?:track|course)|conditional|contingent"
    r"|dependent|subject to|pending|incomplete|uncertain|unclear|in (?:doubt|limbo|preparation|the works|the pipeline"
    r"|the offing)|being (?:prepared|planned|finali[sz]ed|readied|arranged|drawn up|worked on)"
    r"|under (?:way|review|preparation)|far from (?:certain|complete|done|a done deal)|at an early stage|awaiting"
    r"|(?:still )?(?:some way|a long way|months|weeks|years|(?:several|a few) (?:months|weeks)) (?:off|away)"
    r"|set (?:for|to))\b"
)
_TALKED = (
    r"(?:under (?:discussion|consideration|negotiation|evaluation|study)|an? (?:possibility|option)|on the table"
    r"|possible|being (?:considered|discussed|weighed|mulled|studied|evaluated|negotiated|explored|debated))\b"
)
_HEARD = r"(?:rumou?red|speculated|gossiped)\b"
_OVER = (
    r"(?:called off|scrapped|abandoned|cancell?ed|terminated|blocked|halted|vetoed|rejected|shelved|off the table|dead"
    r"|aborted|dropped|withdrawn|derailed|killed|suspended)\b"
)
_COMES = (
    r"(?:come|slip|take place|happen|begin|start|go ahead|close|face|fail|collapse|require|need|become|create|make"
    r"|raise|be (?:completed|closed|held|finali[sz]ed|delayed|postponed|announced|launched|signed|put|subject|done|the)"
    r"|fetch|value|go|open|proceed|depend|hinge|see)\b"
)
_NOT_YET = (
    r"(?:(?:has|have|had)\s(?:\w+ly\s)?(?:yet|still)\sto\b|(?:has|have|had|is|are)(?:\snot|n['’]t)\s(?:yet\s)?(?:been\s)?"
    r"(?:clos|complet|finali|happen|taken|conclud|sign|done|final|certain|effective|approv))"
)
_FATE = compiled(
    rf"{_TAIL}\s(?:"
    rf"(?P<terminated>fell (?:through|apart)|collapsed|{_BE}{_OVER}"
    r"|(?:will|would) (?:not|never) (?:go ahead|happen|proceed|take place))"
    rf"|(?P<claimed>{_BE}{_HEARD})"
    rf"|(?P<considered>{_BE}{_TALKED})"
    rf"|(?P<expected>{_BE}(?:expected|forecast|projected|likely|unlikely)\b)"
    rf"|(?P<planned>{_BE}{_AHEAD}|{_NOT_YET}|(?:will|would|could|may|might|should|can)\s{_ADVERB}{_COMES}|would\s"
    r"|(?:still\s)?(?:awaits?|needs?|requires?|depends? on|hinges? on|faces?)\s"
    rf"|{_SEEMS}\s(?:\w+ly\s)?(?:like|un|set|on)"
    r"))"
)
# The same in Chinese, after what goes on with the noun: 收购事项, 上市申请的审核.
_TAIL_ZH = (
    r"(?:事项|事宜|项目|工作|计划|方案|进程|流程|程序|一事|交易|申请|案|的?(?:审核|审批|推进|完成|实施|落地|时间表?))?"
    r"(?:目前|仍然?|也|还|均|都|则|现|已)*"
)
_FATE_ZH = compiled(
    rf"{_TAIL_ZH}(?:"
    r"(?P<terminated>经?告吹|告终|流产|泡汤|作罢|夭折|未能成行|[被遭]?(?:[^，。；]{2,10})?(?:叫停|否决|阻止)"
    r"|已?(?:被)?(?:终止|取消|搁置|中止))"
    r"|(?P<claimed>传闻|传言|据传|被传|有?消息称)"
    r"|(?P<considered>(?:正)?在?(?:评估|研究|考虑|探讨|商谈|洽谈|磋商|讨论|酝酿)|处于(?:商谈|洽谈|磋商|评估|研究|探讨))"
    r"|(?P<expected>预计|预期|有望|可望|料将)"
    r"|(?P<planned>计划|拟|或将?|可能|恐|将(?:于|在|会|成为|推迟|延期)|(?:正)?在?(?:筹备|推进|准备|审批|审核|谈判|走流程)"
    r"|仍?在(?:审批|审核|推进|筹备|商谈)|[尚仍还](?:需|须|待|未|没|不|存|在|无|处)|有待|待|存在(?:重大)?不确定|能否|是否"
    r"|取决于|视乎|原[定计拟本]|被?(?:推迟|延期|延后)|最[快早迟晚]|[若如](?:获|能|果|无)|一旦|需要?(?:经|获|等|通|股|监)|须)"
    r")"
)


def fate(view: View, hit: Hit, start: int, end: int) -> str | None:
    """Return the status that what is told of a deed gives it where a noun names it; None where nothing is told.

    The phrase that names the deed begins at `start`, and ends at `end` or goes on behind it.
    """
    text = view.text
    bought = hit.rule.states == "stakeIn" and _BUYING.fullmatch(text, hit.start, hit.end) is not None
    if hit.rule.evokes is None and hit.rule.states not in _DEEDS and not bought:
        return None
    if view.language == "zh":
        named = hit.part == "noun" or text.startswith("的", hit.start - 1)  # 公司的上市 is a noun, 公司上市 none
        found = _FATE_ZH.match(text, end) if named and text[end - 1] not in "，。；：" else None
    elif hit.part == "noun" and _PAST.search(text, max(0, start - _BEFORE), start) is None:
        found = _FATE.match(text, end)
    else:
        return None
    return found.lastgroup if found is not None else None
