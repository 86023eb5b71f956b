"""Security codes: in brackets after a name (688777.SH, HKEX: 2588), in a notice's head, and in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.mentions import Mention
from loaders.shortening import abridges

_PLACES = (
    r"(?:SSE|SZSE|SEHK|HKEX|HKG|HKSE|BSE|SHA|SHE|SHH|SHZ|NASDAQ|Nasdaq|NYSE(?:\sAmerican)?|AMEX|OTC(?:QX|QB)?|SH|SZ|HK|BJ|"
    r"KLSE|SGX|LSE|TSE|TYO|TWSE|TPEX|TPE|KRX|KOSDAQ|KOSPI|ASX|TSXV?|FRA|ETR|XETRA|EPA|AMS|BME|SWX|NSE|BOM|IDX|HOSE|"
    r"Euronext|Tadawul|ADX|DFM|TASE|"
    r"上交所|深交所|北交所|港交所|联交所|聯交所|科创板|创业板|科創板|創業板|纳斯达克|納斯達克|纽交所|紐交所)"
)
_DIGITS = r"(?:\d{6}|\d{4,5})(?:[.．](?:SH|SZ|HK|BJ|SS)\b)?(?:\s(?:CH|HK)\b)?"
_LABEL = (
    r"(?:(?:[AHＡＨ]股)?(?:证券|证劵|股票|股份|公司|证券交易)?(?:代码|代號|代号|代碼)"
    r"|(?:[AH][- ]?shares? )?(?:(?:[Ss]tock|[Ss]ecurit(?:y|ies)|[Ss]hare|[Tt]rading)\s)?"
    r"(?:[Cc]ode|[Tt]icker(?:\ssymbol)?|[Ss]ymbol))"
)
# A code that shows itself to be one: six digits, five with a nought, an exchange before or behind.
CODE = (
    rf"(?:{_PLACES}\s?[:：]\s?(?:{_DIGITS}|[A-Z]{{1,8}}\b)|(?:SH|SZ|BJ|HK)\d{{4,6}}\b|\d{{6}}(?:[.．](?:SH|SZ|BJ|SS|OF)\b)?"
    r"(?:\sCH\b)?|\d{1,5}\sHK\b|\d{4,5}[.．]HK\b|0\d{4}\b|[A-Z]{1,5}[.．](?:O|N|US|OQ|PK)\b|[A-Z]{1,5}\sU[SNWQ]\b)"
)
_LABELLED = rf"{_LABEL}\s?(?:为|是|[:：])?\s?[“\"「]?(?:{CODE}|\d{{4,6}})"
_PART = compiled(rf"(?:{_LABELLED}|{CODE})[”\"」]?")
_AT = compiled(rf"{CODE}|\d{{4,6}}")
_BRACKET = compiled(r"(?:[-－](?:[BPSUVW]{1,2}|R))?\s?[（(\[【]\s?(?P<body>[^()（）\[\]【】\n]{4,80})\s?[)）\]】]")
_STATED = compiled(
    rf"(?<!转债)(?<!债券)(?<!转债的)(?<!债券的)"
    rf"{_LABEL}\s?(?:为|是|is|of|was|will be|：|:)?\s?[“\"「]?(?P<code>{CODE}|\d{{4,6}})"
    r"(?![\d,.]*\d|\s?[×xX*＊]|年|万|亿|\s?(?:元|股|shares))"
)
LABELS = Gate(("代码", "代號", "代号", "代碼", "code", "ticker", "symbol"), ignore_case=True)
_SHORT = compiled(r"(?P<label>(?:证券|股票)(?:简称|簡稱))\s?[:：]\s?(?P<name>[\u3400-\u9fffA-Za-z]{2,10})")
_SYMBOL = compiled(r"(?:[:：]\s?(?=[A-Z])|(?<=[\u3400-\u9fff])[:：]\s?)(?P<symbol>[A-Z]{1,8}|\d{4,6})$")
_APART = compiled(r"\s?[,，;；、/|]\s?|\sand\s|[和及]")


def bracketed(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the codes stand in the bracket that follows a place of a text (offsets in the text)."""
    m = _BRACKET.match(text, end)
    if m is None:
        return
    at = m.start("body")
    for part in [*_APART.split(m["body"])]:
        start = text.index(part, at)
        if _PART.fullmatch(part.strip()) and (code := _AT.search(text, start, start + len(part))):
            symbol = _SYMBOL.search(text, *code.span())  # the code alone, without whose it is
            yield symbol.span("symbol") if symbol else code.span()
        at = start + len(part)


def states_codes(text: str) -> bool:
    """Tell whether a text may state a code in words."""
    return LABELS.opens(text)


def stated(text: str, firms: list[Mention], issuer: Mention | None) -> Iterator[tuple[Mention, int, int]]:
    """Yield the codes that a text states in words, each with its firm: the last one named before it in the sentence.

    Where the sentence names none, as in the head of a notice, the code is the issuer's. A text without any of `LABELS`
    states none.
    """
    for m in _STATED.finditer(text):
        low = max(text.rfind("。", 0, m.start()), text.rfind("\n", 0, m.start()), text.rfind(". ", 0, m.start()))
        named = [f for f in firms if low < f.start and f.end <= m.start() and m.start() - f.end < 120]
        bracket = re.search(r"[（(\[【][^)）\]】]*$", text[low + 1 : m.start()])
        own = bracket is not None and "简称" in bracket[0]  # a bracket of one's own names, the code after the name
        named = [f for f in named if bracket is None or not own or f.end > low + 1 + bracket.start()] or named
        if bracket and not own:
            owner = issuer if _is_alone(text, low + 1 + bracket.start()) else None
        else:
            owner = named[-1] if named else _headed(text, m, firms, issuer)
        if owner is not None:
            yield owner, m.start("code"), m.end("code")


def _is_alone(text: str, at: int) -> bool:
    """Tell whether a bracket stands alone on its line, as under the names over a notice: "(Stock Code: 2796)"."""
    end = text.find("\n", at)
    line = text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)].strip()
    return line[:1] in "(（" and line[-1:] in ")）"


def _headed(text: str, code: re.Match[str], firms: list[Mention], issuer: Mention | None) -> Mention | None:
    """Return whose a code in the head of a notice is: of two firms that give it together, who bears the short name."""
    end = text.find("\n", code.end())
    short = _SHORT.search(text, code.end(), end if end >= 0 else len(text))
    if short is None or issuer is None or abridges(short["name"], issuer.text):
        return issuer
    others = (f for f in firms if abridges(short["name"], f.text))
    return next(others, None if text.count(short["label"]) > 1 else issuer)
