"""The one thing of its kind in a sentence: meant where no word order tells, because nothing else can be."""

from __future__ import annotations

from collections.abc import Iterable

from loaders.backers import is_backer
from loaders.coordination import Group
from loaders.oblique import oblique
from loaders.triggers import Hit
from loaders.unknown_doers import unknown_doer
from loaders.view import View
from ontology.grammar import Rule, Slot

# The classes of which a sentence about one such thing means that one; a place or a body is too often but named beside.
_MEANT = ("Company", "DataExchange", "Facility", "Fund")
# What is said of one thing only, so that the one that stands there is meant.
_EVENTS = frozenset(("IPOApplication", "Listing"))
_SAID = frozenset((
    "stakeIn", "shareholderOf", "establishedOn", "openedOn", "willBeDelisted", "tradingSuspended", "tradingResumedOn",
    "raised", "impliedValue", "receivedCertificate", "listedOnMarket", "addedToEntityList",
))  # fmt: skip
# What backers do for a firm, and no firm for its backer.
_BACKED = ("raised", "impliedValue")


def is_told_of_one(rule: Rule, view: View) -> bool:
    """Tell whether an English sentence tells by a rule what is told of one thing only."""
    return view.language == "en" and (rule.states in _SAID or rule.evokes in _EVENTS)


def may_stand_alone(slot: Slot) -> bool:
    """Tell whether such a slot, if no case fills it, takes the one thing of its kind in the sentence."""
    return not slot.optional and "holder" not in slot.cases and bool(kinds(slot))


def kinds(slot: Slot) -> tuple[str, ...]:
    """Return the types of a slot of which the one in a sentence is meant."""
    return tuple(t for t in slot.types if t in _MEANT)


def lone(view: View, hit: Hit, slot: Slot, free: Iterable[Group], every: Iterable[Group], start: int) -> Group | None:
    """Return the one free group, where a sentence names hardly any other; who acts before the verb is no object."""
    rule = hit.rule
    if slot.name == "subject" and unknown_doer(view, hit):
        return None
    found, known = list(free), list(every)
    if len(found) > 1 or rule.states in _BACKED or (rule.states == "stakeIn" and slot.name == "object"):
        found = [g for g in found if not is_backer(g.members[0])]
    if len(found) != 1 or len(known) > 2:
        return None
    far = found[0].start > start and ";" in view.cut(start, found[0].start)
    ahead = slot.name == "object" and found[0].end <= start and not oblique(view, found[0])
    return None if ahead or far else found[0]
