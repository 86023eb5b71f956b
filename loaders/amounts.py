"""Amounts: the number of a table's cell in its own unit, or in the one that its column's head gives."""

from __future__ import annotations

import re

from graph.model import Quantity
from loaders.compiling import compiled
from loaders.quantities import find_quantities

# Heads write "RMB million" and "100 million yuan" where a text writes "3 million RMB" and 3亿元.
_COIN_FIRST = compiled(
    r"(?P<coin>RMB|CNY|US\$|USD|HK\$|HKD|yuan)\s*"
    r"(?P<scale>10,?000|(?:100 |hundred )?million|(?:ten )?thousand|billion|trillion|mln|bln|mn|bn|m)(?![a-z\d,.])",
    re.IGNORECASE,
)
_SCALES = (
    *((scale, "亿") for scale in ("100 million", "hundred million")),
    *((scale, "万") for scale in ("10,000", "10000", "ten thousand")),
    ("US$", "USD"), ("HK$", "HKD"),
)  # fmt: skip
_MILLION = compiled(r"^m(?=\s)", re.IGNORECASE)  # "CNY m"
# A scale: a number of which the unit has one that is not read would be a thousandth or a millionth of itself.
_SCALE = compiled(r"thousand|million|billion|trillion|\b[mbt]l?n\b|\bm\b|000|[十百千万亿]", re.IGNORECASE)
_NEGATIVE = compiled(r"[（(](?P<number>\d[\d,]*(?:\.\d+)?)[)）]")


_LIKE_A_YEAR = compiled(r"\s*-?[12]\d{3}\s*")


def quantity(cell: str, unit: str) -> Quantity | None:
    """Return a cell's number in its own unit, else in that of its column; None where the cell holds no number."""
    cell = _NEGATIVE.sub(r"-\g<number>", cell)
    if unit and _LIKE_A_YEAR.fullmatch(cell):  # under a unit 1980 is no year
        cell = f"{cell.rstrip()[:-3]},{cell.rstrip()[-3:]}"
    own = find_quantities(cell)
    if not own or own[0].unit not in ("", "count") or not unit:
        return own[0] if own else None
    written = _MILLION.sub("mn", _COIN_FIRST.sub(r"\g<scale> \g<coin>", unit.strip()))
    for stated, plain in _SCALES:
        written = written.replace(stated, plain)
    found = find_quantities(cell + (" " if written[0].isascii() and written[0].isalnum() else "") + written)
    if not found or (_SCALE.search(unit) is not None and found[0].number == own[0].number):
        return None
    return found[0]
