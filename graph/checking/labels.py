"""Names of things and terms: as the ontology gives them, else as an article does."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Store

from graph import iris
from graph.event_names import called, parties
from graph.iris import DCTERMS, LABEL, TYPE
from ontology.vocabulary import Vocabulary, local


class Labels:
    """Names things in a language; each is looked up once."""

    def __init__(self, store: Store, vocabulary: Vocabulary) -> None:
        """Take where to look."""
        self._store, self._terms = store, vocabulary.term_labels
        self._found: dict[str, dict[str, str]] = {}

    def __call__(self, iri: str, language: str) -> str:
        """Return the name of a thing in a language, in the other one, or its id."""
        names = self._names(iri)
        own = self._event(iri, language) or names.get(language)
        return own or next(iter(names.values()), None) or self._bare(iri)

    def _names(self, iri: str) -> dict[str, str]:
        """Return the names of a thing by language."""
        if iri not in self._found:
            self._found[iri] = self._terms.get(local(NamedNode(iri))) or self._read(iri)
        return self._found[iri]

    def _event(self, iri: str, language: str) -> str:
        """Return an event's class and parties in a language; nothing for what is none, or has parties without name."""
        others = parties(iri)
        types = self._store.quads_for_pattern(NamedNode(iri), TYPE, None, None) if others else ()
        told = [quad.object for quad in types if quad.graph_name != iris.INFERRED]
        kind = self._names(told[0].value).get(language) if told and isinstance(told[0], NamedNode) else None
        return called(kind, [self(each, language) for each in others], language) if kind and self._known(others) else ""

    def _known(self, things: Iterable[str]) -> bool:
        return all(map(self._names, things))

    def _read(self, iri: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for predicate in (LABEL, NamedNode(f"{DCTERMS}identifier")):
            for quad in self._store.quads_for_pattern(NamedNode(iri), predicate, None, None):
                if isinstance(quad.object, Literal):
                    name = quad.object.value
                    tag = quad.object.language or ""
                    found[tag] = min(found.get(tag, name), name)
        return found

    def _bare(self, iri: str) -> str:
        return iris.identifier(iri) or iri.removeprefix(iris.TERMS).removeprefix(iris.ARTICLES)
