"""What only seems done: a firm bound for an exchange (赴港上市), a deal that a notice defines (本次交易 指 …)."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.triggers import Hit
from loaders.view import View

BOUND = ("Listing", "IPOApplication")
# Where somebody goes to list, and what tells that it has arrived.
_TO = compiled(
    r"(?:赴|改赴|转赴|前往|转往|转道|[至到往](?=[^，。；]{0,8}(?:交易所|北交所|港|板)))[^，。；、]{0,16}$"
)
_NEW_AIM = compiled(r"[改转](?:赴|往|道)[^，。；、]{0,16}$")
_THERE = compiled(r"已|成功|完成|正式|实现|了|曾|\d年|\d月|\d日|昨|今日|首日|继")
_REACHED = compiled(
    r"了|后|首日|以来|至今|仪式|的(?!一般|风险|提示|议案|公告|计划|方案|预案|申请|事项|进展|可能|意向|目标|想法|路|建议"
    r"|安排|资格|条件|消息|传闻)"
)
# A notice's list of what it means by its own terms.
_DEFINED = compiled(
    r"[\s、和及]*(?:(?:本次|此次|该次|本|此)(?:[^，。；：:]{0,12}?)"
    r"(?:交易|合并|重组|收购|换股|发行|分拆|要约|转让|增资|认购|出售|购买)[^，。；：:]{0,8}?"
    r"(?:\s+[指系]\s*|[指系](?=[^\u3400-\u9fff]|[\u3400-\u9fff]{3})|[：:]\s*[指系]?)"
    r"|[“\"](?:本次|此次)[^”\"]{2,14}[”\"]\s*[指系])"
)
_GOES_ON = compiled(r"(?:\b(?:is|are|be)|['’](?:s|re))\s(?:now |also |both |itself )?$")
_BUYING = compiled(
    r"(?:\b(?:is|are)|['’](?:s|re))\s(?:now\s|also\s|\w+ly\s)?(?:buying|acquiring|purchasing|taking(?:\s\w+)?|selling)$"
)
_BUYS = frozenset(("buy", "acquire", "purchase", "take", "收购", "购买"))


def is_bound_for(hit: Hit, view: View) -> bool:
    """Tell whether a Chinese clause has a firm only on its way to where it wants to list, with no word of arrival."""
    if view.language != "zh":
        return False
    clause = view.clauses[view.clause_at(hit.start + view.sentence.start)]
    ahead = view.cut(clause.start, hit.start + view.sentence.start)
    if _NEW_AIM.search(ahead[-24:]):
        return True
    if not _TO.search(ahead[-24:]) or _THERE.search(ahead):
        return False
    return _REACHED.match(view.text, hit.end) is None


def is_intent(hit: Hit, view: View) -> bool:
    """Tell whether a line of a notice only says what it calls its deal."""
    return hit.rule.evokes is not None and _DEFINED.match(view.text, 0, hit.start) is not None


def is_buying(hit: Hit, view: View, status: str) -> bool:
    """Tell whether somebody is only buying a share ("is buying"), so that he does not hold it yet.

    Where the words around leave the status open, more verbs tell so.
    """
    if hit.rule.states != "stakeIn":
        return False
    if status == "open" and _BUYING.search(view.text, max(0, hit.start - 24), hit.end):
        return True
    goes_on = hit.form == "gerund" and _GOES_ON.search(view.text, 0, hit.start) is not None
    return goes_on and any(trigger.text in _BUYS for trigger in hit.rule.triggers)
