"""Which names the things of a store have, for the index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Store, Triple

from graph.iris import ARTICLES, CATALOGUE, IDS, LABEL, SKOS, TERMS, term
from ontology.vocabulary import Vocabulary

ROLES = ("label", "alias", "hidden")
"""What a name is to its thing, the best first."""
_PROPERTIES = {LABEL: 0, NamedNode(f"{SKOS}altLabel"): 1, NamedNode(f"{SKOS}hiddenLabel"): 2}
_CODE, _NOTATION = term("hasCode"), term("notation")
NEITHER = (f"{IDS}code/", f"{IDS}finding/")
"""Codes are found by who has them; findings have a page of their own."""
Things = dict[str, list[tuple[int, str]]]
"""By IRI the names, each with the place of its role in `ROLES`."""


def named(store: Store, vocabulary: Vocabulary) -> Things:
    """Return all entities, events and terms of a store and its ontology that have a name."""
    found: Things = {}
    codes: dict[str, list[str]] = {}
    notations: dict[str, str] = {}
    for subject, predicate, value in _telling(store, vocabulary):
        if predicate == _CODE:
            codes.setdefault(value, []).append(subject)
        elif predicate == _NOTATION:
            notations[subject] = value
        elif subject.startswith((IDS, TERMS)) and not subject.startswith(NEITHER):
            found.setdefault(subject, []).append((_PROPERTIES[predicate], value))
    for code, holders in codes.items():
        for holder in holders if code in notations else ():
            found.setdefault(holder, []).append((2, notations[code]))
    return {iri: list(dict.fromkeys(names)) for iri, names in found.items()}


def spelt(vocabulary: Vocabulary) -> list[str]:
    """Return the names of an ontology, which will be among those of any store."""
    return list(dict.fromkeys(value for name in _PROPERTIES for _, _, value in _plain(vocabulary.stated(name.value))))


def _telling(store: Store, vocabulary: Vocabulary) -> Iterator[tuple[str, NamedNode, str]]:
    """Yield what names things, as subject, property and value: from the ontology first, then from the documents."""
    properties = (*_PROPERTIES, _CODE, _NOTATION)
    for name in properties:
        yield from _plain(vocabulary.stated(name.value))
    for graph in store.named_graphs():
        if graph == CATALOGUE or graph.value.startswith(ARTICLES):
            for name in properties:
                yield from _plain(quad.triple for quad in store.quads_for_pattern(None, name, None, graph))


def _plain(triples: Iterable[Triple]) -> Iterator[tuple[str, NamedNode, str]]:
    """Yield the parts of the triples without blank nodes."""
    for triple in triples:
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, Literal | NamedNode):
            yield triple.subject.value, triple.predicate, triple.object.value
