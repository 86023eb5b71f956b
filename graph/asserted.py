"""What the closure may read: plain triples, types and the ontology; no statements, evidence, labels or rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pyoxigraph import BlankNode, NamedNode, Quad, Store, Triple

from graph.iris import ARTICLES, DCTERMS, ONTOLOGY, RDFS, RULE, SKOS, TYPE

NOTES = (SKOS, DCTERMS, f"{RDFS}label", f"{RDFS}comment")
"""Beginnings of the properties that only people read."""


def asserted(store: Store, over: Collection[NamedNode] = ()) -> Iterator[Triple]:
    """Yield each triple that the closure may use, once.

    Of an event in `over` (terminated or denied) only its type comes: what its plan would entail does not hold.
    """
    seen: set[Triple] = set()
    notes: dict[NamedNode, bool] = {}
    for graph in store.named_graphs():
        if graph == ONTOLOGY or graph.value.startswith(ARTICLES):
            for quad in store.quads_for_pattern(None, None, None, graph):
                if _is_asserted(quad, over, notes) and (triple := quad.triple) not in seen:
                    seen.add(triple)
                    yield triple


def _is_asserted(quad: Quad, over: Collection[NamedNode], notes: dict[NamedNode, bool]) -> bool:
    """Tell whether a quad of an article or the ontology is asserted; `notes` keeps what is known of properties."""
    subject, predicate = quad.subject, quad.predicate
    if not isinstance(subject, NamedNode):
        return isinstance(subject, BlankNode) and not _is_note(predicate, notes)
    if subject.value.startswith((ARTICLES, RULE)) or _is_note(predicate, notes):
        return False
    return predicate == TYPE or subject not in over


def _is_note(predicate: NamedNode, known: dict[NamedNode, bool]) -> bool:
    if predicate not in known:
        known[predicate] = predicate.value.startswith(NOTES)
    return known[predicate]
