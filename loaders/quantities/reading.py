"""Read one quantity: the number, its currency, its unit and what it counts."""

from __future__ import annotations

import re
from decimal import Decimal

from loaders.compiling import compiled
from loaders.quantities import parts, traps
from loaders.quantities.arabic import read_figures
from loaders.quantities.counting import counted
from loaders.quantities.draft import Draft, Numeral
from loaders.quantities.measuring import measured, signed, with_unit
from loaders.quantities.numerals import read_doubling, read_numeral, read_part
from loaders.quantities.units import currency_before, unit_after
from loaders.quantities.wording import read_worded
from loaders.quantities.words import read_fold

_RATIO = compiled(r"(?P<a>\d{1,6}(?:\.\d{1,8})?) ?(?::|比|to ) ?(?P<b>\d{1,6}(?:\.\d{1,8})?)(?![\d:]|\.\d)")


_CLOCK = compiled(r"(?:[01]?\d|2[0-4]):[0-5]\d")
_RATIO_WORD = compiled(r"ratio|split|比", re.I)


def read_at(text: str, start: int, floor: int) -> Draft | None:
    """Return the quantity whose number begins at `start` of a folded text; None where none does.

    `floor` is where the quantity before ended: nothing before it belongs to this one.
    """
    first = text[start]
    if first.isascii() and first.isdigit():
        behind = text[start + 1 : start + 4]
        if "成" in behind and (draft := parts.tenths(text, start)) is not None:
            return draft
        if behind.startswith("/") and (draft := parts.slashed(text, start)) is not None:
            return draft
        return _ratio(text, start) or _figures(text, start, floor)
    if first.isascii():
        return (parts.half(text, start) if first in "hH" else None) or read_worded(text, start, floor)
    if first == "翻":
        return read_doubling(text, start)
    half = parts.half(text, start) if first in "一半" else None
    return half or read_part(text, start) or read_numeral(text, start, floor)


def _ratio(text: str, start: int) -> Draft | None:
    match = _RATIO.match(text, start)
    if not match or traps.glued(text, start):
        return None
    if ":" not in match[0] and not ("." in match[0] and "1" in (match["a"], match["b"])):
        return None
    if _CLOCK.fullmatch(match[0]) and not _RATIO_WORD.search(text, max(0, start - 24), start):
        return None
    left, right = Decimal(match["a"]), Decimal(match["b"])
    if not left or not right or unit_after(text, match.end()):
        return None
    number = right if left == 1 else left if right == 1 else round(left / right, 6)
    return Draft(start, match.end(), Numeral(start, match.end(), number), number, "ratio", tail=match.end())


def _figures(text: str, start: int, floor: int) -> Draft | None:
    money = currency_before(text, start)
    follows = 0 < floor <= start <= floor + 1 and text[start - 1] in "-/"
    if money is None and not follows and traps.glued(text, start):
        return None
    numeral = read_figures(text, start, money is not None)
    if numeral is None:
        return None
    if multiple := read_fold(text, start):
        return with_unit(text, multiple, "times", multiple.end)
    draft = measured(text, numeral, money, floor) or counted(text, numeral)
    return signed(text, draft, floor) if draft else None
