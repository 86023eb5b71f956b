"""Posts by which somebody is called: they are held, whatever the sentence says that he denies or expects."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Article, Fact

HELD = frozenset(("affiliatedWith", "holdsPosition"))
_CALLED = frozenset(("person/title", "person/post-zh", "person/post-en"))
_OF_ANOTHER = frozenset(("denied", "expected"))  # what such a status is of: the thing that he speaks of


def held(facts: list[Fact], _article: Article) -> list[Fact]:
    """Return facts, those as done that only call somebody by his post or firm."""
    return [replace(f, status="done") if f.status in _OF_ANOTHER and f.rule in _CALLED else f for f in facts]
