"""Which currency a bare 元 is in: that of the place whose papers write so, if the text shows which place it is."""

from __future__ import annotations

import operator
import re
from collections.abc import Iterable
from dataclasses import replace

from graph.model import Quantity
from loaders.compiling import compiled
from loaders.traditional import simplified

# Words that only Hong Kong's market pages write, and those of Taiwan's.
_HONG_KONG = compiled(
    r"港元|港幣|港股|港交所|聯交所|恒指|恆指|恒生|恆生|集資|保薦人|按年|按季|招股|聆訊|行政總裁|北水|港府|香港|每手|入場費"
)
_TAIWAN = compiled(r"新台幣|新臺幣|台幣|臺幣|台股|臺股|證交所|上櫃|興櫃|法說會|(?<!按)[年季月]增|兆元|\d{4}-TW\b")
_SUM = r"[\d.,]+\s?[百千十萬億万亿兆]*\s?"
_BARE = compiled(rf"{_SUM}元(?:/股)?|{_SUM}元?\s?[至到~～-]\s?{_SUM}元(?:/股)?")
_NAMED = compiled(r"(?:人民幣|人民币|美|港|歐|欧|日|台|新)\s?$")
_LISTED = compiled(r"\s?(?:[、,，/]|及|和|與|与|以及)\s?")


def homed(text: str, numbers: Iterable[Quantity], currency: str) -> list[Quantity]:
    """Return the quantities of a text in which a bare 元 is in some currency."""
    made: list[Quantity] = []
    for q in numbers:
        before = made[-1] if made else None  # 人民幣1.89億元、3.14億元: the list names its currency once
        listed = before is not None and _LISTED.fullmatch(text, before.end, q.start) is not None
        kept = listed and before is not None and before.unit == q.unit
        made.append(replace(q, unit=q.unit.replace("CNY", currency)) if _is_bare(q, text) and not kept else q)
    return made


def yuan(text: str) -> str:
    """Return what a bare 元 is: HKD or TWD where a text in Traditional characters speaks of such a market, else CNY."""
    head = text[:4000]
    plain = simplified(head)
    if plain == head or sum(map(operator.ne, head, plain)) < max(6, len(head) // 50):
        return "CNY"
    if _TAIWAN.search(head):
        return "TWD" if len(set(_TAIWAN.findall(head))) > 1 else "CNY"
    return "HKD" if len(set(_HONG_KONG.findall(head))) > 1 else "CNY"


def _is_bare(q: Quantity, text: str) -> bool:
    around = _NAMED.search(text[max(0, q.start - 4) : q.start]) or re.match(r"人民[幣币]", text[q.end :])
    return q.unit.startswith("CNY") and bool(_BARE.fullmatch(q.stated)) and not around
