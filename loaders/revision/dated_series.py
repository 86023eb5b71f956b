"""A figure with its year, then the next: "38.4% in 2023, 39.7% in 2024 and 41% in 2025" says one measure of each year.

A rule reads the one that stands beside the measure's name; the others bear neither name nor, often, the coin.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from graph.model import Quantity
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention, dimension
from loaders.view import View

_IN = compiled(
    r"(?:\s(?:yuan|RMB|renminbi))?\s(?:in|for|during)\s(?:(?:the\s)?(?:fiscal|full|financial)\s(?:year\s)?)?"
)
_NEXT = compiled(
    r"[EFA]?(?:,?\s(?:and|then|to)|[,;])"
    r"(?:\s(?:to|then|about|nearly|some|around|over|roughly|only|just|as much as))?\s"
    r"(?:RMB|CNY|US\$|HK\$)?\s?"
)
_SCALED = compiled(r"(?:million|billion|trillion|mn|bn|m)\b")
_AHEAD = ("E", "F")


class _Figure(NamedTuple):
    """A number and the year for which it is."""

    number: Mention
    when: Mention


def in_turn(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements with the further figures of the series in which their numbers stand."""
    if view.text.count(" in ") + view.text.count(" for ") < 2:
        return stated
    out = list(stated)
    for series in _series(view):
        for a in stated:
            first = next((f for f in series if _is_of(a, f)), None)
            if first is not None:
                told = {(b.predicate, b.date) for b in out if b.subject == a.subject}
                out += [b for f in series if f is not first and (b := _moved(view, a, f))
                        and (b.predicate, b.date) not in told]  # fmt: skip
    return out


def _series(view: View) -> Iterator[list[_Figure]]:
    """Yield the runs of two figures and more that each bear their year."""
    dated = {m.start: m for m in view.mentions if m.moment is not None and m.moment.iso}
    figures = [
        _Figure(m, when)
        for m in view.mentions
        if m.quantity is not None and (found := _IN.match(view.text, m.end - view.start))
        and (when := dated.get(found.end() + view.start)) is not None
    ]  # fmt: skip
    run: list[_Figure] = []
    for f in figures:
        if run and _NEXT.fullmatch(view.cut(run[-1].when.end, f.number.start)) is None:
            if len(run) > 1:
                yield run
            run = []
        run.append(f)
    if len(run) > 1:
        yield run


def _is_of(a: Assertion, f: _Figure) -> bool:
    """Tell whether a statement is of a figure and its year."""
    q, when = f.number.quantity, f.when.moment
    if a.value is None or a.value.number is None or q is None or when is None:
        return False
    return a.value.stated == q.stated and a.date == when.iso


def _moved(view: View, a: Assertion, f: _Figure) -> Assertion | None:
    """Return what a statement says, of another figure and its year; None where that is of another kind."""
    q, when = f.number.quantity, f.when.moment
    if q is None or when is None or a.value is None:
        return None
    if q.unit != a.value.unit and not _lacks_coin(q, a.value.unit or ""):
        return None
    status = "expected" if view.cut(f.when.end, f.when.end + 1) in _AHEAD else a.status
    bound = a.value.bound if q.bound == "exact" else q.bound
    value = replace(a.value, number=q.number, stated=q.stated, bound=bound)
    sure = round(a.confidence * 0.95, 3)
    return replace(a, value=value, date=when.iso, status=status, end=f.when.end, confidence=sure)


def _lacks_coin(q: Quantity, unit: str) -> bool:
    """Tell whether a number is of money of which only the first of its series gives the coin ("265 million")."""
    return q.unit in ("", "count") and dimension(unit) == "money" and _SCALED.search(q.stated) is not None
