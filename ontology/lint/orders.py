"""Orders that must not come back to where they began, as faults."""

from __future__ import annotations

from collections.abc import Iterator

from ontology.fault import Fault, fault
from ontology.lint.circles import cycles
from ontology.lint.source import Sources
from ontology.vocabulary import local


def orders(sources: Sources) -> Iterator[Fault]:
    """Yield each circle at its first step."""
    for circle in cycles(sources.triples):
        t = circle[-1]
        way = " → ".join([*(local(step.subject) for step in circle), local(t.object)])
        relation = local(t.predicate).rsplit("#", 1)[-1]
        yield fault(
            "cycle", sources.place(t.subject, t.predicate, t.object), local(t.subject), way=way, relation=relation
        )
