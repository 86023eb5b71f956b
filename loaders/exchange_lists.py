"""Turnover of data exchanges in a list behind the sum of all: 成交金额4.86亿元。其中：上海数据交易所2.17亿元，….

Such a list names each exchange and at once its figure; what is measured stands before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.view import View

_LEADS = compiled(r"其中[：:，,]|分(?:机构|交易所|平台|场所)(?:来)?看[：:，,]")
_MEASURE = compiled(r"(?:成交|交易)(?:总额|金额|额|规模)")
_OTHER = compiled(r"营业?收入?|投资|授信|融资|入表|注册资本|利润")
_FEWEST = 2
_AHEAD = 120  # letters before the list that may say what it is of
_BETWEEN = ("", "为", "达", "成交", "：", ":")


def turnovers(view: View, text: str) -> Iterator[Assertion]:
    """Yield the turnover of each data exchange of a list; `text` is the document's."""
    if view.language != "zh" or (lead := _LEADS.search(view.text)) is None:
        return
    start = view.start + lead.start()
    ahead = text[max(0, start - _AHEAD) : start]
    if _MEASURE.search(ahead) is None or _OTHER.search(ahead[-_AHEAD // 2 :]):
        return
    listed = [*_listed(view, start)]
    if len(listed) < _FEWEST:
        return
    for who, m in listed:
        q = m.quantity
        if who.node is not None and q is not None:
            value = Value(q.number, q.unit, q.stated, q.bound)
            yield Assertion(
                who.node, "tradeValue", None, value, None, "done", None, who.start, m.end, "fair/each", 0.9
            )


def _listed(view: View, start: int) -> Iterator[tuple[Mention, Mention]]:
    """Yield each data exchange behind a place, with the sum that follows it at once."""
    sums = {m.start: m for m in view.mentions if m.quantity is not None and m.quantity.unit == "CNY"}
    for who in view.mentions:
        if who.node is None or who.node.cls != "DataExchange" or who.start < start:
            continue
        for word in _BETWEEN:
            m = sums.get(who.end + len(word))
            if m is not None and view.cut(who.end, m.start) == word:
                yield who, m
                break
