"""Names of things and terms: as the ontology gives them, else as an article does."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Store

from graph import iris
from graph.iris import DCTERMS, LABEL
from ontology.vocabulary import Vocabulary, local


class Labels:
    """Names things in a language; each is looked up once."""

    def __init__(self, store: Store, vocabulary: Vocabulary) -> None:
        """Take where to look."""
        self._store, self._terms = store, vocabulary.term_labels
        self._found: dict[str, dict[str, str]] = {}

    def __call__(self, iri: str, language: str) -> str:
        """Return the name of a thing in a language, in the other one, or its id."""
        if iri not in self._found:
            self._found[iri] = self._terms.get(local(NamedNode(iri))) or self._read(iri)
        names = self._found[iri]
        return names.get(language) or next(iter(names.values()), None) or self._bare(iri)

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
