"""Chinese numerals: 一百二十三, 二十余, 两三百, 一点五亿, 三千万."""

from __future__ import annotations

import re
from decimal import Decimal

from loaders.compiling import compiled
from loaders.quantities.draft import Numeral

_DIGITS = {"〇": 0, "零": 0, **{han: n for n, han in enumerate("一二三四五六七八九", 1)}, "两": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_NO_UNIT = r"(?![瓦米克帕赫伏焦字兆乏])"
_CHARS = rf"(?:[〇零一二三四五六七八九十两廿]|百(?!分|度)|千{_NO_UNIT}|万(?!千?瓦|[科达华物])|亿)"
_RUN = compiled(
    rf"(?P<run>{_CHARS}{{1,16}})(?:点(?P<part>[〇零一二三四五六七八九]{{1,6}})(?P<scale>万亿|亿"
    rf"|千万|百万|万)?)?"
)
_MORE = compiled(r"(?P<more>[余多来几])(?P<scale>万亿|百亿|千亿|亿|千万|百万|十万|万|千|百)?")
_NEIGHBOURS = compiled(r"(?P<a>[一二三四五六七八两])(?P<b>[二三四五六七八九])(?P<scale>[十百千万亿]{0,3})$")
_FRACTION = compiled(r"(?P<under>[二三四五六七八九十百千万]{1,3})分之(?P<over>[一二三四五六七八九十]{1,3})")
_PERCENT = compiled(
    rf"百分之(?:(?P<run>{_CHARS}{{1,4}})(?:点(?P<part>[〇零一二三四五六七八九]{{1,4}}))?"
    rf"|(?P<figures>\d{{1,3}}(?:\.\d{{1,6}})?))"
)


def value_of(run: str) -> Decimal:
    """Return the value of a run of Chinese numerals; digits without scale are read one by one (二〇二五)."""
    run = run.replace("廿", "二十")
    if not any(han in _SMALL or han in _LARGE for han in run):
        return Decimal("".join(str(_DIGITS[han]) for han in run))
    total = section = digit = 0
    for han in run:
        if han in _DIGITS:
            digit = _DIGITS[han]
        elif han in _SMALL:
            section, digit = section + (digit or 1) * _SMALL[han], 0
        else:
            total, section, digit = _closed(total, section + digit, _LARGE[han])
    return Decimal(total + section + digit)


def _closed(total: int, section: int, scale: int) -> tuple[int, int, int]:
    if total and (section == 0 or total < scale):
        return (total + section) * scale, 0, 0
    return total + (section or 1) * scale, 0, 0


def read_han(text: str, start: int) -> Numeral | None:
    """Return the Chinese number that begins at `start` of a folded text; None where there is none."""
    match = _RUN.match(text, start)
    if not match:
        return None
    near = _NEIGHBOURS.match(match["run"])
    if near and not match["part"] and value_of(near["b"]) - value_of(near["a"]) in (1, 2):
        return _between(start, match.end(), near)
    value = value_of(match["run"]) + (Decimal("0." + _figures(match["part"])) if match["part"] else 0)
    numeral = Numeral(start, match.end(), value, Decimal(scale_of(match["scale"])), "han")
    return _with_more(text, numeral)


def _figures(run: str) -> str:
    return "".join(str(_DIGITS[han]) for han in run)


def scale_of(scale: str | None) -> int:
    """Return what a Chinese scale word multiplies by; 1 for none."""
    return int(value_of(scale)) if scale else 1


def _between(start: int, end: int, near: re.Match[str]) -> Numeral:
    scale = Decimal(scale_of(near["scale"]))
    upper = value_of(near["b"]) * scale
    return Numeral(start, end, value_of(near["a"]), scale, "han", upper=upper)


def _with_more(text: str, numeral: Numeral) -> Numeral:
    match = _MORE.match(text, numeral.end)
    if not match or (match["more"] == "几" and not match["scale"] and numeral.plain % 10):
        return numeral
    scale = numeral.scale * scale_of(match["scale"])
    return Numeral(
        numeral.start, match.end(), numeral.plain, scale, "han", "余" if match["more"] == "几" else match["more"]
    )


def read_share(text: str, start: int) -> tuple[Numeral, str] | None:
    """Return a percentage (百分之五) with the unit "%", or a fraction (三分之一) with the unit "ratio", at `start`."""
    if match := _PERCENT.match(text, start):
        if match["figures"]:
            return Numeral(start, match.end(), Decimal(match["figures"])), "%"
        part = Decimal("0." + _figures(match["part"])) if match["part"] else Decimal(0)
        return Numeral(start, match.end(), value_of(match["run"]) + part, kind="han"), "%"
    if match := _FRACTION.match(text, start):
        value = value_of(match["over"]) / value_of(match["under"])
        return Numeral(start, match.end(), round(value, 6), kind="han"), "ratio"
    return None
