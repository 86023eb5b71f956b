"""The unit of money that the words over a table give: (RMB mn), 单位：亿元, "RMB in millions, except percentages"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from graph.model import Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import dimension

_MONEY: Final = compiled(
    r"(?:(?:RMB|CNY|US\$|USD|HK\$|HKD)\s?"
    r"(?:10,?000(?![\d,.])|(?:100 |hundred |ten )?(?:thousand|million|billion)(?=s?\b)|mln|bln|mn|bn|m|['’‘]000)?"
    r"|(?<![\d,.])(?:10,?000|(?:100|hundred) million|ten thousand)\s(?:yuan|RMB|CNY|US dollars)"
    r"|(?<![\d.数过超近逾上])(?:[百千]?[万亿]|千|百万)(?:元|美元|港元)(?!以[上下内]|级|项目|订单)"
    r"|(?:thousand|million|billion|mln|bln|mn|bn)\s(?:yuan|RMB|CNY|US dollars)"
    r"|(?<=单位[：:])(?:人民币)?元)(?![a-rt-z])",
    re.IGNORECASE,
)
_THOUSANDS: Final = compiled(r"\s?['’‘]000")
# "RMB in millions", "in thousands of U.S. dollars"
_NAMES: Final = r"RMB|CNY|Renminbi|(?:Chinese )?yuan|US\$|USD|U\.?S\.? dollars?|HK\$|HKD|Hong Kong dollars?"
_SPELT: Final = compiled(
    rf"(?:\b(?P<ahead>{_NAMES})[,\s]{{1,2}})?\bin (?P<scale>thousand|million|billion)s?\b(?: of (?P<behind>{_NAMES}))?",
    re.IGNORECASE,
)
# What a line says of all sums of its page: "RMB m unless stated", 单位：亿元.
_UNLESS: Final = compiled(
    r"\bunless (?:otherwise )?(?:stated|noted|indicated|specified)\b|\ball (?:figures|amounts|sums) in\b"
    r"|除(?:另有|特别)?(?:说明|注明|标注)?外|(?:金额)?单位(?:均为|为|[：:])"
)
# Sums of a firm that are never so few yuan.
_SUMS: Final = frozenset(
    {"revenue", "netProfit", "netLoss", "netAssets", "rdSpending", "contractLiabilities", "inventory", "investment"}
)
_LEAST: Final = 10_000


def money_unit(text: str) -> str:
    """Return the unit as a number would bear it ("RMB million", 亿元), empty where the words give none."""
    spelt = _SPELT.search(text)
    if spelt is not None:
        named = spelt["ahead"] or spelt["behind"] or ""
        return f"{_code(named)} {spelt['scale'].lower()}" if named else ""
    m = _MONEY.search(text)
    return _THOUSANDS.sub(" thousand", m[0]) if m else ""


def coin_of(code: str) -> str | None:
    """Return the money in which a share is traded by the shape of its code, None where that does not say."""
    digits = "".join(filter(str.isdigit, code))
    return "CNY" if len(digits) == 6 else "HKD" if "HK" in code.upper() or len(digits) in (4, 5) else None


def lacks_scale(predicate: str, value: Value) -> bool:
    """Tell whether a sum is too small to be what it should measure: the table's scale stands nowhere."""
    money = value.unit is not None and dimension(value.unit) == "money"
    return predicate in _SUMS and money and value.number is not None and abs(value.number) < _LEAST


def holds_for_all(text: str) -> bool:
    """Tell whether a line says in what all sums of its page are."""
    return _UNLESS.search(text.lower()) is not None


def signed(a: Assertion) -> Assertion:
    """Return a profit or loss below nought as the loss that it is: a loss in brackets is no gain."""
    number = a.value.number if a.value is not None else None
    if a.predicate not in ("netProfit", "netLoss") or a.value is None or number is None or number >= 0:
        return a
    return replace(a, predicate="netLoss", value=replace(a.value, number=-number))


def _code(name: str) -> str:
    low = name.lower().replace(".", "")
    return "HK$" if low.startswith(("hk", "hong")) else "US$" if low.startswith("us") else "RMB"
