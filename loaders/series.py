"""A figure for each of several years: "2026-2028年营收分别为46.2亿元、60.8亿元、75亿元" is one figure a year."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from graph.model import Value
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.view import View

_YEARS = re.compile(r"(\d{4})/(\d{4})")
_LINK = re.compile(r"\s*(?:、|，|/|和|及|,\s*and|,|and)\s*")


def yearly(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements, each that holds for a run of years and opens a list as long as that run cut in years."""
    return [part for a in stated for part in _parts(view, a)]


def _parts(view: View, a: Assertion) -> list[Assertion]:
    years = _YEARS.fullmatch(a.date or "")
    if years is None or a.value is None or a.value.number is None:
        return [a]
    first, last = int(years[1]), int(years[2])
    listed = _listed(view, a.value)
    if first >= last or len(listed) != last - first + 1:
        return [a]
    return [
        replace(a, value=replace(a.value, number=q.number, stated=q.stated, bound=q.bound), date=year, end=m.end)
        for year, m in zip(map(str, range(first, last + 1)), listed, strict=True)
        if (q := m.quantity) is not None
    ]


def _listed(view: View, value: Value) -> list[Mention]:
    """Return the numbers of the list that a value opens, all in its unit."""
    numbers = [m for m in view.mentions if m.quantity is not None]
    opens = (i for i, m in enumerate(numbers) if m.quantity and m.quantity.stated == value.stated)
    start = next(opens, None)
    if start is None:
        return []
    after = zip(numbers[start:], numbers[start + 1 :], strict=False)
    linked = takewhile(
        lambda pair: _LINK.fullmatch(view.cut(pair[0].end, pair[1].start)) and _alike(pair[1], value), after
    )
    return [numbers[start], *(b for _, b in linked)]


def _alike(m: Mention, value: Value) -> bool:
    return m.quantity is not None and m.quantity.unit == value.unit
