"""Takeovers: a purchase of half of a firm or more, which is another kind of event than that of a stake."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Node, Value
from loaders.compiling import compiled
from loaders.events import Assertion, Event
from loaders.mentions import Mention
from loaders.view import View
from ontology.grammar import Rule

_STAKE = compiled(r"\W*(?:\w+ing )?(?:stake|interest|holding|shareholding)\b")


def holding(told: Assertion, who: Node | Event, share: Value | None) -> list[Assertion]:
    """Return who holds what part of the object of a statement, told like the statement itself."""
    held = replace(told, subject=who, predicate="stakeIn")
    return [held, replace(held, predicate="stakePct", object=None, value=share)]


def event_class(rule: Rule, chosen: dict[str, Mention], view: View) -> str:
    """Return the class of an event: who buys half of a firm or more takes it over, unless the words call it a stake."""
    part = chosen.get("part")
    share = part.quantity if part else None
    if rule.evokes != "StakePurchase" or part is None or share is None or share.unit != "%" or share.number < 50:
        return rule.evokes or "Event"
    return "StakePurchase" if _STAKE.match(view.cut(part.end, part.end + 24)) else "Merger"
