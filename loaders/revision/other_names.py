"""Other names that are none: what a thing is shown by already ("the network group, known as China Unicom")."""

from __future__ import annotations

from graph.model import Node
from loaders.events import Assertion
from loaders.view import View

NAMES = frozenset({"alsoKnownAs"})


def other_names(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the statements of a sentence without names by which their subjects are shown."""
    return [a for a in stated if a.predicate not in NAMES or not _is_shown(a)]


def _is_shown(a: Assertion) -> bool:
    told = a.value.text if a.value is not None else None
    return told is not None and isinstance(a.subject, Node) and told.casefold() == a.subject.label.casefold()
