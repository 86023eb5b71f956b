"""Deals that a text only denies: nobody has announced them."""

from __future__ import annotations

from graph.model import Article, Fact

_PARTIES = ("acquirer", "target")
ANNOUNCED = frozenset(("announcedBy", "announcedOn"))


def unannounced(facts: list[Fact], _article: Article) -> list[Fact]:
    """Return the facts without the announcements of deals all of whose parties are told in a denial, in order."""
    told = [f for f in facts if f.predicate in _PARTIES]
    shut = {f.subject.id for f in told if f.status == "denied"} - {f.subject.id for f in told if f.status != "denied"}
    return [f for f in facts if f.predicate not in ANNOUNCED or f.subject.id not in shut]
