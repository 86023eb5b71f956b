"""Tell which quantities only restate the one before in another currency: 116 billion yuan (US$16 billion)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Quantity
from loaders.compiling import compiled
from loaders.moments.folding import fold
from loaders.quantities.draft import CURRENCIES

_GAP = compiled(
    r"(?: ?[(]| ?, (?:or|about) | or )(?:about|around|approximately|roughly|some|or|equivalent to|equal to"
    r"|nearly|over|more than|约|折合|合"
    r"|约为|等于|人民币|超过?|近|[ ,~≈=])*$", re.I
)  # fmt: skip


def conversion_of(quantities: Sequence[Quantity], text: str) -> dict[int, int]:
    """Map from the index of each quantity that converts the one before it to the index of that one."""
    folded = fold(text)
    found: dict[int, int] = {}
    for index in range(1, len(quantities)):
        left, right = quantities[index - 1], quantities[index]
        other = _is_money(left) and _is_money(right) and left.unit[:3] != right.unit[:3]
        if other and _GAP.fullmatch(folded[left.end : right.start]):
            found[index] = found.get(index - 1, index - 1)
    return found


def _is_money(quantity: Quantity) -> bool:
    return quantity.unit[:3] in CURRENCIES
