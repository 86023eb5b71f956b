"""Tell noise from news in the output of an engine that knows no difference: the same filter as ours, on terms."""

from __future__ import annotations

from graph.closure.terms import BLANK, LITERAL, Family, Triple
from graph.closure.vocabulary import NAMESPACES, OWL, RDF, RDFS

_TYPE = RDF + "type"
_TRIVIAL_CLASSES = frozenset({OWL + "Thing", RDFS + "Resource"})
_HIERARCHIES = frozenset({RDFS + "subClassOf", OWL + "equivalentClass"})


def is_noise(family: Family, triple: Triple) -> bool:
    """Tell whether an inferred triple says nothing to a reader.

    Noise are: a literal as subject, reflexive sameAs, a type Thing or Resource or without a name, anything about a term
    of the vocabularies, and an anonymous class below itself or Thing.
    """
    s, p, o = triple
    kind = family.kind(s)
    if kind == LITERAL or (kind != BLANK and family.text(s).startswith(NAMESPACES)):
        return True
    predicate, is_literal = family.text(p), family.kind(o) == LITERAL
    if predicate == _TYPE:
        return family.kind(o) == BLANK or (not is_literal and family.text(o) in _TRIVIAL_CLASSES)
    if predicate == OWL + "sameAs":
        return bool(s == o)
    if predicate in _HIERARCHIES and kind == BLANK:
        return bool(s == o) or (not is_literal and family.text(o) in _TRIVIAL_CLASSES)
    return False
