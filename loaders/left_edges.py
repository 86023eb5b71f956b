"""What stands before a Chinese name and is no part of it: an amount, a verb before the place that begins the name."""

from __future__ import annotations

from collections.abc import Collection

from loaders.compiling import compiled
from loaders.segmentation import tags

_AMOUNT = compiled(
    r"\d[\d.]*[万亿千百]*(?:元|美元|港元|欧元|人民币|股|平方米|亩|千瓦|兆瓦|[PEMG](?:W|Flops|FLOPS)?(?![A-Za-z])|[张台架枚颗卡栋座套批])"
    r"(?:的|人民币|现金|价格)*"
)
_JOINS = frozenset("与和及或由在向从至到对于给让被并跟同经系是")
# An owner whose houses bear the names of places, and what verbs are in the names of firms.
_HOUSE = compiled(r"集团|公司|银行|[局院所行网社]$|中心$|大学")
_TRADES = frozenset((
    "投资", "发展", "建设", "创新", "控股", "管理", "服务", "通信", "移动", "联通", "传播", "租赁", "担保", "保险",
    "设计", "咨询", "制造", "工程", "运输", "联合", "国际", "开发", "教育", "计算", "交通", "合作", "研究", "印刷",
    "出版", "融资", "建工", "联想", "进出口", "贸易", "出口",
))  # fmt: skip
_ACTS = frozenset(("v", "vd", "vg", "d", "c", "p", "r", "u", "uj", "ul", "ad", "m", "q", "t", "f"))


def later(text: str, start: int, end: int, seats: Collection[int]) -> int:
    """Return where a name begins that stands in a stretch and begins no earlier than its start.

    `seats` are where places begin: a name begins with one if the word before it acts or joins.
    """
    amounts = [m.end() for m in _AMOUNT.finditer(text, start, end)]
    start = max(amounts) if amounts else start
    for seat in sorted(at for at in seats if start < at < end):
        if _leads(text[start:seat]):
            start = seat
    return start


def _leads(words: str) -> bool:
    """Tell whether words lead up to a name: they end with a verb or the like, and name no owner of houses."""
    if words[-1] in "（(" or _HOUSE.search(words):
        return False
    if words[-1] in _JOINS and len(words) > 1:
        return True
    word, tag = tags(words)[-1]
    return tag in _ACTS and len(word) > 1 and word not in _TRADES
