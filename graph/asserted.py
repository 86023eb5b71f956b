"""What the closure may read: plain triples, types and the ontology; no statements, evidence, labels or rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pyoxigraph import BlankNode, NamedNode, Quad, Store, Triple

from graph import iris
from graph.iris import ARTICLES, DCTERMS, ONTOLOGY, RDFS, SKOS, TYPE

RULES = f"{iris.BASE}rule/"
NOTES = (SKOS, DCTERMS, f"{RDFS}label", f"{RDFS}comment")
"""Beginnings of the properties that only people read."""


def asserted(store: Store, over: Collection[NamedNode] = ()) -> Iterator[Triple]:
    """Yield each triple that the closure may use, once.

    Of an event in `over` (terminated or denied) only its type comes: what its plan would entail does not hold.
    """
    seen: set[Triple] = set()
    for graph in store.named_graphs():
        if graph == ONTOLOGY or graph.value.startswith(ARTICLES):
            found = store.quads_for_pattern(None, None, None, graph)
            fresh = {quad.triple for quad in found if _is_asserted(quad, over)} - seen
            seen |= fresh
            yield from fresh


def _is_asserted(quad: Quad, over: Collection[NamedNode]) -> bool:
    subject = quad.subject
    if quad.predicate.value.startswith(NOTES):
        return False
    if isinstance(subject, BlankNode):
        return True
    if subject in over and quad.predicate != TYPE:
        return False
    return isinstance(subject, NamedNode) and not subject.value.startswith((ARTICLES, RULES))
