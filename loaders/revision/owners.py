"""Whose a figure is: a site's before its firm's, the whole site's where it is said of all phases."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.view import View

Figure = tuple[str, object, object]

_OF_SITES = frozenset({"capacity", "utilisationPct", "pue"})
DEALT_IN = frozenset({"priceChangePct", "sharePrice", "marketValue"})
OWNED = _OF_SITES | {"investment"}
_PHASE = compiled(r"-phase-\d$")
_WHOLE = compiled(
    r"全部(?:建成|投运|投产|投用|完工|达产)|整个(?:基地|项目|园区)|整体|远期|终期|最终|\b(?:when|once) (?:fully|all)\b"
)

_TOTAL = compiled(r"总投资|\b[Tt]otal (?:investment|cost)")


def owned(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions, figures of sites told once, of the site, and of the whole where the words say so.

    What is told of a firm and of the place where it works is the firm's.
    """
    whole = [_of_whole(view, a) for a in stated]
    kept = [a for a in whole if a.predicate in _OF_SITES]
    if not kept:
        return whole
    sites = {_figure(a) for a in kept if _cls(a) == "Facility"}
    firms = {_figure(a) for a in kept if _cls(a) == "Company"}
    return [a for a in whole if a.predicate not in _OF_SITES or not _lent(a, sites, firms)]


def of_no_place(_view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions without the price of a place: no place is dealt in ("its Hong Kong stock rose 3%")."""
    return [a for a in stated if a.predicate not in DEALT_IN or _cls(a) != "Place"]


def _lent(a: Assertion, sites: set[Figure], firms: set[Figure]) -> bool:
    """Tell whether a figure is of what only owns a site, or of the place where a firm works."""
    figure, cls = _figure(a), _cls(a)
    return (figure in sites and cls != "Facility") or (figure in firms and cls == "Place")


def _figure(a: Assertion) -> Figure:
    return a.predicate, a.value.number if a.value else None, a.value.stated if a.value else None


def _cls(a: Assertion) -> str:
    return a.subject.cls


def _of_whole(view: View, a: Assertion) -> Assertion:
    """Return an assertion of a phase as one of its site, where a clause at it speaks of all phases or of a total."""
    if a.predicate not in OWNED or not isinstance(a.subject, Node):
        return a
    words = view.cut(max(view.sentence.start, a.start - 24), a.end)
    if not _PHASE.search(a.subject.id) or not (_WHOLE.search(words) or _totals(view, a.subject, words)):
        return a
    label = re.sub(r"[一二三四]期$| phase \d$", "", a.subject.label)
    return replace(a, subject=Node(_PHASE.sub("", a.subject.id), label, a.subject.cls))


def _totals(view: View, phase: Node, words: str) -> bool:
    """Tell whether a sum is a total, in a sentence that does not name the phase that was told of before."""
    named = any(m.node is not None and m.node.id == phase.id for m in view.mentions)
    return not named and _TOTAL.search(words) is not None
