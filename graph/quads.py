"""Turn what one document yields into quads: statements with their evidence, plain triples, and the catalogue.

Pure: no store, no clock. Each article has its own named graph; documents and articles are described in
`graph/catalogue`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Protocol

from pyoxigraph import NamedNode, Quad, Triple

from graph import iris
from graph.catalogue import PAGES, catalogue
from graph.iris import LABEL, TYPE, term
from graph.model import Extraction, Fact, Node
from graph.statement import statement

DEEDS = frozenset({"Listing"})
"""Classes of events that exist only once done: a plan of one is typed :Event and has no plain triples."""


class Vocabulary(Protocol):
    """What quads need to know of the ontology: local names of terms, and ids of the lexicon's entities."""

    @property
    def relations(self) -> Collection[str]:
        """Object properties: a done statement of one also stands as a plain triple."""

    @property
    def event_classes(self) -> Collection[str]:
        """:Event and its subclasses."""

    @property
    def classes(self) -> Collection[str]:
        """All classes."""

    @property
    def lexicon_ids(self) -> Collection[str]:
        """Entities that the lexicon types and names already."""


def quads(extraction: Extraction, vocabulary: Vocabulary) -> list[Quad]:
    """Return all quads of a document: its articles' graphs in reading order, then its part of the catalogue.

    The same extraction gives the same quads in the same order. An entity that no fact names gives none.
    """
    path = extraction.document.path
    found = [
        Quad(triple.subject, triple.predicate, triple.object, iris.article(path, article))
        for article, facts in _by_article(extraction).items()
        for triple in _article(facts, vocabulary)
    ]
    return list(dict.fromkeys(found + catalogue(extraction)))


def node_iri(node: Node, fact: Fact, vocabulary: Vocabulary) -> NamedNode:
    """Return the IRI of a node of a fact.

    A subject that is the text itself is its article or document; a known product class is a term.
    """
    if node.cls in PAGES and node is fact.subject:
        whole = node.cls == "Document"
        return iris.document(fact.document) if whole else iris.article(fact.document, fact.article)
    if node.cls == "ProductClass" and node.id in vocabulary.lexicon_ids:
        return term(node.id)
    return iris.entity(node.id)


def _by_article(extraction: Extraction) -> dict[str, list[Fact]]:
    facts: dict[str, list[Fact]] = {article.id: [] for article in extraction.articles}
    for fact in extraction.facts:
        facts.setdefault(fact.article, []).append(fact)
    return facts


def _article(facts: list[Fact], vocabulary: Vocabulary) -> Iterator[Triple]:
    done = {fact.subject.id for fact in facts if fact.status == "done"}
    for number, fact in enumerate(facts, start=1):
        known = {node: node_iri(node, fact, vocabulary) for node in _nodes(fact)}
        yield from statement(fact, number, known)
        if _is_plain(fact, vocabulary) and fact.object is not None:
            yield Triple(known[fact.subject], term(fact.predicate), known[fact.object])
        for node, iri in known.items():
            if node.id not in vocabulary.lexicon_ids and iri.value.startswith(iris.IDS):
                yield from _description(node, iri, vocabulary, done)


def _nodes(fact: Fact) -> list[Node]:
    return [node for node in (fact.subject, fact.object, fact.attributed_to) if node is not None]


def _is_plain(fact: Fact, vocabulary: Vocabulary) -> bool:
    """Tell whether a fact is a relation that is done, or that says what part something has in an event."""
    if fact.predicate not in vocabulary.relations or fact.subject.cls in PAGES:
        return False
    event = fact.subject.cls in vocabulary.event_classes and fact.subject.cls not in DEEDS
    return fact.status == "done" or (event and fact.status != "denied")


def _description(node: Node, iri: NamedNode, vocabulary: Vocabulary, done: Collection[str]) -> Iterator[Triple]:
    """Yield type and label of a thing that the lexicon does not know."""
    cls = "Event" if node.cls in DEEDS and node.id not in done else node.cls
    if cls in vocabulary.classes:
        yield Triple(iri, TYPE, term(cls))
    yield Triple(iri, LABEL, iris.text(node.label))
