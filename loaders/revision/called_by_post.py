"""Posts by which somebody is called: they are held, whatever the sentence says that he denies or expects."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Fact

_CALLED = frozenset(("person/title", "person/post-zh", "person/post-en"))
_OF_ANOTHER = frozenset(("denied", "expected"))  # what such a status is of: the thing that he speaks of


def held(fact: Fact) -> Fact:
    """Return a fact as done where it only calls somebody by his post or firm."""
    return replace(fact, status="done") if fact.rule in _CALLED and fact.status in _OF_ANOTHER else fact
