"""Numbers that no rule has read: each goes to the measure whose word stands nearest in its part of the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.compiling import compiled
from loaders.coordination import Group
from loaders.events import Assertion
from loaders.mentions import Mention, dimension
from loaders.triggers import Hit
from loaders.view import View
from ontology.grammar import Rule

CASE = "unread"
_REACH = 64
_ONCE = ("grossMarginPct", "revenue", "netProfit", "netLoss", "offerPrice", "sharePrice", "marketValue")
_PRICES, _DEAR = ("offerPrice", "sharePrice"), 20000
_PARTED = compiled(r"[;:]|\b(?:while|whereas|although|though|but|of which)\b|\.\s")
# What a number is only compared with, or only a part of.
_BASE = compiled(
    r"\b(?:from|against|than|versus|vs\.?|compared (?:with|to)|after|before|instead of|times|double|triple|not"
    r"|less than half of|by)\s"
    r"(?:(?:a|an|the|its|about|some|nearly|loss|profit|sales|revenue|of|last year['’]s|around|just)\s){0,4}$",
    re.IGNORECASE,
)

# A number of the past, told only beside that of today.
_PAST = compiled(
    r",?\s(?:(?:a|one|two|three|six|the)\s(?:day|week|month|quarter|year)s?\s(?:ago|earlier|before)|previously|before\b)"
)


def reads_last(rule: Rule) -> bool:
    """Tell whether a rule takes what all others have left unread."""
    return any(CASE in slot.cases for slot in rule.slots)


def needs_rest(rule: Rule) -> bool:
    """Tell whether a rule holds only where a number is left unread."""
    return any(slot.cases == (CASE,) and not slot.optional for slot in rule.slots)


def mark(view: View, stated: Iterable[Assertion], hits: Iterable[Hit]) -> bool:
    """Note in a view which numbers have been read, and where words of measures stand that ask for the rest.

    Tell whether there is any; where there is none, the hits are not asked for.
    """
    numbers = [(m.start, abs(m.quantity.number)) for m in view.mentions if m.quantity is not None]
    if not numbers:
        return False
    valued = [a for a in stated if a.value is not None]
    told = [(a.start, a.end, abs(a.value.number)) for a in valued if a.value and a.value.number is not None]
    for at, number in numbers:
        for start, end, stands in told:
            if start <= at < end and stands == number:
                view.read.add(at)
                break
    if all(at in view.read for at, _ in numbers):
        return False
    offset = view.sentence.start
    view.told = [(a.start, a.end, a.predicate) for a in valued]
    view.asking = [(h.start + offset, h.end + offset, h.rule) for h in hits]
    return True


def nearest(view: View, hit: Hit, fitting: Iterable[Group]) -> Group | None:
    """Return the nearest number that is unread and to which no other measure's word is nearer."""
    offset = view.sentence.start
    start, end = hit.start + offset, hit.end + offset
    if hit.rule.states in _ONCE and any(s <= start < e and term == hit.rule.states for s, e, term in view.told):
        return None  # its own number has been read
    free = [g for g in fitting if _free(view, g.members[0], start, end) and _sized(g.members[0], hit.rule.states)]
    best = min(free, key=lambda g: _gap(g.start, g.end, start, end), default=None)
    if best is None:
        return None
    gap = _gap(best.start, best.end, start, end)
    asking = [a for a in view.asking if a[2].states != hit.rule.states and _asks(a[2], best.members[0])]
    rivals = (a for a in asking if not (a[0] < end and start < a[1]))
    return None if any(_gap(best.start, best.end, a, b) < gap for a, b, _ in rivals) else best


def _asks(rule: Rule, m: Mention) -> bool:
    """Tell whether a rule asks for a number of such a dimension."""
    found = dimension(m.quantity.unit) if m.quantity else ""
    return any(CASE in slot.cases and found in slot.types for slot in rule.slots)


def _free(view: View, m: Mention, start: int, end: int) -> bool:
    if m.quantity is None or m.start in view.read or _gap(m.start, m.end, start, end) > _REACH:
        return False
    between = view.cut(min(m.end, end), max(m.start, start))
    if _PARTED.search(between) or _PAST.match(view.cut(m.end, m.end + 30)):
        return False
    return not _BASE.search(view.cut(view.sentence.start, m.start))


def _sized(m: Mention, states: str | None) -> bool:
    """Tell whether a sum can be a measure's: no share costs millions, no round brings a few yuan."""
    if m.quantity is None or dimension(m.quantity.unit) != "money":
        return m.quantity is None or m.quantity.unit != "pp"
    return abs(m.quantity.number) < _DEAR if states in _PRICES else abs(m.quantity.number) > _DEAR


def _gap(a: int, b: int, start: int, end: int) -> int:
    """Return how far two stretches stand apart; what stands behind a word is nearer than what stands ahead."""
    return a - end if a >= end else start - b + 6
