"""Deals that a text only denies: nobody has announced them."""

from __future__ import annotations

from collections.abc import Iterable

from graph.model import Fact

_PARTIES = ("acquirer", "target")
_TOLD = ("announcedBy", "announcedOn")


def unannounced(facts: Iterable[Fact]) -> list[Fact]:
    """Return the facts without the announcements of deals all of whose parties are told in a denial, in order."""
    found = list(facts)
    open_ = {f.subject.id for f in found if f.predicate in _PARTIES and f.status != "denied"}
    shut = {f.subject.id for f in found if f.predicate in _PARTIES and f.status == "denied"} - open_
    return [f for f in found if f.subject.id not in shut or f.predicate not in _TOLD]
