"""Give the currency to sums that leave it out: "1.5 billion yuan in 2024 and 1.8 billion in 2023"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.compiling import compiled
from loaders.quantities.draft import Draft
from loaders.quantities.measuring import signed

_END = compiled(r"[.!?](?=\s+[A-Z\"]|$)|[。！？；\n]")
_LIST = compiled(r"(?:, ?| and |, and | or | ?[和与及、] ?| ?[-~至到] ?| to )")
_MEMBER = compiled(r", and | and | ?[和与及、] ?")
# What Chinese headlines measure in yuan without saying so (净利润1.2亿).
_SUM = compiled(
    r"(?:营收|收入|利润|净利|亏损|净亏|投资(?!者|人|机构)|出资|募资|融资|集资|市值|估值|成交额|交易额|销售额|金额|资金|资产|负债|注资|增资|中标|补贴|总额|"
    r"作价|对价|分红|预算|费用|支出|投入|回购|货款|贷款|授信|净流入|净流出|存货)[^，。；、,;\d]{0,6}$"
)
_FOREIGN = compiled(r"[港美日欧韩]|HK|US|\$")


def share_unit(text: str, drafts: Sequence[Draft]) -> None:
    """Give scale and unit of the last member of a list to those before it: 125/180/240亿元, 3, 4 and 6 billion."""
    joined = None
    for right, left in pairwise(reversed(drafts)):
        gap = text[left.end : right.start]
        slashed = left.provisional and not right.provisional and gap == "/"
        listed = _MEMBER.fullmatch(gap) or (joined is right and gap == ", ")
        ranged = gap == " to " and text.endswith(" from ", 0, left.start)  # "falls from 41.2 to 33.9 percent"
        if slashed or ((listed or ranged) and _is_member(left, right)):
            left.unit, left.number, left.provisional = right.unit, left.number * right.numeral.scale, False
            left.numeral = replace(left.numeral, scale=right.numeral.scale)
            if slashed:
                signed(text, left)  # -0.6/0.9/3.2亿元: only now it is known what the sign belongs to
            joined = left


def _is_member(left: Draft, right: Draft) -> bool:
    """Tell whether a bare number takes its unit from the next of its list, which is as large."""
    bare = left.unit == "count" and left.of is None and left.upper is None and left.end == left.numeral.end
    united = (right.money or right.unit in ("%", "pp")) and right.upper is None
    united = united and abs(right.number) == right.numeral.value
    alike = left.numeral.kind == right.numeral.kind and left.numeral.plain * 100 > right.numeral.plain
    return bare and united and alike and left.numeral.scale == 1


def complete(text: str, drafts: Sequence[Draft]) -> None:
    """Set the currency of each bare scaled number from the sum before it, after it in its list, or yuan."""
    for left, right in pairwise(drafts):
        if _is_bare(right) and left.money and "/" not in left.unit and not _END.search(text[left.end : right.start]):
            right.unit = left.unit
    for right, left in pairwise(reversed(drafts)):
        if _is_bare(left) and right.money and "/" not in right.unit and _LIST.fullmatch(text[left.end : right.start]):
            left.unit = right.unit
    for draft in drafts:
        if _is_sum(text, draft):
            draft.unit = "CNY"


def _is_sum(text: str, draft: Draft) -> bool:
    """Tell whether a number or range that ends in 万 or 亿 measures money, by the noun before it."""
    bare = draft.unit == "count" and draft.of is None and text[draft.end - 1] in "万亿"
    return bare and bool(_SUM.search(text[max(0, draft.start - 14) : draft.start])) and not _FOREIGN.search(text)


def _is_bare(draft: Draft) -> bool:
    scaled = draft.numeral.scale >= 10**4 and draft.end == draft.numeral.end
    return scaled and draft.unit == "count" and draft.of is None
