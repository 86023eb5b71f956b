"""Investors told from those they invest in: by their names, and by what stands behind them."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.mentions import Mention
from loaders.view import View
from ontology.grammar import Rule, Slot

_BACKER = compiled(
    r"\b(?:Capital|Ventures?|Partners|Investments?|Investors|Funds?|Securities|Ratings)$"
    r"|(?:资本|创投|投资|基金|证券|资管|资信|评级)$"
)
_ENDS = (
    "Capital", "Venture", "Ventures", "Partners", "Investment", "Investments", "Investors", "Fund", "Funds",
    "Securities", "Ratings", "资信", "评级", "资本", "创投", "投资", "基金", "证券", "资管",
)  # fmt: skip
_INVESTS = compiled(
    r"(?:创投|资本|投资|产投|国投|科创投|基金|控股|集团)?(?:等)?(?:机构)?(?:联合|独家|共同|继续|持续|超额|追加)?"
    r"(?:领投|跟投|参投|投资|出资|加注|加码|追投|增持|认购|入股|增资)|(?:创投|产投|科创投)"
    r"|(?:,\s(?:which|who))?\s(?:(?:has|have|had|will|would|is|are|also|to|agreed|plans?)\s){0,3}(?:(?:co-)?(?:led|leads?)|joined|invest(?:ed|s|ing)?"
    r"|(?:bought|buys?|buying|acquir(?:ed|es?|ing)|paid|pays|took)\s(?:an?\s|about\s|some\s|another\s)?[\d¥$RHU]|(?:put|pledged|committed|contributed)\s[^,;.]{0,12}\d)\b"
)

LISTED = ("applicant", "listedCompany")
_SOLD = frozenset((
    ("subject", "offerPrice"), ("subject", "sharesIssued"), ("subject", "subscriptionMultiple"),
    ("object", "recommends"),
))  # fmt: skip
CAST = frozenset(("sponsoredBy", *(states for _, states in _SOLD)))  # of whose parts alone, beside LISTED, it is asked


def is_backer(mention: Mention) -> bool:
    """Tell whether a firm is an investor or a broker by its name: one of whom pages speak beside another firm."""
    node = mention.node
    if node is not None and (node.cls == "SecuritiesFirm" or _ends_as_backer(node.label)):
        return True
    return _ends_as_backer(mention.text)  # 深创投, whatever its name is in English


def _ends_as_backer(name: str) -> bool:
    return name.endswith(_ENDS) and _BACKER.search(name) is not None


def invests(view: View, group: Group) -> bool:
    """Tell whether a group is of investors, by name or by the verb that follows."""
    return is_backer(group.members[0]) or bool(_INVESTS.match(view.cut(group.end, group.end + 60)))


def cast(rule: Rule, slot: Slot, groups: list[Group]) -> list[Group]:
    """Return the groups that can play a part: who lists or is advised is no broker, who brings to the market is."""
    brings = slot.name == "object" and rule.states == "sponsoredBy"
    listed = slot.name in LISTED or (slot.name, rule.states) in _SOLD
    if not (listed or brings):
        return groups
    brokers = [g for g in groups if is_backer(g.members[0])]
    return [g for g in groups if g not in brokers] if listed else brokers or groups
