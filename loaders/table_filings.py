"""Tables of applications to list: whether a table is of them, and how far its rows say that one has come."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.columns import NAMED, Column
from loaders.compiling import compiled
from loaders.view import View

STATES = frozenset({"ipoStatus", "targetMarket", "statusDate"})
# A row of a firm that is listed and raises more, or buys another: no application to list.
LISTED_ALREADY = compiled(
    r"再融资|可转债|可转换|定增|增发|配股|向特定对象|重大资产重组|发行股份购买|\b(?:convertible|rights issue|placing)\b"
)
ENDED = compiled(r"终止|撤回|\b(?:withdrawn|terminated)\b", re.IGNORECASE)
_OF_LISTINGS = compiled(
    r"IPO|上市|聆讯|过会|招股|辅导|受理|问询|注册|科创板|创业板|北交所|港交所|\b(?:[Ll]isting|[Pp]rospectus|[Hh]earing|HKEX|[Ff]loat)\b"
)
FILED = compiled(r"受理|申报|递交|提交|\b(?:[Aa]ccepted|[Ff]iled|[Ss]ubmitted|[Ff]iling|[Aa]cceptance)\b")


def of_listings(heads: Sequence[Column], rows: Sequence[View], over: Sequence[str]) -> bool:
    """Tell whether a table's column of states may be of applications to list: its other heads or words over it say so.

    Of sites, policies and the like it may be of anything.
    """
    told = {h.predicate for h in heads}
    if told & {"targetMarket", "sponsoredBy", "statusDate"} or any(h.cls in NAMED.values() for h in heads):
        return True
    return _OF_LISTINGS.search(" ".join([*over, *(row.text for row in rows)])) is not None
