"""Ranges and lists: "10-15%", "US$3 to 5 billion", 3亿至5亿元, "nearly 100 sellers, 80 brokers and 300 buyers"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from loaders.compiling import compiled
from loaders.quantities.draft import Draft

_TO = compiled(r"(?: ?[-~] ?| to | ?[至到] ?)")
_AND = compiled(r" and | ?[和与] ?")
_BETWEEN = compiled(r"(?:\bbetween (?:about )?|介[乎于] ?|在)$", re.I)
_CHANGE = compiled(
    r"(?:\b(?:ris|rose|increas|grow|grew|fell|fall|declin|drop|cut|lower|rais|up|down|expand|climb|jump|went"
    r"|chang|improv|reduc|lift|boost|slip|narrow|widen|slid|eas|trim|par(?:ed|ing)|doubl|shr[aiu]nk|soar|surg|swell|swoll|edg|"
    r"dip|tumbl|plung|advanc|hik|br(?:ing|ought)|tak|took|mov|revis|push|extend|enlarg|scal|upgrad|upp|leap|slump|weaken|"
    r"strengthen|tighten|shorten|go(?:es|ne|ing)|dilut|creep|crept|swung|swing)"
    r"[a-z]*[^.;]{0,50} from|由|从|\bby) ?$", re.I
)  # fmt: skip
# What is still to grow by so much to so much has no level yet: "is expected to increase by 3% to 5%".
_TO_GROW = compiled(
    r"\b(?:to|will|would|should|may|could|might)\s(?:\w+ly\s)?"
    r"(?:rise|increase|grow|fall|decline|drop|decrease|expand|climb|improve|shrink|slip|narrow|widen)\s(?:\w+ly\s)?"
    r"by\s$", re.I
)
_FARTHEST = 3  # times the near end: "to increase by 5% to 35%" tells a level
# A range told from its far end: 亏损6500万元至4800万元.
_LOSS = compiled(r"(?:亏损|下降|减少|下滑|降幅|\bloss(?:es)? of)为?约? ?$", re.I)
_LIST = compiled(r"(?:, (?:and )?| and |、|和|及|以及|与|, ?)")


def merged(text: str, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with the two ends of each range made one; the unit after the second holds for the first."""
    result: list[Draft] = []
    for draft in drafts:
        left = result[-1] if result else None
        if left is None or not _is_range(text, left, draft):
            result.append(draft)
            continue
        shared = _shared(left, draft)
        if _is_change(text, left, draft):
            result[-1:] = [shared, draft]
        else:
            low, high = sorted((shared.number, draft.number))
            shared = replace(shared, unit=_priced(left, draft) or shared.unit, number=low)
            result[-1] = replace(shared, upper=high, end=draft.end, of=draft.of, tail=draft.tail, provisional=False)
    return [draft for draft in result if not draft.provisional]


def _is_range(text: str, left: Draft, right: Draft) -> bool:
    if right.start - left.end > 6 or right.start < left.end or left.upper is not None or left.unit == "ratio":
        return False
    gap = text[left.end : right.start]
    between = _AND.fullmatch(gap) and _BETWEEN.search(text[max(0, left.start - 16) : left.start])
    if not _TO.fullmatch(gap) and not between:
        return False
    bare = left.unit == "count" and left.of is None
    if not (bare or left.unit == right.unit or _same_money(left, right)):
        return False
    falls = right.unit == "%" and bare and _CHANGE.search(text[max(0, left.start - 70) : left.start])
    falls = falls or (left.unit == right.unit and _LOSS.search(text[max(0, left.start - 12) : left.start]))
    return bool(falls) or _shared(left, right).number < right.number


def _is_change(text: str, left: Draft, right: Draft) -> bool:
    """Tell whether two numbers with "to" between them are a change and a level, or two levels, and no range."""
    ahead = text[max(0, left.start - 70) : left.start]
    if left.unit in ("%", "count") and right.unit == "%" and right.number <= _FARTHEST * left.number:
        return _CHANGE.search(ahead) is not None and _TO_GROW.search(ahead) is None
    return _CHANGE.search(ahead) is not None


def _same_money(left: Draft, right: Draft) -> bool:
    same = right.unit.split("/")[0] == left.unit.split("/")[0]
    return left.money and (same or (right.unit == "count" and right.of is None))


def _priced(left: Draft, right: Draft) -> str | None:
    """Return the unit of a range of prices, of which either end may say what for ("HK$15 to HK$18 a share")."""
    return max(left.unit, right.unit, key=len) if left.money and right.money else None


def _shared(left: Draft, right: Draft) -> Draft:
    unit = right.unit if right.unit != "count" or left.unit == "count" else left.unit
    if left.numeral.scale == 1 and right.numeral.scale != 1 and left.numeral.plain < right.numeral.plain:
        return replace(left, unit=unit, number=left.number * right.numeral.scale)
    if left.unit == "count" and unit == "pp" and right.number != right.numeral.value:
        return replace(left, unit=unit, number=left.number * right.number / right.numeral.value)
    return replace(left, unit=unit)


def spread(text: str, drafts: list[Draft]) -> None:
    """Give a prefix hedge to the bare members of the list that follows it; it stops at another measure or hedge."""
    for left, right in pairwise(drafts):
        if right.bound is None and _may_spread(left, right) and _LIST.fullmatch(text[left.tail : right.start]):
            right.bound, right.spreads = left.bound, True


def _may_spread(left: Draft, right: Draft) -> bool:
    counts = left.unit == right.unit == "count" and left.of is not None and right.of is not None
    return counts and left.spreads
