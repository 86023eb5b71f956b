"""What is told of "the facility" where nobody can tell which: nothing of the site that the text spoke of before."""

from __future__ import annotations

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.measures import OF_SITES
from loaders.view import View

_THE_SITE = compiled(
    r"(?:^|[.;,]\s|\b(?:and|but|while|said|that)\s)[Tt]h(?:e|is|at)\s"
    r"(?:facility|site|data\scent(?:re|er)|computing\scent(?:re|er)|cent(?:re|er)|campus|base|plant)(?:['’]s)?\s(?=[a-zA-Z])"
)


def of_no_unknown_site(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without figures of a site that the sentence names nowhere, if "the site" is none."""
    known = [(m.start - view.start, m.end - view.start) for m in view.mentions if m.is_entity and m.node is not None]
    found = [
        m for m in _THE_SITE.finditer(view.text) if not any(low < m.end() and m.start() < high for low, high in known)
    ]
    if not found:
        return stated
    named = {m.node.id for m in view.mentions if m.node is not None}
    at = found[0].start() + view.start
    return [a for a in stated if not (a.predicate in OF_SITES and a.end > at and _is_unnamed(a, named))]


def _is_unnamed(a: Assertion, named: set[str]) -> bool:
    return isinstance(a.subject, Node) and a.subject.cls == "Facility" and a.subject.id not in named
