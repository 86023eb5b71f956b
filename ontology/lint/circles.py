"""Find what comes back to where it began: a class above itself, a part of itself."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox

from ontology.vocabulary import RDFS, TERM, Triples

SUB_CLASS, SUB_PROPERTY = ox.NamedNode(f"{RDFS}subClassOf"), ox.NamedNode(f"{RDFS}subPropertyOf")
_ORDERS = (
    SUB_CLASS,
    SUB_PROPERTY,
    *(ox.NamedNode(TERM + n) for n in ("broaderClass", "partOf", "locatedIn", "branchOf")),
)


def cycles(triples: Triples) -> Iterator[list[ox.Triple]]:
    """Yield the triples of each circle in an order, once."""
    for order in _ORDERS:
        edges: dict[object, list[ox.Triple]] = {}
        for t in triples:
            if t.predicate == order and isinstance(t.object, ox.NamedNode):
                edges.setdefault(t.subject, []).append(t)
        done: set[object] = set()
        for start in list(edges):
            yield from _from(start, edges, done)


def _from(start: object, edges: dict[object, list[ox.Triple]], done: set[object]) -> Iterator[list[ox.Triple]]:
    """Walk depth first from a node; what leads back onto the path walked is a circle."""
    path: list[ox.Triple] = []
    waiting = [iter(edges.get(start, ()))] if start not in done else []
    done.add(start)
    while waiting:
        t = next(waiting[-1], None)
        if t is None:
            waiting.pop()
            if path:
                path.pop()
            continue
        nodes = [start, *(step.object for step in path)]
        if t.object in nodes:
            yield [*path[nodes.index(t.object) :], t]
        elif t.object not in done:
            done.add(t.object)
            path.append(t)
            waiting.append(iter(edges.get(t.object, ())))


def straight(triples: Triples) -> Triples:
    """Return the triples without the step that closes each circle of classes or properties."""
    closing = {circle[-1] for circle in cycles(triples)}
    return [t for t in triples if t not in closing] if closing else triples
