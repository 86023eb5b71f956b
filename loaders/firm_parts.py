"""A part of a firm as a sentence tells it: its words, who has it, and what it makes a rule state."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.mentions import Mention
from loaders.view import View

FIRMS = frozenset({"Company", "DataExchange", "SecuritiesFirm"})
_HOLDERS = FIRMS | {"Organization", "Fund", "Person", "GovernmentBody", "University"}
_STATES = (" province", " city", " county", " government", " municipality")
_SURE = 0.8
PART = r"\d{1,2}(?:\.\d{1,3})?(?!\d|,\d)(?:\s?(?:%|per\s?cent|pct))?"
ROLE = (  # what somebody is to a firm, before the name
    r"(?:(?:the|its|their|a|an|founder|co-founder|founders|chairman|chairwoman|chief|executive|state|fund|partner|"
    r"developer|operator|investor|parent|Mr\.|Ms\.|Mrs\.|Dr\.)\s){0,3}"
)
_STATED = compiled(PART)
_NUMBER = compiled(r"\d{1,2}(?:\.\d{1,3})?")
_MARK = "ª"
_FORM = compiled(r"\s(?:Limited\s)?Partnership(?:\s\(Limited Partnership\))?|\sL\.?P\.?(?=[\s,)])")  # behind a name


class Held(NamedTuple):
    """A part that a sentence tells: who has it, how large it is, and where the sentence says so."""

    who: Node
    part: Decimal
    start: int
    end: int


def blanked(view: View) -> str:
    """Return the text with each name of who can hold shares blanked, at its length."""
    text = view.text
    for m in view.mentions:
        if m.node is not None and (m.node.cls in _HOLDERS or _is_state(m)):
            low, high = m.start - view.start, m.end - view.start
            rest = _FORM.match(text, high)
            high = rest.end() if rest is not None else high
            text = text[:low] + _MARK * (high - low) + text[high:]
    return text


def _is_state(m: Mention) -> bool:
    """Tell whether a place is named as who can own: "Guizhou province"."""
    return m.node is not None and m.node.cls == "Place" and m.text.endswith(_STATES)


def named_at(view: View, place: int) -> Node | None:
    """Return what is named at a place of the sentence."""
    return next((m.node for m in view.mentions if m.start - view.start == place and m.node is not None), None)


def number(words: str) -> Decimal:
    """Return the number with which some words begin."""
    found = _NUMBER.match(words)
    return Decimal(found[0]) if found is not None else Decimal(0)


def holds(view: View, h: Held, firm: Node, status: str, rule: str) -> Iterator[Assertion]:
    """Yield that somebody has a part of a firm, and how large it is where that is known."""
    span = (view.start + h.start, view.start + h.end)
    every = [part[0] for part in _STATED.finditer(view.text, h.start, h.end)]
    own = [part for part in every if number(part) == h.part] or [view.text[h.start : h.end]]
    value = Value(number=h.part, unit="%", stated=own[-1], of=firm.label)
    yield Assertion(h.who, "stakeIn", firm, None, None, status, None, *span, f"holder/{rule}", _SURE)
    if h.part:
        yield Assertion(h.who, "stakePct", None, value, None, status, None, *span, f"holder/{rule}", _SURE)
