"""Figures of what stands inside of a site or a place: "a hall in the X cluster with 5,400 racks" tells none of X."""

from __future__ import annotations

from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.measures import OF_SITES
from loaders.view import View

_INSIDE = compiled(
    r"\b(?:cent(?:re|er)s?|campus(?:es)?|buildings?|sites?|halls?|facilit(?:y|ies)|parks?|plants?|fabs?|rooms?|phases?|blocks?|farms?"
    r"|offices?|projects?|hubs?)\s(?:(?:located|situated|lying|based)\s)?(?:in|at|within|inside)\s(?:the\s)?"
    r"(?:[A-Z][\w'’-]*,?\s(?:of\s|the\s)?){0,6}$"
)
_WITH = compiled(r"[^;.]*?\b(?:with|of)\s")
_REACH = 90


def without_outer(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without figures that an English sentence tells of something inside of their subject."""
    if view.language != "en" or " with " not in view.text:
        return stated
    return [a for a in stated if not (a.predicate in OF_SITES and a.value is not None and _is_outer(view, a))]


def _is_outer(view: View, a: Assertion) -> bool:
    """Tell whether the subject of a figure is only where the thing stands that has it."""
    for m in view.mentions:
        if m.node is None or m.node != a.subject or m.node.cls not in ("Facility", "Place"):
            continue
        ahead = view.cut(max(view.sentence.start, m.start - _REACH), m.start)
        if m.end < a.end and _INSIDE.search(ahead) and _WITH.match(view.cut(m.end, a.end)):
            return True
    return False
