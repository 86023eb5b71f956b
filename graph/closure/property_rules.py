"""Compile the axioms about properties: W3C table 5.

Source: OWL 2 Profiles (second edition), section 4.3, table 5 (prp-*).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from graph.closure.ontology_view import OntologyView
from graph.closure.rules import Fact, Merge, Rule, X, Y, Z
from graph.closure.vocabulary import (
    ALL_DISJOINT_PROPERTIES,
    ASSERTION_PROPERTY,
    ASYMMETRIC,
    CHAIN,
    DOMAIN,
    EQUIVALENT_PROPERTY,
    FUNCTIONAL,
    HAS_KEY,
    INVERSE,
    INVERSE_FUNCTIONAL,
    IRREFLEXIVE,
    MEMBERS,
    PROPERTY_DISJOINT,
    RANGE,
    SAME,
    SOURCE_INDIVIDUAL,
    SUB_PROPERTY,
    SYMMETRIC,
    TARGET_INDIVIDUAL,
    TARGET_VALUE,
    TRANSITIVE,
)

LONGEST = 3
"""Steps of a chain that are joined at once."""


def property_rules(view: OntologyView) -> Iterator[Rule]:
    """Yield the rules of table 5 for an ontology; contradictions have no head."""
    yield from _hierarchy(view)
    yield from _characteristics(view)
    yield from _chains(view)
    yield from _keys(view)
    yield from _disjoint(view)
    yield from _negative(view)


def _hierarchy(view: OntologyView) -> Iterator[Rule]:
    for p, c, axiom in view.pairs(DOMAIN):
        yield Rule("prp-dom", (~c, X), ((p, X, Y),), (axiom,))
    for p, c, axiom in view.pairs(RANGE):
        yield Rule("prp-rng", (~c, Y), ((p, X, Y),), (axiom,))
    for p, q, axiom in view.pairs(SUB_PROPERTY):
        yield Rule("prp-spo1", (q, X, Y), ((p, X, Y),), (axiom,))
    for p, q, axiom in view.pairs(EQUIVALENT_PROPERTY):
        yield Rule("prp-eqp1", (q, X, Y), ((p, X, Y),), (axiom,))
        yield Rule("prp-eqp2", (p, X, Y), ((q, X, Y),), (axiom,))
    for p, q, axiom in view.pairs(INVERSE):
        yield Rule("prp-inv1", (q, Y, X), ((p, X, Y),), (axiom,))
        yield Rule("prp-inv2", (p, Y, X), ((q, X, Y),), (axiom,))


def _characteristics(view: OntologyView) -> Iterator[Rule]:
    for p, axiom in view.members(TRANSITIVE):
        yield Rule("prp-trp", (p, X, Z), ((p, X, Y), (p, Y, Z)), (axiom,))
    for p, axiom in view.members(SYMMETRIC):
        yield Rule("prp-symp", (p, Y, X), ((p, X, Y),), (axiom,))
    for p, axiom in view.members(ASYMMETRIC):
        yield Rule("prp-asyp", None, ((p, X, Y), (p, Y, X)), (axiom,))
    for p, axiom in view.members(IRREFLEXIVE):
        yield Rule("prp-irp", None, ((p, X, X),), (axiom,))
    for p, axiom in view.members(FUNCTIONAL):
        yield Rule("prp-fp", (SAME, Y, Z), ((p, X, Y),), (axiom,), Merge(Y, (X,)))
    for p, axiom in view.members(INVERSE_FUNCTIONAL):
        yield Rule("prp-ifp", (SAME, X, Z), ((p, X, Y),), (axiom,), Merge(X, (Y,)))


def _chains(view: OntologyView) -> Iterator[Rule]:
    """Yield a rule for each chain; long ones in pieces, or the paths through n steps would be walked one by one."""
    for p, head, axiom in view.pairs(CHAIN):
        steps = view.elements(head)
        while len(steps) > LONGEST:
            piece = view.piece(tuple(steps[:LONGEST]))
            yield _chain(piece, steps[:LONGEST], axiom)
            steps = [piece, *steps[LONGEST:]]
        if steps:
            yield _chain(p, steps, axiom)


def _chain(p: int, steps: list[int], axiom: Fact) -> Rule:
    body = tuple((q, -i - 1, -i - 2) for i, q in enumerate(steps))
    return Rule("prp-spo2", (p, -1, -len(steps) - 1), body, (axiom,))


def _keys(view: OntologyView) -> Iterator[Rule]:
    for c, head, axiom in view.pairs(HAS_KEY):
        keys = view.elements(head)
        if keys:
            values = tuple(-i - 10 for i in range(len(keys)))
            body = ((~c, X), *((k, X, value) for k, value in zip(keys, values, strict=True)))
            yield Rule("prp-key", (SAME, X, Z), body, (axiom,), Merge(X, values))


def _disjoint(view: OntologyView) -> Iterator[Rule]:
    for p, q, axiom in view.pairs(PROPERTY_DISJOINT):
        yield Rule("prp-pdw", None, ((p, X, Y), (q, X, Y)), (axiom,))
    for node, axiom in view.members(ALL_DISJOINT_PROPERTIES):
        for head, members in view.objects(MEMBERS, node):
            for p, q in combinations(view.elements(head), 2):
                yield Rule("prp-adp", None, ((p, X, Y), (q, X, Y)), (axiom, members))


def _negative(view: OntologyView) -> Iterator[Rule]:
    for node, s, source in view.pairs(SOURCE_INDIVIDUAL):
        for p, assertion in view.objects(ASSERTION_PROPERTY, node):
            for o, target in view.objects(TARGET_INDIVIDUAL, node):
                yield Rule("prp-npa1", None, ((p, s, o),), (source, assertion, target))
            for o, target in view.objects(TARGET_VALUE, node):
                yield Rule("prp-npa2", None, ((p, s, o),), (source, assertion, target))
