"""What a clause leaves out because the words before have said it: an owner, a firm's shares, a list's verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.mentions import Mention
from loaders.view import Clause, View

_ITS = compiled(r"(?:\b(?:its|their|whose)\s+(?:[\w\"“”&-]+\s+){0,4}|其[^\W\d_A-Za-z]{0,6})$", re.IGNORECASE)
_OWNS = compiled(r"['’]s?\s|的|(?:\d{4}年|第[一二三四]季度|上半年)?(?:营|净利|收入)")
_SHARES_EN = compiled(
    r"\W*(?:(?:and|but|as|the|its|their|on \w+|company['’]s|firm['’]s|in \w+ \w+)(?:\s+|$)|[AH](?:-|\s+|$))*"
    r"(?:shares?|stock|share price|it|they)?\W*"
    r"(?:(?:had|have|has|ended|closed|were|was|then|later|also|\w+ly)(?:\s+|$))*",
    re.IGNORECASE,
)
_SHARES_ZH = compiled(
    r"(?:今日|昨日|当日|当天|日内|今年以来|盘中|盘后|盘前|夜盘|收盘|截至|午后|早盘|午盘|开盘|股价|该股|个股|公司|其|累计|一度|逆市|再度|继续|最终|报收|[\s，,\d月年日])*"
)
_ELIDED_EN = compiled(
    r"\W*(?:(?:and|but|it|they|which|that|who|has|have|had|is|are|was|were|will|would|can|now|also|then|already|"
    r"so far|to date|in total|as of|by|at|the end of|in|since|of|\w+ly|the company|the firm|the group)(?:\W+|$))*",
    re.IGNORECASE,
)
_ELIDED_ZH = compiled(
    r"(?:目前|现在|现|已经|已|共计|共|累计|其中|公司|该公司|其|截至|截止|同时|并|还|另|此外|年内|全年|报告期内|期末|"
    r"拟|将|计划|力争|预计|有|拥有|规划|总|建成后|全部|可|[\s，,\d年月日底末])*"
)
# "Revenue at the chipmaker X was down", "Shares of X rose".
_MEASURE_OF = compiled(
    r"\b(?:(?:prospectus|filing|application|accounts|results|report|statement|registration|listing|IPO)\s(?:of|by|from)\s|(?:shares|stock)\s+(?:of|in)\s+|(?:revenues?|sales|profits?|earnings|income|loss(?:es)?|margins?|turnover|"
    r"inventor(?:y|ies)|liabilities|assets|market (?:value|cap\w*)|(?:share|stock) price)\s(?:at|of|for|from)\s"
    r"(?:the\s)?(?:[\w-]+\s){0,4})$",
    re.IGNORECASE,
)
_NEXT = compiled(
    r"(?:\s(?:stake|interest|holding)\b)?\)?\s*(?:,\s*and|,|，|、|;|；|and|while)\s*(?:the\s+|shares\s+(?:of|in)\s+)?",
    re.IGNORECASE,
)
_JOINT = compiled(
    r"(?:['’]s)?\s*(?:[（(][^()（）]{0,24}[)）]\s*)?(?:by\s+)?\(?"
    r"(?:(?:with|at|holds?|holding|owns?|has|have|takes?|the other|the remaining|another|a further|about|"
    r"nearly|some)\s+){0,3}",
    re.IGNORECASE,
)
_OWN_VERB = compiled(r"\s*(?:higher|lower|up|down|more|less|以上|of\b|stake|in\b)", re.IGNORECASE)


_PLACED = compiled(r"\s(?:in|on)\s(?:the\s)?[A-Z][a-z]+")
_AND_PLACED = compiled(
    r"\s(?:in|on)\s(?:the\s)?[A-Z][\w ]{2,30}?(?:\s(?:at|to)\s[^,;]{4,24}?)?,?\s(?:and|but)\s"
    r"(?:was\s)?(?:up\s|down\s|by\s)?"
)
_ASTRAY = compiled(
    r"\b(?:as|after|because|when|which|that|who|thanks|order|contract|deal|investment|from|against|compared|versus|than|"
    r"while|on)\b|[由从较比：:]|上年|去年|同期|订单|合同|占",
    re.IGNORECASE,
)
# Words that hedge a number and compare it with nothing: "fell more than 4%".
_HEDGE = compiled(r"\s(?:[\w-]+\s){0,2}(?:more|less|fewer|better)\sthan\s(?:an?\s)?", re.IGNORECASE)
_CLOSE = compiled(r"[^,，。；;]{0,4}|\s(?:(?!(?:and|or)\s)[\w-]+\s){0,2}")


def joined(between: str) -> bool:
    """Tell whether words end in an "and" that begins the part of another ("the venture and ")."""
    return re.search(r"(?:[a-z]|cent,|%,?) and $|[%％]\s?(?:[)）]\s?[、，,和及]|[、，,；;])", between) is not None


def close(between: str) -> bool:
    """Tell whether no more than a word or two stands between a number and the trigger behind it, and no comma."""
    return _CLOSE.fullmatch(between) is not None


def astray(between: str) -> bool:
    """Tell whether the words between a measure and a number give the number to another time or thing."""
    if "than" in between and _HEDGE.fullmatch(between) is not None:
        return False
    return len(between) > 90 or bool(_ASTRAY.search(between))


def owner(view: View, index: int, at: int, fitting: Iterable[Group]) -> Group | None:
    """Return whose "its profit" is: the last clause's first thing that is no oblique, else the last thing named."""
    if not _ITS.search(view.cut(view.clauses[index].start, at)):
        return None
    ahead = [g for g in fitting if g.end <= at]
    return next((g for g in ahead if possessor(view, g)), None) or (ahead[0] if len(ahead) == 1 else None)


def possessor(view: View, group: Group) -> bool:
    """Tell whether a group heads its clause as the owner of what is said ("Hygon's revenue rose")."""
    clause = view.clauses[view.clause_at(group.start)]
    ahead = view.cut(clause.start, group.start)
    if _MEASURE_OF.search(ahead):
        return True
    if ahead.endswith(("对", "向", "从", "来自", "源于", "源自")):  # 对X的销售收入 is not X's
        return False
    return len(ahead) <= 20 and bool(_OWNS.match(view.cut(group.end, group.end + 12)))


def of_shares(view: View, index: int, at: int) -> bool:
    """Tell whether a clause speaks of a firm's shares without naming the firm ("the stock fell", 该股跌)."""
    ahead = view.cut(view.clauses[index].start, at)
    pattern = _SHARES_ZH if view.language == "zh" else _SHARES_EN
    return bool(pattern.fullmatch(ahead)) and not any(_unnamed(view, c) for c in view.clauses[:index])


def _unnamed(view: View, clause: Clause) -> bool:
    """Tell whether a clause moves the price of something that no list knows."""
    if view.groups_in(clause) and any(g.members[0].is_entity for g in view.groups_in(clause)):
        return False
    return bool(re.search(r"[\u3400-\u9fff]{2}(?:涨|跌)", view.cut(clause.start, clause.end)))


def elided(view: View, index: int, at: int) -> bool:
    """Tell whether a clause leaves its subject out: nothing but adverbs, dates and pronouns stands before the verb."""
    clause = view.clauses[index]
    if clause.link == "relative" and view.language == "en":  # "the first phase, which houses": what stands before it
        return False
    ahead, low = "", clause.start
    for m in view.mentions:
        if clause.start <= m.start < at and (m.moment is not None or m.kind == "anaphor"):
            ahead, low = ahead + view.cut(low, m.start), m.end
    ahead += view.cut(low, at)
    return bool((_ELIDED_ZH if view.language == "zh" else _ELIDED_EN).fullmatch(ahead))


def elsewhere(view: View, first: Mention) -> Iterator[Mention]:
    """Yield the later numbers of one thing in other places ("up 4% in Shanghai and 3% in Hong Kong")."""
    at = _PLACED.match(view.cut(first.end, first.end + 90))
    for m in view.mentions if at else ():
        if m.quantity is None or first.quantity is None or m.start <= first.end:
            continue
        between, behind = view.cut(first.end, m.start), view.cut(m.end, m.end + 24)
        if m.quantity.unit == first.quantity.unit and _AND_PLACED.fullmatch(between) and _PLACED.match(behind):
            yield m


def _coded(view: View, m: Mention) -> bool:
    """Tell whether a bare number stands alone in brackets: a security's code ("Tencent (700)")."""
    return view.cut(m.start - 1, m.start) in ("(", "（") and view.cut(m.end, m.end + 1) in (")", "）")


def gapped(view: View, after: int, unit: str) -> Iterator[tuple[Mention, Mention]]:
    """Yield the later members of a list that shares its verb ("A lost 2%, B 4% and C 3%"): thing and number."""
    rest = [m for m in view.mentions if m.start >= after]
    for who, what in zip(rest[::2], rest[1::2], strict=False):
        if who.node is None or what.quantity is None or _coded(view, what):
            return
        if what.quantity.unit == "count" and not what.quantity.of:  # "A 51 percent, B 49"
            what = what._replace(quantity=replace(what.quantity, unit=unit))
        if what.quantity is None or what.quantity.unit != unit:
            return
        joined = _NEXT.fullmatch(view.cut(after, who.start)) and _JOINT.fullmatch(view.cut(who.end, what.start))
        if not joined or _OWN_VERB.match(view.cut(what.end, what.end + 8)):
            return
        yield who, what
        after = what.end
