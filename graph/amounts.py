"""Amounts as people of a language write them: 115.967 billion CNY, 1159.67亿元. No digit is lost."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

UNITS: Final = {
    "CNY": ("CNY", "元"),
    "USD": ("USD", "美元"),
    "HKD": ("HKD", "港元"),
    "EUR": ("EUR", "欧元"),
    "TWD": ("TWD", "新台币"),
    "JPY": ("JPY", "日元"),
    "CNY/share": ("CNY per share", "元/股"),
    "HKD/share": ("HKD per share", "港元/股"),
    "USD/share": ("USD per share", "美元/股"),
    "share": ("shares", "股"),
    "times": ("times", "倍"),
    "pp": ("percentage points", "个百分点"),
    "point": ("points", "点"),
    "mu": ("mu", "亩"),
    "ha": ("hectares", "公顷"),
    "km": ("km", "公里"),
    "m2": ("m²", "平方米"),
    "km2": ("km²", "平方公里"),
    "t": ("tonnes", "吨"),
    "kWh": ("kWh", "千瓦时"),
    "year": ("years", "年"),
    "month": ("months", "个月"),
    "day": ("days", "天"),
    "trading day": ("trading days", "个交易日"),
    "rack": ("racks", "个机架"),
    "card": ("cards", "张卡"),
}
"""Units by their names in the graph, in English and in Chinese; others are written as they are named."""
BARE: Final = ("", "count", "ratio")
"""Units that are none: what is counted says itself."""
LONGEST: Final = 60
"""Signs of a number; a longer one is no figure of an article and is left as it is."""
_SCALES: Final = {
    "en": ((12, " trillion", 4), (9, " billion", 4), (6, " million", 4)),
    "zh": ((12, "万亿", 4), (8, "亿", 4), (4, "万", 2)),
}
"""Powers of ten with their words, and how many decimals a number of them may have before its digits say it better."""
_DIGITS: Final = 5
_PLAIN = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)


def unit_word(unit: str, language: str) -> str:
    """Return a unit in a language; empty for mere counts and ratios, as it is where there is no word for it."""
    if unit in BARE:
        return ""
    return UNITS[unit][language == "zh"] if unit in UNITS else unit


def exact(text: str, language: str) -> str:
    """Return a number with its word of scale, or with its digits in threes; what is no plain number stays as it is.

    >>> exact("115967000000", "en"), exact("115967000000", "zh"), exact("1463219871", "en")
    ('115.967 billion', '1159.67亿', '1,463,219,871')
    """
    if len(text) > LONGEST or not _PLAIN.fullmatch(text):
        return text
    value = Decimal(text)
    for exponent, word, decimals in _SCALES[language]:
        if abs(value) >= Decimal(10) ** exponent:
            scaled = value.scaleb(-exponent).normalize()
            if -int(scaled.as_tuple().exponent) <= decimals:
                return _grouped(scaled, language) + word
            break
    return f"{value:,f}"


def rounded(value: Decimal, language: str) -> str:
    """Return a number with its word of scale in five digits: what a sum comes to.

    >>> rounded(Decimal("808307500"), "en"), rounded(Decimal("808307500"), "zh")
    ('808.31 million', '8.0831亿')
    """
    exponent, word = next(((e, w) for e, w, _ in _SCALES[language] if abs(value) >= Decimal(10) ** e), (0, ""))
    scaled = value.scaleb(-exponent)
    places = max(0, _DIGITS - max(1, scaled.adjusted() + 1)) if exponent or scaled % 1 else 0
    shown = f"{scaled:,.{places}f}"
    return (shown.rstrip("0").rstrip(".") if "." in shown else shown) + word


def with_unit(number: str, unit: str, language: str) -> str:
    """Return a number, as it is shown already, with the word of its unit; Chinese puts nothing between the two.

    >>> with_unit("1159.67亿", "CNY", "zh"), with_unit("2,000", "share", "en"), with_unit("300", "MW", "zh")
    ('1159.67亿元', '2,000 shares', '300 MW')
    """
    word = unit_word(unit, language)
    close = word == "%" or (language == "zh" and word[:1] > "\u2e80")
    return f"{number}{'' if close or not word else ' '}{word}"


def _grouped(number: Decimal, language: str) -> str:
    """Return the digits in threes; before a Chinese word of scale they stand together."""
    return f"{number:f}" if language == "zh" else f"{number:,f}"
