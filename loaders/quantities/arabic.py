"""Numbers in figures, with the scale words of both languages: 1,463; 115.967 billion; 8.08亿; 1亿2000万; 20余万."""

from __future__ import annotations

import re
from decimal import Decimal

from loaders.compiling import compiled
from loaders.quantities.draft import Numeral

HAN_SCALES = {
    "万亿": 10**12, "亿亿": 10**16, "千万亿": 10**15, "百万亿": 10**14, "十万亿": 10**13, "百亿亿": 10**18,
    "千亿": 10**11, "百亿": 10**10, "十亿": 10**9, "个亿": 10**8, "亿": 10**8,
    "千万": 10**7, "百万": 10**6, "十万": 10**5, "万": 10**4, "千": 10**3, "百": 10**2, "兆": 10**6,
}  # fmt: skip
_HAN_SCALE = (
    "千万亿|百万亿|十万亿|百亿亿|亿亿|万亿|千亿|百亿|十亿|个亿(?!元)|亿|千万(?!千?瓦)|百万(?!千?瓦)"
    "|十万(?!千?瓦)|千万|百万|十万|万"
    "|千(?![瓦米克帕赫伏焦字兆乏])|百(?!分)|兆(?![瓦字赫比帕欧])"
)
_WORD_SCALES = {
    "ten thousand": 10**4, "hundred thousand": 10**5, "hundred million": 10**8, "hundred billion": 10**11,
    "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12, "hundred": 10**2, "dozen": 12,
    "mln": 10**6, "mn": 10**6, "bn": 10**9, "bln": 10**9, "trn": 10**12, "tn": 10**12,
    "crore": 10**7, "lakh": 10**5,
    "k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12, "w": 10**4,
}  # fmt: skip
_FIGURES = compiled(
    r"\d{1,3}(?:,\d{3}){1,8}(?![\d])(?:\.\d{1,12}(?!\d))?"
    r"|\d{1,3}(?:,\d{3}){0,7},(?:\d \d\d|\d\d \d)(?!\d)(?:\.\d{1,12}(?!\d))?"
    r"|\d{1,18}(?:\.\d{1,12}(?!\d)|(?![\d]))"
)
_SCALED = (
    r"(?= ?(?:hundred|thousand|million|billion|trillion|bn\b|mn\b|yuan|CNY|RMB|HKD|USD"
    r"|[万亿元]|[港美]元|shares|%))"
)
_BROKEN = compiled(
    rf"(?:\d \d{{1,2}}|\d\d \d)(?!\d)(?:\.\d{{1,12}})?{_SCALED}"
    rf"|\d{{1,3}}(?: \d{{3}}){{1,5}}(?!\d)(?:\.\d{{1,12}})?{_SCALED}"
)
_HAN = compiled(rf" ?(?P<more>[多余来几])?(?P<scale>{_HAN_SCALE})(?P<more2>[多余](?!元[化产素]|项|个))?")
_MORE_ONLY = compiled(
    r"(?P<more>[多余来])(?=[家个项款台套颗张块枚片名位人只支笔单场次座架条组类种批件份部所户辆"
    r"年月天倍亩元股篇吨])"
)
_NEXT = compiled(r" ?(?P<plain>\d{1,4}(?:\.\d{1,6})?) ?(?P<scale>亿|千万|百万|十万|万|千(?![瓦米克帕赫])|百(?!分))")
_WORD = compiled(
    r"[ -]?(?:(?P<long>(?:ten |hundred )?(?:thousand|million|billion)|trillion|hundred|dozen|crore|lakh|mln|mn|bln"
    r"|bn|trn|tn)(?![A-Za-z])"
    r"|(?P<short>[kKmMbBTtw])(?![A-Za-z0-9]))",
    re.I,
)
_MONEY_AFTER = compiled(
    r"(?:(?:-| to )\d{1,6}(?:\.\d{1,4})?[kmbKMB]n?)?"
    r" ?(?:yuan|RMB|CNY|HKD|USD|US dollars|HK dollars|dollars|euros|users|parameters?|params|people|customers|"
    r"(?:(?:new|existing|ordinary|additional) ){0,2}(?:[AH][- ])?shares|subscribers|downloads|units|tokens?|"
    r"元|美元|港元|参数|股)"
)


def read_figures(text: str, start: int, money: bool) -> Numeral | None:
    """Return the number that begins at `start` of a folded text; None where the figures are no number.

    `money` tells that a currency sign stands before, so that a letter may be a scale (US$5m, $1.6B).
    """
    figures = _FIGURES.match(text, start)
    if figures is None:
        return None
    end = figures.end()
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit() and not _after_name(text, start):
        figures = _BROKEN.match(text, start) or figures
    plain = Decimal(figures[0].replace(",", "").replace(" ", ""))
    numeral = Numeral(start, figures.end(), plain)
    behind = text[numeral.end : numeral.end + 2].lstrip(" -")
    if not behind:
        return numeral
    if behind.isascii():
        return (_word_scaled(text, numeral, money) if behind[0].isalpha() else None) or numeral
    return _han_scaled(text, numeral) or _word_scaled(text, numeral, money) or numeral


def _after_name(text: str, start: int) -> bool:
    words = text[max(0, start - 20) : start].split()
    return bool(words) and words[-1][0].isascii() and words[-1][0].isupper()


def _han_scaled(text: str, numeral: Numeral) -> Numeral | None:
    match = _HAN.match(text, numeral.end)
    if not match:
        more = _MORE_ONLY.match(text, numeral.end)
        return _with(numeral, end=more.end(), more=more["more"]) if more else None
    scale = HAN_SCALES[match["scale"]]
    end, rest = _smaller(text, match.end(), scale)
    return _with(numeral, end=end, scale=scale, more=match["more"] or match["more2"], rest=rest)


def _smaller(text: str, end: int, scale: int) -> tuple[int, Decimal]:
    rest = Decimal(0)
    while (match := _NEXT.match(text, end)) and HAN_SCALES[match["scale"]] < scale:
        scale = HAN_SCALES[match["scale"]]
        rest += Decimal(match["plain"]) * scale
        end = match.end()
    return end, rest


def _word_scaled(text: str, numeral: Numeral, money: bool) -> Numeral | None:
    match = _WORD.match(text, numeral.end)
    if not match or (match["short"] and not _letter_is_scale(text, match, money)):
        return None
    return _with(numeral, end=match.end(), scale=_WORD_SCALES[(match["long"] or match["short"]).lower()])


def _letter_is_scale(text: str, match: re.Match[str], money: bool) -> bool:
    letter, after = match["short"], text[match.end() : match.end() + 1]
    if match[0][0] in " -":
        return False
    if letter == "w":
        return after == "+" or "\u4e00" <= after <= "\u9fff"
    if money:
        return True
    return letter in "kmbKMB" and bool(_MONEY_AFTER.match(text, match.end()))


def _with(
    numeral: Numeral, *, end: int, scale: int = 1, more: str | None = None, rest: Decimal = Decimal(0)
) -> Numeral:
    return Numeral(numeral.start, end, numeral.plain, Decimal(scale), more=more, rest=rest)
