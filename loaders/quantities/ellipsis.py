"""Give the currency to sums that leave it out: "1.5 billion yuan in 2024 and 1.8 billion in 2023"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.quantities.draft import Draft

_END = re.compile(r"[.!?](?=\s+[A-Z\"]|$)|[。！？；\n]")
_LIST = re.compile(r"(?:, ?| and |, and | or | ?[和与及、] ?| ?[-~至到] ?| to )")


def share_unit(text: str, drafts: Sequence[Draft]) -> None:
    """Give scale and unit of the last member of a slash list to those before it: 125/180/240亿元."""
    for right, left in pairwise(reversed(drafts)):
        if left.provisional and not right.provisional and text[left.end : right.start] == "/":
            left.unit, left.number, left.provisional = right.unit, left.number * right.numeral.scale, False
            left.numeral = replace(left.numeral, scale=right.numeral.scale)


def complete(text: str, drafts: Sequence[Draft]) -> None:
    """Set the currency of each bare scaled number from the sum before it in its sentence, or after it in its list."""
    for left, right in pairwise(drafts):
        if _is_bare(right) and left.money and "/" not in left.unit and not _END.search(text[left.end : right.start]):
            right.unit = left.unit
    for right, left in pairwise(reversed(drafts)):
        if _is_bare(left) and right.money and "/" not in right.unit and _LIST.fullmatch(text[left.end : right.start]):
            left.unit = right.unit


def _is_bare(draft: Draft) -> bool:
    scaled = draft.numeral.scale >= 10**4 and draft.end == draft.numeral.end
    return scaled and draft.unit == "count" and draft.of is None
