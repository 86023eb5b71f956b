"""Parts of a whole: half of, 一半, 过半, 4成, 2/3的."""

from __future__ import annotations

import re
from decimal import Decimal

from loaders.compiling import compiled
from loaders.quantities.draft import Draft, Numeral

_HALF = compiled(r"half(?= of\b| the\b| its\b| their\b| that\b| all\b)(?! of (?:this|next|last|the year|20\d\d))", re.I)
_NO_HALF = compiled(r"\b(?:first|second|latter|other|last|and a|later|early|previous|in)[ -]$", re.I)
_HALVES = compiled(r"一半(?!以?导)|半数|半(?=[。，,；]|$)")
_OVER_HALF = compiled(r"(?:过|逾|超|近)$")
_SLASH = compiled(r"(?P<over>[1-9])/(?P<under>[2-9]|10)(?=以上|以下|左右|多?的| of\b)")
_SLASH_HEDGED = compiled(r"(?P<over>[1-9])/(?P<under>[2-9]|10)(?![\d/月.:-])")
_HEDGE = compiled(r"(?:约|近|超过?|逾|达到?|不足|不到|about|nearly|over|than|占|almost|around|some) ?$")
_TENTHS = compiled(r"(?P<n>\d(?:\.\d)?)成(?=[以左上多的。，,、；;)\s]|$|股|企业|产品|市场|用户|份额)")


def half(text: str, start: int) -> Draft | None:
    """Return 50 % for a half of something that begins at `start`, in either language; a half-year is none."""
    if match := _HALF.match(text, start):
        return None if _NO_HALF.search(text[max(0, start - 10) : start]) else _share(start, match.end(), Decimal(50))
    match = _HALVES.match(text, start)
    if match is None or (match[0] == "半" and not _OVER_HALF.search(text[:start])):
        return None
    return _share(start, match.end(), Decimal(50))


def tenths(text: str, start: int) -> Draft | None:
    """Return 40 % for 4成 at `start`."""
    match = _TENTHS.match(text, start)
    return _share(start, match.end(), Decimal(match["n"]) * 10) if match else None


def slashed(text: str, start: int) -> Draft | None:
    """Return a fraction written with a slash, where words around show that it is one and no date."""
    hedged = _HEDGE.search(text[max(0, start - 8) : start])
    match = _SLASH.match(text, start) or (_SLASH_HEDGED.match(text, start) if hedged else None)
    if match is None or int(match["over"]) >= int(match["under"]):
        return None
    value = round(Decimal(match["over"]) / Decimal(match["under"]), 6)
    return Draft(start, match.end(), Numeral(start, match.end(), value), value, "ratio", tail=match.end())


def _share(start: int, end: int, percent: Decimal) -> Draft:
    return Draft(start, end, Numeral(start, end, percent, kind="words"), percent, "%", tail=end)
