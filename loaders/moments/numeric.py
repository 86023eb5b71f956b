"""Dates in figures alone: 2025-06-10T10:28, 2025/6/10, 20260211, 2021-2025, a bare 2025."""

from __future__ import annotations

import re

from loaders.compiling import compiled
from loaders.moments.calendar import is_date
from loaders.moments.forms import forms
from loaders.moments.mark import Mark, Stamp
from loaders.moments.parts import read

_Y = r"(?P<y>(?:19|20)\d\d)"
_CLOCK = (
    r"(?:(?:T| {1,2}|, ?)(?P<H>[01]\d|2[0-3]|\d(?=:)):(?P<M>[0-5]\d)(?::[0-5]\d(?:\.\d{1,6})?)?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_COUNTED = compiled(
    r" ?(?:million|billion|trillion|thousand|yuan|CNY|RMB|HKD|USD|dollars|percent|per cent|%|shares|people|employees"
    r"|companies|enterprises|firms|units|sets|racks|cabinets|servers|cards|chips|GPUs|CPUs|nodes|patents|products|"
    r"users|customers|clients|staff|workers|engineers|researchers|participants|guests|attendees|visitors|exhibitors|"
    r"times|days|hours|square|sq|[kMGTPE]?W\b|[kMGT]Wh|[KMGTPE]B\b|[EPTZ]?(?:FLOPS|Flops|flops)|mu\b|km\b|nm\b|P\b"
    r"|[万亿千百余多家个项台套片颗张卡座亩元股倍人名位次件条所种款公吨平小架块])"
)
_COUNTING = compiled(
    r"(?:[$¥€£]|RMB|CNY|HKD|USD|\b(?:more than|over|nearly|almost|approximately|least|about|exceeds|roughly|some"
    r"|No\.|total of|than|up to))[ ]?$|(?:超过?|逾|近|约|达|共|第)$", re.I
)  # fmt: skip


def _american(match: re.Match[str]) -> Mark | None:
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    if first > 12 and is_date(year, second, first):
        return Mark(match.start(), match.end(), Stamp(year, month=second, day=first))
    if second > 12 and is_date(year, first, second):
        return Mark(match.start(), match.end(), Stamp(year, month=first, day=second))
    return Mark(match.start(), match.end(), Stamp(year)) if max(first, second) <= 12 else None


def _bare_year(match: re.Match[str]) -> Mark | None:
    text = match.string
    if _COUNTED.match(text, match.end()) or _COUNTING.search(text[max(0, match.start() - 16) : match.start()]):
        return None
    return read(match)


def _years(match: re.Match[str]) -> Mark | None:
    first, last = int(match["y"]), int(match["y"][:2] + match["short"])
    if first >= last or last - first > 30:
        return None
    return Mark(match.start(), match.end(), Stamp(first), Stamp(last))


_END = r"(?![\d%]|[.,:]\d|[A-Za-z])"
WHOLE_FORMS = forms(
    [
        (rf"{_Y}-(?P<m>\d\d?)-(?P<d>\d\d?)(?!\d){_CLOCK}", read),
        (rf"{_Y}/(?P<m>\d\d?)/(?P<d>\d\d?)(?!\d){_CLOCK}", read),
        (rf"{_Y}\.(?P<m>\d\d?)\.(?P<d>\d\d?)(?![\d.]\d?){_CLOCK}", read),
        (rf"{_Y}(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d){_END}", read),
        (r"(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<y>20\d\d)(?!\d)", _american),
        (rf"{_Y}[-/](?P<m>0[1-9]|1[0-2]){_END}(?![-/])", read),
    ]
)
# What dates in words go before.
YEAR_FORMS = forms(
    [
        (rf"{_Y}[-/](?P<short>\d\d){_END}", _years),
        (rf"{_Y}{_END}(?!-?(?:plus|nm)|[°+]|-\d(?!\d{{3}}))", _bare_year),
    ]
)
