"""Sums of money beside a deal that are not its price: a loan, what is raised along with it, the price of a share."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.mentions import Mention
from loaders.view import View

# What such a sum is, in the words behind it ("a 300 million yuan bridge loan") or before it (募集配套资金总额5亿元).
_BEHIND = compiled(
    r"[\s-](?:(?!includ|exclud|plus\b|and\b|in\b|with|net\b|by\b|of\b)[a-z][\w-]*\s){0,3}?"
    r"(?:loans?|debt|bonds?|notes|facilit(?:y|ies)|credit lines?|"
    r"financing|refinancing|borrowings?|mortgages?|grants?|subsid(?:y|ies)|dividends?|fines?"
    r"|penalt(?:y|ies)|break-?up fees?|capex|deposits?)\b"
    r"|(?:的)?(?:[\u3400-\u9fff]{0,6})(?:贷款|授信|债券?|票据|银团|配套资金|募集资金|补贴|补助|保证金|订金|罚款|担保)"
)
_AHEAD = compiled(
    r"(?:配套(?:募集)?资金|募集资金|配套融资|贷款|授信|担保|保证金|违约金|补偿金|分手费|净资产|营业收入|净利润|借款)"
    r"(?:总额|金额|规模)?"
    r"(?:拟|预计|将|合计|共计|由|为|达|约|近|超过?|不高于|不(?=超)|上限|人民币|：|:)*$"
)
_AHEAD_EN = compiled(
    r"\b(?:loans?|debt|bonds?|notes|facility|financing|borrowings?|break-?up fee|supporting funds?|ancillary funds?"
    r"|deposit)\s(?:of|worth|totalling|for|up to)\s(?:up to |about |around |some |as much as "
    r"|no more than |nearly |more than )?$"
)
_LEAST = 10_000  # what is less is paid for a share; one yuan may be all that is paid


def is_other_sum(view: View, m: Mention) -> bool:
    """Tell whether a sum of money beside a deal is by its own words something else than what is paid."""
    if m.quantity is None:
        return False
    if 1 < m.quantity.number < _LEAST:  # 以26.58元受让股份: for each of them
        return True
    ahead = view.cut(max(view.sentence.start, m.start - 40), m.start)
    behind = view.cut(m.end, min(m.end + 40, view.sentence.end))
    if _BEHIND.match(behind) is not None:
        return True
    return (_AHEAD if view.language == "zh" else _AHEAD_EN).search(ahead) is not None
