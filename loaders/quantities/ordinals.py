"""Ordinal numbers: 第14届, 第十四, 14th, fourteenth."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.moments.folding import fold
from loaders.quantities.han import value_of

_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINAL = compiled(
    r"第 ?(?:(?P<figures>\d{1,6})(?![\d.])|(?P<han>[一二三四五六七八九十百两〇零]{1,7}))"
    r"|(?<![\w.])(?P<digits>\d{1,6})(?:st|nd|rd|th)(?![A-Za-z])"
    rf"|(?<![\w-])(?P<word>{'|'.join(sorted(_WORDS.split(), key=len, reverse=True))})(?![A-Za-z])",
    re.I,
)


def find_ordinals(text: str) -> list[tuple[int, int, int]]:
    """Return start, end and number of each ordinal of the text, in reading order."""
    return [(match.start(), match.end(), _number(match)) for match in _ORDINAL.finditer(fold(text))]


def _number(match: re.Match[str]) -> int:
    if match["word"]:
        return _WORDS.split().index(match["word"].lower()) + 1
    if match["han"]:
        return int(value_of(match["han"]))
    return int(match["figures"] or match["digits"])
