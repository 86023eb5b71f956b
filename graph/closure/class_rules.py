"""Compile the axioms about classes and restrictions: W3C tables 6 and 7, scm-int, scm-uni and the lists of table 4.

Source: OWL 2 Profiles (second edition), section 4.3, tables 4 (eq-diff2, eq-diff3), 6 (cls-*), 7 (cax-*), 9.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from graph.closure.ontology_view import OntologyView
from graph.closure.rules import SHIFT, Atom, Merge, Rule, X, Y, Z
from graph.closure.vocabulary import (
    ALL,
    ALL_DISJOINT_CLASSES,
    COMPLEMENT,
    DISJOINT,
    EQUIVALENT_CLASS,
    HAS_VALUE,
    INTERSECTION,
    MAX,
    MAX_QUALIFIED,
    MEMBERS,
    NOTHING,
    ON_CLASS,
    ON_PROPERTY,
    ONE_OF,
    SAME,
    SOME,
    SUB_CLASS,
    THING,
    UNION,
)


def class_rules(view: OntologyView) -> Iterator[Rule]:
    """Yield the rules of tables 6 and 7 for an ontology; contradictions have no head, plain facts no body."""
    yield Rule("cls-nothing2", None, ((~NOTHING, X),))
    yield from _hierarchy(view)
    yield from _disjoint(view)
    yield from _lists(view)
    yield from _restrictions(view)


def _hierarchy(view: OntologyView) -> Iterator[Rule]:
    for c, d, axiom in view.pairs(SUB_CLASS):
        yield Rule("cax-sco", (~d, X), ((~c, X),), (axiom,))
    for c, d, axiom in view.pairs(EQUIVALENT_CLASS):
        yield Rule("cax-eqc1", (~d, X), ((~c, X),), (axiom,))
        yield Rule("cax-eqc2", (~c, X), ((~d, X),), (axiom,))


def _disjoint(view: OntologyView) -> Iterator[Rule]:
    for c, d, axiom in view.pairs(DISJOINT):
        yield Rule("cax-dw", None, ((~c, X), (~d, X)), (axiom,))
    for c, d, axiom in view.pairs(COMPLEMENT):
        yield Rule("cls-com", None, ((~c, X), (~d, X)), (axiom,))
    for node, axiom in view.members(ALL_DISJOINT_CLASSES):
        for head, members in view.objects(MEMBERS, node):
            for c, d in combinations(view.elements(head), 2):
                yield Rule("cax-adc", None, ((~c, X), (~d, X)), (axiom, members))


def _lists(view: OntologyView) -> Iterator[Rule]:
    for c, head, axiom in view.pairs(INTERSECTION):
        parts = view.elements(head)
        if parts:
            yield Rule("cls-int1", (~c, X), tuple((~d, X) for d in dict.fromkeys(parts)), (axiom,))
        for d in parts:
            yield Rule("cls-int2", (~d, X), ((~c, X),), (axiom,))
            yield Rule("scm-int", (SUB_CLASS, c, d), (), (axiom,))
    for c, head, axiom in view.pairs(UNION):
        for d in view.elements(head):
            yield Rule("cls-uni", (~c, X), ((~d, X),), (axiom,))
            yield Rule("scm-uni", (SUB_CLASS, d, c), (), (axiom,))
    for c, head, axiom in view.pairs(ONE_OF):
        for x in view.elements(head):
            yield Rule("cls-oo", (~c, x), (), (axiom,))


def _restrictions(view: OntologyView) -> Iterator[Rule]:
    for c, p, on in view.pairs(ON_PROPERTY):
        for d, axiom in view.objects(SOME, c):
            name, more = ("cls-svf2", ()) if d == THING else ("cls-svf1", ((~d, Y),))
            yield Rule(name, (~c, X), ((p, X, Y), *more), (on, axiom))
        for d, axiom in view.objects(ALL, c):
            yield Rule("cls-avf", (~d, Y), ((~c, X), (p, X, Y)), (on, axiom))
        for value, axiom in view.objects(HAS_VALUE, c):
            yield Rule("cls-hv1", (p, X, value), ((~c, X),), (on, axiom))
            yield Rule("cls-hv2", (~c, X), ((p, X, value),), (on, axiom))
        yield from _cardinalities(view, c, p, on)


def _cardinalities(view: OntologyView, c: int, p: int, on: tuple[int, int]) -> Iterator[Rule]:
    body: tuple[Atom, ...] = ((~c, X), (p, X, Y))
    for number, axiom in view.objects(MAX, c):
        if view.count(number) == 0:
            yield Rule("cls-maxc1", None, body, (on, axiom))
        elif view.count(number) == 1:
            yield Rule("cls-maxc2", (SAME, Y, Z), body, (on, axiom), Merge(Y, (X,)))
    for number, axiom in view.objects(MAX_QUALIFIED, c):
        for d, of in view.objects(ON_CLASS, c):
            more: tuple[Atom, ...] = () if d == THING else ((~d, Y),)
            zero, one = ("cls-maxqc1", "cls-maxqc3") if more else ("cls-maxqc2", "cls-maxqc4")
            if view.count(number) == 0:
                yield Rule(zero, None, (*body, *more), (on, axiom, of))
            elif view.count(number) == 1:
                yield Rule(one, (SAME, Y, Z), (*body, *more), (on, axiom, of), Merge(Y, (X,)))


def fact_of(rule: Rule) -> tuple[int, int]:
    """Return the fact that a rule without body states."""
    head = rule.head or ()
    return (head[0], head[1]) if len(head) == 2 else (head[0], head[1] << SHIFT | head[2])
