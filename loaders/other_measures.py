"""A number that has a measure of its own right beside it, and so is none of the one that a rule asks for.

"compared with a loss of 874 million" is no revenue, 净亏损由1.9亿元 no 营收, 绿电占比82% no utilisation; nor is what
only counts as a condition (年营收超过5亿元的企业), as one part (其中跨境1.46亿元) or as one deal (单笔成交3400万元).
"""

from __future__ import annotations

import re

from loaders.applied import Applied
from loaders.compiling import compiled
from loaders.deal_sums import is_other_sum
from loaders.measures import RESULTS
from loaders.mentions import Mention

_ABOUT = r"(?:about |around |some |roughly |nearly |almost |over |more than |just |only |approximately )*"
_NOUNS = {
    "netLoss": r"loss(?:es)?|deficit",
    "netProfit": r"profits?|net income|earnings|surplus",
    "revenue": r"revenues?|sales|turnover",
    "": r"subsid(?:y|ies)|grants?|impairments?|charges?|provisions?|write-?(?:down|off)s?|dividends?|taxes|debts?"
    r"|borrowings|backlog|orders|cash|rebates?|fines?|penalt(?:y|ies)|compensation|damages|credits?",
}
_OWN = compiled(
    r"\b(?:"
    + "|".join(f"(?P<c{i}>{words})" for i, words in enumerate(_NOUNS.values()))
    + rf") (?:of|(?:[a-z]+(?:ed|ing)|rose|fell|grew|grown|shrank) (?:to|from)) {_ABOUT}$",
    re.I,
)
_NOUNS_ZH = {  # the same kinds in the same order
    "netLoss": r"亏损",
    "netProfit": r"(?<!毛)利润总?|净利|利润",
    "revenue": r"营收|收入|营业额|销售额",
    "": r"补贴|补助|减值|费用|罚款|分红|股息|借款|现金|税款|奖励|赔偿|订单",
}
_TO = r"(?:[由从自为达约至到]|的|同期|去年|上一?年度?|收窄|扩大|缩窄|合计|共|仅|近|逾|超|额|金额)*"
_OWN_ZH = compiled(
    r"(?<![和及与、])(?:净)?(?:"
    + "|".join(f"(?P<c{i}>{words})" for i, words in enumerate(_NOUNS_ZH.values()))
    + rf"){_TO}$"
)
# What a share is of, in the words of its own clause: 绿电使用占比达到82%.
_SHARE_ZH = compiled(r"(?:占比|比例|比重|份额|[^\W\d_]率)")
_SHARES = frozenset({"utilisationPct", "grossMarginPct", "priceChangePct", "growthPct"})
_REACHED_ZH = compiled(r"[至到](?:约|近|逾|超)?$")
_GROWTH_ZH = compiled(r"增速|增长率|增幅|涨幅|跌幅|降幅|增长|下[降滑]")
# Of which firms or projects something is said: they are those with so much.
_CONDITION_ZH = compiled(
    r"(?:及?以上)?的(?:只有|仅有|企业|公司|项目|主体|机构|单位|智算中心|数据中心|算力中心"
    r"|[^\W\d_]{0,6}[家户])"
)
_AT_LEAST_ZH = compiled(r"(?:超过?|不低于|不少于|达到|高于|大于|逾)$")
_FOR_ZH = compiled(r"(?:^|[，,。；;：:\n])\s*(?:对|凡|鼓励|支持|给予)[^，。；]*$")
_LEVELS = frozenset({"revenue", "netProfit", "netLoss", "capacity", "tradeValue"})
_PART_ZH = compiled(r"(?:^|[，,。；;（(])\s*其中[^，,。；;]*$")
_ONE_ZH = compiled(r"(?:单笔|首单|首笔|该笔|这笔|每笔|一笔)[^，,。；;]{0,8}$")
_DEALINGS = frozenset({"turnover", "tradeValue", "revenue"})
_HOURS = compiled(r"(?:卡|机|核)?(?:小?时|时)|[ -](?:card|GPU|core|node)?-?hours?\b")
_TO_ONE_ZH = compiled(r"[对向][^，,。；;]{1,14}的(?:销售|产品|服务|关联)?$")
# Units in which no capacity is told: how far something is, how long a signal takes there, what is fed to it.
_LENGTHS = frozenset({"TWh", "nm", "mm", "inch", "km", "ms", "second", "microsecond", "minute", "hour"})
# By how much a capacity grows is not how great it is.
_ADDED = compiled(
    r"(?:新增|增加|再增|扩容|扩充)了?(?!后|至|到|为)[^，。；\d至到为]{0,10}"
    r"(?:约|近|逾|超|不少于|不低于|以上)?$"
    r"|\badd(?:s|ed|ing)?\s"
    r"(?:about |around |some |another |an additional |a further |up to |at least |more than |nearly )*$"
)
# How great a project must be, or an order, for something else to hold: "tenants contracting for more than 100MW".
_FROM_SIZE = compiled(
    r"\b(?:projects|tenants|customers|clients|users|cent(?:re|er)s|facilities|operators|applicants|firms|companies)\s"
    r"(?:(?:of|with|larger|bigger|smaller|drawing|using|consuming)\s)?"
    r"(?:above|over|exceeding|below|under|than|at least)\s$"
    r"|\b(?:contract|leas|rent|tak|draw|consum|requir|qualif|commit|order)\w*\s(?:[a-z]+\s){0,2}"
    r"(?:more than|at least|above|over|exceeding)\s$"
)
_AT_LEAST = compiled(r"(?:不低于|不少于|不小于)$")  # what must be, where nothing is planned
# What opens adds all that it has.
_NEW_SITE = compiled(
    r"投产|投运|启用|(?<![计已])建成|[一二三四五六七八九]期"
    r"|\b[Pp]hase\b|\b(?:opened|opens|opening|new site|went live)\b"
)
# What is paid for each unit of power, time or compute is no ceiling of what anybody gets.
_PER_UNIT = compiled(
    r"每(?:一)?(?:千瓦时|度|千瓦|兆瓦|小时|卡时|卡|张卡|机时|核时|(?:个)?(?:标准)?机[柜架]|[PE](?:FLOPS|Flops|flops)?|吨|平方米|GB|TB|Token)"
    r"[^，。；]{0,6}$"
)
_PER_UNIT_BEHIND = compiled(
    r"\s?/\s?(?:千瓦时|度|千瓦|小时|卡时|[kKMG]Wh?|h\b|P\b|PFLOPS|吨)"
    r"|\s(?:per|a|an|for each|for every)\s(?:kilowatt|megawatt|kWh|MWh|kW\b|MW\b|(?:GPU|card|core|machine)[- ]?hour"
    r"|hour|petaflop|PFLOPS|EFLOPS|rack|tonne|gigabyte)"
)
_OPENED_ZH = compiled(r"[高低]开(?:了)?(?:约|近|逾|超)?$")
_OPENED = compiled(r"\bopen(?:ed|s|ing)\s(?:trading\s|the day\s)?(?:up|down|higher|lower)?\s?(?:by\s)?$")
_CLOSED = compiled(r"收[涨跌盘报于]|尾盘|\b(?:clos|end|finish|settl)(?:ed|ing|es)\b")
_TRADED = compiled(
    r"\b(?:shares?|stocks?|index|ADRs?|ADSs?|closed?|closing|trad(?:ed?|ing)|session|yuan apiece)\b", re.I
)
_EARNED = compiled(
    r"\b(?:revenues?|sales|income|profits?|earnings|shipments|margins?|capex|capital expenditure|output|orders|bookings"
    r"|EBITDA|backlog|turnover|costs?|spending)\b",
    re.I,
)
_NOT_GAAP = compiled(r"\bnon-gaap\s(?:\w+\s){0,2}$|非(?:GAAP|通用会计准则)[^，。；]{0,8}$", re.I)


def measured_else(applied: Applied, m: Mention, ahead: str, behind: str) -> bool:
    """Tell whether a number is of another measure than the rule states, by its own noun or the words around it."""
    states, view = applied.rule.states or "", applied.view
    chinese = view.language == "zh"
    if states in RESULTS and _named_else(applied, states, ahead):
        return True
    if states == "netProfit" and _NOT_GAAP.search(view.text, 0, applied.hit.start):
        return True
    if states in ("capacity", "hasCount") and _HOURS.match(behind):
        return True
    if states == "capacity" and m.quantity is not None and m.quantity.unit in _LENGTHS:
        return True
    if states == "capacity" and _ADDED.search(ahead) and not _NEW_SITE.search(view.text):
        return True
    if states == "capacity" and (_FROM_SIZE.search(ahead) or (applied.status == "done" and _AT_LEAST.search(ahead))):
        return True
    if states == "transactionValue" and is_other_sum(view, m):
        return True
    if states == "maxBonus" and (_PER_UNIT.search(ahead) or _PER_UNIT_BEHIND.match(behind)):
        return True
    if states in RESULTS and _in_brackets(applied, m):
        return True
    if states == "priceChangePct" and (_of_results(applied) or _at_opening(applied, m, ahead)):
        return True
    if not chinese:
        return False
    if states in _SHARES and m.quantity is not None and m.quantity.unit == "%" and _is_share(applied, m, ahead):
        return True
    if states in _LEVELS and _CONDITION_ZH.match(behind):
        if states == "capacity":
            return _FOR_ZH.search(ahead) is not None
        return _AT_LEAST_ZH.search(ahead) is not None or behind.startswith(("以上", "及以上"))
    if states in _LEVELS and applied.rule.of is None and _is_part(applied, m, ahead):
        return True
    if states == "revenue" and _TO_ONE_ZH.search(view.text, max(0, applied.hit.start - 18), applied.hit.start):
        return True
    return states in _DEALINGS and _ONE_ZH.search(ahead) is not None


def kind_of(language: str, ahead: str) -> str | None:
    """Return which measure the noun right before a number names: "" for one that is no result, None for no noun."""
    own = _own(language, ahead)
    return own[0] if own is not None else None


def _own(language: str, ahead: str) -> tuple[str, re.Match[str]] | None:
    """Return which measure the noun right before a number names, and where it stands in the words before."""
    own = (_OWN_ZH if language == "zh" else _OWN).search(ahead)
    return (next(kind for i, kind in enumerate(_NOUNS) if own[f"c{i}"]), own) if own is not None else None


def _is_part(applied: Applied, m: Mention, ahead: str) -> bool:
    """Tell whether a Chinese figure is only a part of the one before it, and not its latest quarter."""
    part = _PART_ZH.search(ahead)
    if part is None:
        return False
    start = m.start - len(ahead) + part.start()
    return not any(d.moment is not None and start <= d.start < m.start for d in applied.view.mentions)


def _named_else(applied: Applied, states: str, ahead: str) -> bool:
    """Tell whether the noun right before a number is another measure's than the rule's ("a loss of 874 million")."""
    if "分别" in applied.view.text or "respectively" in applied.view.text:
        return False
    if (found := _own(applied.view.language, ahead)) is None:
        return False
    said, own = found
    at = applied.hit.start + applied.view.sentence.start
    first = (applied.fills["object"].members[0].start if "object" in applied.fills else at) - len(ahead)
    beside = max(at, first + own.start()) < min(applied.hit.end + applied.view.sentence.start, first + own.end())
    return said != states and not beside


def _of_results(applied: Applied) -> bool:
    """Tell whether "up 16%" goes on with a result ("reported revenue of 2 billion, down 1.7% and up 16%")."""
    view, hit = applied.view, applied.hit
    if view.language != "en" or view.text[hit.start : hit.end].lower() not in ("up", "down"):
        return False
    return _EARNED.search(view.text, 0, hit.start) is not None and _TRADED.search(view.text, 0, hit.start) is None


def _in_brackets(applied: Applied, m: Mention) -> bool:
    """Tell whether the words that evoke a rule stand in brackets behind a number ("net 188m (a loss in 2023)")."""
    between = applied.view.cut(m.end, applied.hit.start + applied.view.sentence.start)
    opened = max(between.rfind("("), between.rfind("（"))
    return opened > max(between.rfind(")"), between.rfind("）"))


def _at_opening(applied: Applied, m: Mention, ahead: str) -> bool:
    """Tell whether a move is that at the opening, where the sentence goes on to tell the one at the close."""
    if not (_OPENED_ZH.search(ahead) or _OPENED.search(ahead)):
        return False
    return _CLOSED.search(applied.view.cut(m.end, applied.view.sentence.end)) is not None


def _is_share(applied: Applied, m: Mention, ahead: str) -> bool:
    """Tell whether a percentage is the share that its own Chinese clause names, and the rule's word stands in none."""
    segment = re.split(r"[，,。；;、]", ahead)[-1]
    at = applied.hit.start + applied.view.sentence.start
    inside = m.start - len(segment) <= at
    if not _SHARE_ZH.search(segment) or _GROWTH_ZH.search(segment.replace("上升", "")):
        return False
    return not inside or (applied.rule.states in ("priceChangePct", "growthPct") and bool(_REACHED_ZH.search(segment)))
