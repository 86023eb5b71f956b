"""Units and bounds of gold and facts in one form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from loaders.compiling import compiled
from loaders.evaluation.words import plain

_MONEY = {
    "yuan": "CNY",
    "rmb": "CNY",
    "元": "CNY",
    "人民币": "CNY",
    "dollars": "USD",
    "us$": "USD",
    "美元": "USD",
    "港元": "HKD",
}
_MONEY |= {code.lower(): code for code in ("CNY", "USD", "HKD", "EUR", "JPY", "GBP", "TWD", "KRW")}
_PLAIN = {
    "": "",
    "ratio": "ratio",
    "x": "times",
    "times": "times",
    "倍": "times",
    "year": "year",
    "years": "year",
    "年": "year",
}
_BOUNDS = {
    "more_than": "more than|over|above|north of", "nearly": "nearly|almost", "at_least": "at least|no less than",
    "about": "about|approximately|roughly|around|estimated", "less_than": "less than|under|below",
    "at_most": "at most|up to|as much as|no more than",
}  # fmt: skip
_SCALED = compiled(r"([kmgtpez]?)(flops|w|wh|bytes?|b|ops)")


def is_money(word: str) -> bool:
    """Tell whether a word is the name or the code of a currency."""
    return plain(word) in _MONEY


def unit_of(said: str, currency: str, flags: Mapping[str, str]) -> tuple[str, int]:
    """Return a unit in one form ("" if there is none) and the power of ten that brings a number to it."""
    raw = plain(said)
    money = currency or _MONEY.get(re.sub(r"(/| per )\w+$", "", raw), "")
    if money:
        return money + ("/share" if "share" in raw or "price" in flags else ""), 0
    if "ratio" in flags or re.search(r"share.* per .*share", raw):
        return "ratio", 0
    if re.match(r"%|percent|pct", raw) or re.fullmatch(r"(\w+ )?shares?|股", raw):
        return "share" if "share" in raw or raw == "股" else "%", 0
    scaled = _SCALED.fullmatch(raw)
    if scaled:
        return scaled[2], 3 * " kmgtpez".index(scaled[1] or " ")
    return _PLAIN.get(raw, "count"), 0


def bound_of(row: Mapping[str, Any]) -> str:
    """Return the bound that a row of gold or a fact's value gives: exact, about, more_than and so on."""
    said = row.get("bound") or row.get("qualifier") or ("about" if row.get("approx") else "exact")
    spaced = str(said).replace("_", " ")
    return next((bound for bound, forms in _BOUNDS.items() if re.fullmatch(forms, spaced)), "exact")


def decimals(value: object) -> list[Decimal]:
    """Return the numbers of a value that is one, or a list of them; none where one is no number."""
    values = value if isinstance(value, list) else [value]
    try:
        return [Decimal(str(each).replace(",", "")) for each in values if each is not None]
    except InvalidOperation:
        return []
