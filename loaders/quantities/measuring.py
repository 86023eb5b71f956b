"""Join a number with the unit after it or the currency before it."""

from __future__ import annotations

import re
from decimal import Decimal

from loaders.compiling import compiled
from loaders.quantities.draft import CURRENCIES, Draft, Numeral
from loaders.quantities.per import per_after, per_share_before
from loaders.quantities.traps import GROWN
from loaders.quantities.units import unit_after

_SIGN_BEFORE = compiled(r"(?:^|[\s/(:,;，、：；\u4e00-\u9fff\"])(?P<sign>[-+])$")
_FLOPS = (("ZFLOPS", 21), ("EFLOPS", 18), ("PFLOPS", 15), ("TFLOPS", 12), ("GFLOPS", 9))
_HALF = compiled(r"半(?![导年径数天])")


def with_unit(text: str, numeral: Numeral, unit: str, end: int, factor: Decimal = Decimal(1)) -> Draft:
    """Return the number with `unit`, multiplied by `factor`, ending at `end`."""
    number = numeral.value * factor
    upper = None if numeral.upper is None else numeral.upper * factor
    return Draft(numeral.start, end, numeral, number, unit, upper=upper, tail=end)


def measured(text: str, numeral: Numeral, money: tuple[str, int] | None, floor: int) -> Draft | None:
    """Return the number with the unit after it or the currency before it; None where it has neither."""
    after = unit_after(text, numeral.end)
    unit, factor, end = after or (money[0] if money else "", Decimal(1), numeral.end)
    if not unit:
        return None
    if unit == "次/秒":
        return _flops(numeral, end)
    if money and (unit in ("CNY", "USD") or unit not in CURRENCIES):
        end = end if unit in CURRENCIES else numeral.end
        factor, unit = (factor if unit in CURRENCIES else Decimal(1)), money[0]
    draft = _halved(text, with_unit(text, numeral, unit, end, factor))
    if money and money[1] >= floor:
        draft.start = money[1]
    return _per(text, draft, floor) if draft.money else _pointed(text, draft)


def _halved(text: str, draft: Draft) -> Draft:
    """Add a half where 半 follows the unit: 两年半, 一倍半."""
    if draft.unit in ("year", "times", "month", "day", "hour") and _HALF.match(text, draft.end):
        draft.number, draft.end, draft.tail = draft.number + Decimal("0.5"), draft.end + 1, draft.end + 1
    return draft


def _flops(numeral: Numeral, end: int) -> Draft | None:
    for unit, power in _FLOPS:
        if numeral.value >= Decimal(10) ** power:
            number = numeral.value / Decimal(10) ** power
            return Draft(numeral.start, end, numeral, number, unit, tail=end)
    return Draft(numeral.start, end, numeral, numeral.value, "FLOPS", tail=end)


def _per(text: str, draft: Draft, floor: int) -> Draft:
    if after := per_after(text, draft.end):
        unit, factor, end = after
        if unit != "share" or draft.numeral.scale == 1:
            draft.unit, draft.number, draft.end, draft.tail = f"{draft.unit}/{unit}", draft.number * factor, end, end
        return draft
    factor_before = per_share_before(text, floor, draft.start) if draft.numeral.scale == 1 else None
    if factor_before is not None and draft.number < 100000:
        draft.unit, draft.number = draft.unit + "/share", draft.number * factor_before
    return draft


def _pointed(text: str, draft: Draft) -> Draft | None:
    """Leave out what only looks like a unit: a clock's 点, a person's 100 points, one bare year."""
    if draft.unit == "point" and draft.number < 100 and draft.number == int(draft.number):
        return None
    if draft.unit in ("rack", "card"):
        draft.of = {"rack": "机架", "card": "卡"}[draft.unit] if text[draft.end - 1] > "\x7f" else draft.unit + "s"
    return draft


_MINUS = compiled(r"(?:\b(?:minus|negative) |(?<!正)负)$", re.I)  # "minus 7 percent"
_MAY_NEGATE = ("-", "+", "s ", "S ", "e ", "E ", "负")  # ends of what either of the two finds


def signed(text: str, draft: Draft, floor: int = 0) -> Draft:
    """Return the draft with the sign before its number, where that is one and no dash after the number at `floor`."""
    if 0 < floor == draft.start - 1:
        return draft
    before = text[max(0, draft.start - 9) : draft.start]
    if not before.endswith(_MAY_NEGATE):
        return draft
    grown = before[-1] in "+-" and before[-4:-1].lower() in GROWN  # yoy-12%
    if (grown or _SIGN_BEFORE.search(before[-2:])) and draft.unit not in ("count", "share"):
        draft.start -= 1
        draft.number = -draft.number if before[-1] == "-" else draft.number
    elif word := _MINUS.search(before):
        draft.start -= len(word[0])
        draft.number = -draft.number
    return draft
