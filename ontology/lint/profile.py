"""The profile OWL 2 RL: which constructs may stand where, so that the closure finds all that follows.

Source: OWL 2 Web Ontology Language Profiles (second edition), 4.2.
"""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from ontology.fault import Fault, Place, fault
from ontology.lint.source import Sources
from ontology.vocabulary import OWL, RDF, RDFS, Triples

_XSD = "http://www.w3.org/2001/XMLSchema#"
_NEVER = frozenset(
    OWL + name
    for name in ("minCardinality", "cardinality", "minQualifiedCardinality", "qualifiedCardinality", "hasSelf",
                 "disjointUnionOf", "onDatatype", "withRestrictions", "datatypeComplementOf")
)  # fmt: skip
_NO_TYPES = frozenset((OWL + "ReflexiveProperty", OWL + "real", OWL + "rational", OWL + "topDataProperty"))
_COUNTS = (OWL + "maxCardinality", OWL + "maxQualifiedCardinality")
_SUB = frozenset(("intersectionOf", "unionOf", "oneOf", "someValuesFrom", "hasValue"))
_SUPER = frozenset(("intersectionOf", "complementOf", "allValuesFrom", "hasValue", "maxCardinality",
                    "maxQualifiedCardinality"))  # fmt: skip
_EQUIVALENT = frozenset(("intersectionOf", "hasValue"))
_EXPRESSIONS = _SUB | _SUPER
_PLACES = {
    RDFS + "subClassOf": (_SUB, _SUPER),
    OWL + "equivalentClass": (_EQUIVALENT, _EQUIVALENT),
    OWL + "disjointWith": (_SUB, _SUB),
    RDFS + "domain": (None, _SUPER),
    RDFS + "range": (None, _SUPER),
}
"""What may stand as the subject and as the object of an axiom; None: anything."""
_SIDES = (("left", "左"), ("right", "右"))


def profile(sources: Sources) -> Iterator[Fault]:
    """Yield what is no OWL 2 RL, at its axiom."""
    expressions = _Expressions(sources.triples)
    for t in sources.triples:
        name = t.predicate.value.rsplit("#", 1)[-1]
        if t.predicate.value in _NEVER:
            yield fault("profile-construct", _place(sources, t), f"owl:{name}")
        elif isinstance(t.object, ox.NamedNode) and t.object.value in _NO_TYPES:
            yield fault("profile-construct", _place(sources, t), f"owl:{t.object.value.rsplit('#', 1)[-1]}")
        elif t.predicate.value in _PLACES:
            for node, allowed, side in zip((t.subject, t.object), _PLACES[t.predicate.value], _SIDES, strict=True):
                for wrong in expressions.wrong(node, allowed) if allowed is not None else ():
                    yield fault("profile-position", _place(sources, t), wrong, axiom=name, side_en=side[0],
                                side_zh=side[1], allowed=", ".join(sorted(allowed or ())))  # fmt: skip
        elif t.predicate.value in _COUNTS and isinstance(t.object, ox.Literal) and t.object.value not in ("0", "1"):
            yield fault("profile-cardinality", _place(sources, t), f"owl:{name}", number=t.object.value)


class _Expressions:
    """The class expressions of an ontology, each by its node."""

    def __init__(self, triples: Triples) -> None:
        self._parts: dict[object, dict[str, object]] = {}
        for t in triples:
            self._parts.setdefault(t.subject, {})[t.predicate.value] = t.object

    def wrong(self, node: object, allowed: frozenset[str]) -> Iterator[str]:
        """Yield the constructs of an expression that may not stand where it does."""
        if isinstance(node, ox.NamedNode):
            if node.value == OWL + "Thing" and "unionOf" in allowed:
                yield "owl:Thing"
            return
        parts = self._parts.get(node, {})
        for name in sorted(_EXPRESSIONS):
            if OWL + name not in parts:
                continue
            value = parts[OWL + name]
            if name not in allowed:
                yield f"owl:{name}"
            elif name in ("intersectionOf", "unionOf"):
                for member in self._members(value):
                    yield from self.wrong(member, allowed)
            elif name in ("someValuesFrom", "allValuesFrom") and isinstance(value, ox.BlankNode):
                yield from self.wrong(value, allowed)
            elif name == "complementOf":
                yield from self.wrong(value, _SUB)

    def _members(self, node: object) -> Iterator[object]:
        seen: set[object] = set()
        while node in self._parts and node not in seen:
            seen.add(node)
            yield self._parts[node].get(RDF + "first")
            node = self._parts[node].get(RDF + "rest")


def _place(sources: Sources, t: ox.Triple) -> Place:
    if isinstance(t.subject, ox.NamedNode):
        return sources.place(t.subject, t.predicate, t.object)
    return sources.unnamed(t)
