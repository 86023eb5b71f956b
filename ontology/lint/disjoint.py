"""Classes that nothing can be in, and things that are in two classes which exclude each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pyoxigraph as ox

from ontology.fault import Fault, fault
from ontology.lint.source import Sources
from ontology.vocabulary import ENTITY, OWL, RDF, RDFS, TERM, Triples, local

Pair = frozenset[str]


def disjoint(sources: Sources) -> Iterator[Fault]:
    """Yield classes below two disjoint ones, and entities that are of two; the first pair of each."""
    pairs, parents = _pairs(sources.triples), _parents(sources.triples)
    if not pairs:
        return
    above = {cls: _above(cls, parents) for cls in {*parents, *(c for pair in pairs for c in pair)}}
    for cls in sorted(above):
        if (both := _clash(above[cls], pairs)) and not any(
            _clash(above.get(p, {p}), pairs) for p in parents.get(cls, ())
        ):
            one, other = both
            yield fault("class-empty", sources.place(TERM + cls), cls, one=one, other=other)
    yield from _entities(sources, pairs, above)


def _entities(sources: Sources, pairs: set[Pair], above: dict[str, set[str]]) -> Iterator[Fault]:
    classes: dict[str, set[str]] = {}
    for t in sources.triples:
        if t.predicate.value == RDF + "type" and isinstance(t.subject, ox.NamedNode):
            classes.setdefault(t.subject.value, set()).add(local(t.object))
    for subject, given in classes.items():
        both = _clash(set().union(*(above.get(c, {c}) for c in given)), pairs) if len(given) > 1 else None
        if subject.startswith(ENTITY) and both:
            yield fault("entity-impossible", sources.place(subject), local(ox.NamedNode(subject)),
                            one=both[0], other=both[1])  # fmt: skip


def _clash(classes: set[str], pairs: set[Pair]) -> tuple[str, str] | None:
    found = next((pair for pair in sorted(pairs, key=sorted) if pair <= classes), None)
    return (min(found), max(found)) if found else None


def _above(cls: str, parents: dict[str, set[str]]) -> set[str]:
    found, waiting = {cls}, [cls]
    while waiting:
        for parent in parents.get(waiting.pop(), ()):
            if parent not in found:
                found.add(parent)
                waiting.append(parent)
    return found


def _parents(triples: Triples) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for t in triples:
        named = isinstance(t.subject, ox.NamedNode) and isinstance(t.object, ox.NamedNode)
        if named and t.predicate.value == RDFS + "subClassOf":
            found.setdefault(local(t.subject), set()).add(local(t.object))
    return found


def _pairs(triples: Triples) -> set[Pair]:
    """Return the pairs of classes that exclude each other; of a class with itself, that class alone."""
    rest: dict[object, object] = {t.subject: t.object for t in triples if t.predicate.value == RDF + "rest"}
    first: dict[object, object] = {t.subject: t.object for t in triples if t.predicate.value == RDF + "first"}
    found: set[Pair] = set()
    every = {t.subject for t in triples if local(t.object) == f"{OWL}AllDisjointClasses"}
    for t in triples:
        if t.predicate.value == OWL + "disjointWith":
            found.add(frozenset((local(t.subject), local(t.object))))
        elif t.predicate.value == OWL + "members" and t.subject in every:
            members: list[object] = []
            node: object = t.object
            while node in first and len(members) < len(first):
                members.append(first[node])
                node = rest.get(node)
            found.update(frozenset((local(one), local(other))) for one, other in combinations(members, 2))
    return found
