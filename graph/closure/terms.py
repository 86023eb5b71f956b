"""Number the terms of rdflib or pyoxigraph, and give them back as they came.

IRIs and blank nodes are the same term when their text is; literals when lexical form, datatype and language are.
Literals of one value are different terms here: `Equality` joins them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from graph.closure.values import Illformed, Value, value
from graph.closure.vocabulary import IRIS, NAMESPACES, RDF, TYPE, XSD

Term = Any
"""A term of rdflib or pyoxigraph."""
Triple = tuple[Term, Term, Term]

IRI, BLANK, LITERAL, OTHER = range(4)


class Family(Protocol):
    """What the engine asks of a library of terms."""

    def key(self, term: Term) -> Any:
        """Return a hashable that is equal for equal terms."""

    def kind(self, term: Term) -> int:
        """Return IRI, BLANK, LITERAL or OTHER."""

    def literal(self, term: Term) -> tuple[str, str, str]:
        """Return lexical form, datatype IRI and language of a literal."""

    def text(self, term: Term) -> str:
        """Return the IRI or the name of a blank node."""

    def iri(self, text: str) -> Term:
        """Return the term of an IRI."""

    def blank(self, name: str) -> Term:
        """Return the blank node of a name."""

    def make_literal(self, lexical: str, datatype: str, language: str) -> Term:
        """Return a literal; it has a language or else a datatype."""


class RdflibFamily:
    """Terms of rdflib; keys are plain strings because rdflib's own hashing is slow."""

    def __init__(self) -> None:
        """Import rdflib now: whoever has its terms has it already."""
        from rdflib import BNode, Literal, URIRef

        self._iri, self._blank, self._literal = URIRef, BNode, Literal

    def key(self, term: Term) -> Any:
        """Return the IRI, or text that no IRI can be."""
        cls = type(term)
        if cls is self._iri:
            return str(term)
        if cls is self._blank:
            return "_:" + term
        return self._other(term)

    def _other(self, term: Term) -> Any:
        if isinstance(term, self._literal):
            return (str(term), *self.literal(term)[1:])
        if isinstance(term, self._blank):
            return "_:" + term
        return str(term) if isinstance(term, self._iri) else term

    def kind(self, term: Term) -> int:
        """Return IRI, BLANK, LITERAL or OTHER."""
        for kind, cls in ((LITERAL, self._literal), (IRI, self._iri), (BLANK, self._blank)):
            if isinstance(term, cls):
                return kind
        return OTHER

    def literal(self, term: Term) -> tuple[str, str, str]:
        """Return lexical form, datatype IRI and language of a literal."""
        if term.language:
            return str(term), RDF + "langString", term.language
        return str(term), str(term.datatype or XSD + "string"), ""

    def text(self, term: Term) -> str:
        """Return the IRI or the name of a blank node."""
        return str(term)

    def iri(self, text: str) -> Term:
        """Return the URIRef of an IRI."""
        return self._iri(text)

    def blank(self, name: str) -> Term:
        """Return the BNode of a name."""
        return self._blank(name)

    def make_literal(self, lexical: str, datatype: str, language: str) -> Term:
        """Return a Literal with its lexical form as it is."""
        if language:
            return self._literal(lexical, lang=language)
        if datatype == XSD + "string":
            return self._literal(lexical)
        return self._literal(lexical, datatype=self._iri(datatype), normalize=False)


class PyoxigraphFamily:
    """Terms of pyoxigraph, which hash fast and are their own keys."""

    def __init__(self) -> None:
        """Import pyoxigraph now: whoever has its terms has it already."""
        import pyoxigraph

        self._iri, self._blank, self._literal = pyoxigraph.NamedNode, pyoxigraph.BlankNode, pyoxigraph.Literal
        self._kinds = {pyoxigraph.NamedNode: IRI, pyoxigraph.BlankNode: BLANK, pyoxigraph.Literal: LITERAL}

    def key(self, term: Term) -> Any:
        """Return the term itself."""
        return term

    def kind(self, term: Term) -> int:
        """Return IRI, BLANK, LITERAL or OTHER."""
        return self._kinds.get(type(term), OTHER)

    def literal(self, term: Term) -> tuple[str, str, str]:
        """Return lexical form, datatype IRI and language of a literal."""
        return term.value, term.datatype.value, term.language or ""

    def text(self, term: Term) -> str:
        """Return the IRI or the name of a blank node."""
        return str(term.value)

    def iri(self, text: str) -> Term:
        """Return the NamedNode of an IRI."""
        return self._iri(text)

    def blank(self, name: str) -> Term:
        """Return the BlankNode of a name."""
        return self._blank(name)

    def make_literal(self, lexical: str, datatype: str, language: str) -> Term:
        """Return a Literal."""
        if language:
            return self._literal(lexical, language=language)
        return self._literal(lexical, datatype=self._iri(datatype))


def family_of(term: Term) -> Family:
    """Return the family that a term belongs to; rdflib's unless it is pyoxigraph's."""
    return PyoxigraphFamily() if type(term).__module__.startswith("pyoxigraph") else RdflibFamily()


class Terms:
    """Numbers for terms. The vocabulary's come first; `kinds`, `values` and `illformed` describe the literals."""

    def __init__(self, family: Family) -> None:
        """Give the vocabulary its numbers, for terms of one family."""
        self.family = family
        self.numbers: dict[Any, int] = {}
        self.terms: list[Term] = []
        self.kinds = bytearray()
        self.values: dict[int, Value] = {}
        self.illformed: set[int] = set()
        self.fresh_literals: list[int] = []
        self.vocabulary: set[int] = set()
        self.hidden: set[int] = {TYPE}
        for iri in IRIS:
            self.number(family.iri(iri))

    def encode(self, triples: Iterable[Triple]) -> list[tuple[int, int, int]]:
        """Return the triples as numbers, new terms numbered as they come."""
        numbers, key, number = self.numbers, self.family.key, self.number
        found = []
        plain = isinstance(self.family, PyoxigraphFamily)
        for s, p, o in triples:
            ks, kp, ko = (s, p, o) if plain else (key(s), key(p), key(o))
            a, b, c = numbers.get(ks), numbers.get(kp), numbers.get(ko)
            found.append((number(s) if a is None else a, number(p) if b is None else b, number(o) if c is None else c))
        return found

    def number(self, term: Term) -> int:
        """Return a term's number, a new one for a new term."""
        key = self.family.key(term)
        found = self.numbers.get(key)
        if found is None:
            found = self.numbers[key] = len(self.terms)
            self.terms.append(term)
            self._describe(found, term)
        return found

    def find(self, term: Term) -> int | None:
        """Return a term's number, None for a term never seen."""
        return self.numbers.get(self.family.key(term))

    def hidden_property(self, name: str) -> int:
        """Return the number of a property that only rules use; its facts are never handed out."""
        number = self.number(self.family.iri("urn:suanli:piece:" + name))
        self.hidden.add(number)
        return number

    def _describe(self, number: int, term: Term) -> None:
        kind = self.family.kind(term)
        self.kinds.append(kind)
        if kind == IRI and self.family.text(term).startswith(NAMESPACES):
            self.vocabulary.add(number)
        if kind == LITERAL:
            self.fresh_literals.append(number)
            try:
                found = value(*self.family.literal(term))
            except Illformed:
                self.illformed.add(number)
            else:
                if found is not None:
                    self.values[number] = found
