"""Whose a figure is: a site's before its firm's, the whole site's where it is said of all phases."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.model import Node
from loaders.compiling import compiled
from loaders.events import Assertion
from loaders.view import View

_OF_SITES = frozenset({"capacity", "utilisationPct", "pue"})
_PHASE = compiled(r"-phase-\d$")
_WHOLE = compiled(
    r"全部(?:建成|投运|投产|投用|完工|达产)|整个(?:基地|项目|园区)|整体|远期|终期|最终|\b(?:when|once) (?:fully|all)\b"
)


def owned(view: View, stated: list[Assertion]) -> list[Assertion]:
    """Return the assertions, figures of sites told once, of the site, and of the whole where the words say so."""
    whole = [_of_whole(view, a) for a in stated]
    sites = {_figure(a) for a in whole if a.predicate in _OF_SITES and _cls(a) == "Facility"}
    return [a for a in whole if a.predicate not in _OF_SITES or _cls(a) == "Facility" or _figure(a) not in sites]


def _figure(a: Assertion) -> tuple[str, object, object]:
    return a.predicate, a.value.number if a.value else None, a.value.stated if a.value else None


def _cls(a: Assertion) -> str:
    return a.subject.cls


def _of_whole(view: View, a: Assertion) -> Assertion:
    """Return an assertion of a phase as one of its site, where a clause at it speaks of all phases."""
    if a.predicate not in _OF_SITES or not isinstance(a.subject, Node) or not _PHASE.search(a.subject.id):
        return a
    if not _WHOLE.search(view.cut(max(view.sentence.start, a.start - 24), a.end)):
        return a
    label = re.sub(r"[一二三四]期$| phase \d$", "", a.subject.label)
    return replace(a, subject=Node(_PHASE.sub("", a.subject.id), label, a.subject.cls))
