"""The far end of a range: "预计净利润1.9亿元至2.2亿元" says of the profit that it is 220 million at most, too."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from loaders.compiling import compiled
from loaders.events import Assertion

# Both ends are told: 两三百 and 20余万 have a far end that no text gives.
_BOTH = compiled(r"\d[^\d]{0,12}\d")
_ALONE = compiled(r"[\d,.]+[^\d]*")


def tops(stated: Iterable[Assertion]) -> list[Assertion]:
    """Return of each figure that is a range what it says of its far end: the number that it is at most."""
    return [top for a in stated if (top := _top(a)) is not None]


def _top(a: Assertion) -> Assertion | None:
    value = a.value
    if value is None or value.upper is None or value.number is None or not value.stated:
        return None
    if _ALONE.fullmatch(value.stated) or not _BOTH.search(value.stated):
        return None
    return replace(a, value=replace(value, number=value.upper, upper=None, bound="at_most"))
