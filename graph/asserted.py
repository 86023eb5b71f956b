"""What the closure may read: plain triples, types and the ontology; no statements, evidence, labels or rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain
from typing import cast

from pyoxigraph import BlankNode, NamedNode, Quad, QuerySolutions, Store, Triple

from graph.iris import ARTICLES, DCTERMS, ONTOLOGY, RDFS, RULE, SKOS, TYPE

NOTES = (SKOS, DCTERMS, f"{RDFS}label", f"{RDFS}comment")
"""Beginnings of the properties that only people read."""


def asserted(store: Store, over: Collection[NamedNode] = (), articles_only: bool = False) -> Iterator[Triple]:
    """Yield each triple that the closure may use, once; with `articles_only`, none of the store's ontology.

    Of an event in `over` (terminated or denied) only its type comes: what its plan would entail does not hold.
    """
    seen: set[Triple] = set()
    notes: dict[NamedNode, bool] = {}
    for quad in chain(() if articles_only else _ontology(store), _articles(store)):
        if believed(quad, over, notes) and (triple := quad.triple) not in seen:
            seen.add(triple)
            yield triple


def _articles(store: Store) -> Iterator[Quad]:
    graphs = (graph for graph in store.named_graphs() if graph.value.startswith(ARTICLES))
    return (quad for graph in graphs for quad in store.quads_for_pattern(None, None, None, graph))


def _ontology(store: Store) -> Iterator[Quad]:
    """Yield the quads of the ontology, property by property: most of them are names, and are never fetched."""
    told = cast(QuerySolutions, store.query(f"SELECT DISTINCT ?p {{ GRAPH {ONTOLOGY} {{ ?s ?p ?o }} }}"))
    properties = [row["p"] for row in told if not _is_note(row["p"], {})]
    return (quad for one in properties for quad in store.quads_for_pattern(None, one, None, ONTOLOGY))


def believed(quad: Quad | Triple, over: Collection[NamedNode], notes: dict[NamedNode, bool]) -> bool:
    """Tell whether the closure may use a quad; `notes` keeps what is known of properties."""
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
