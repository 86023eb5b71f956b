"""The day of a table of trading: what its caption names, else the day of which the page tells."""

from __future__ import annotations

from dataclasses import replace

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.view import View

_EARLY = compiled(r"\b(?:morning|breakfast|before the (?:open|bell)|overnight)\b|早报|早餐|早参|盘前|晨")
_CLOSING = frozenset({"sharePrice", "marketValue", "turnover"})
_WEEKLY = compiled(r"week|w/w|5d|周|month|月")
_DAY = len("2026-01-01")
_MOVED = "priceChangePct"


def day_of(head: View, caption: View | None, title: str) -> str | None:
    """Return the last day that a caption names, else that of trading; none where a page is of before the opening."""
    span = _named(caption)
    if span is not None:
        return span[-_DAY:]
    return None if _EARLY.search(title.lower()) else head.trading_day


def closed(stated: list[Assertion], head: View, caption: View | None, title: str) -> list[Assertion]:
    """Return statements of a table with its day where they are of a market and have none.

    A week's change has the week that the caption names, or no day.
    """
    if not any(a.predicate in _CLOSING for a in stated):
        return stated
    day, span = day_of(head, caption, title), _named(caption)
    moved = span if _WEEKLY.search(head.text.lower()) else day
    when = dict.fromkeys(_CLOSING, day) | {_MOVED: moved}
    return [replace(a, date=when[a.predicate]) if a.date is None and a.predicate in when else a for a in stated]


def _named(caption: View | None) -> str | None:
    """Return the day, or the days from first to last, that a caption names."""
    told = (m.moment.iso for m in caption.mentions if m.moment is not None and m.moment.iso) if caption else ()
    return next((iso for iso in told if len(iso.split("/")[-1]) == _DAY), None)
