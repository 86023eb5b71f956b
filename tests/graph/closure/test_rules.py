"""Each family of rules, on the smallest graph that needs it, and the wrong conclusion next to it."""

from __future__ import annotations

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from graph.closure import materialise
from graph.closure.terms import Triple
from tests.graph.closure.worlds import listed, n, t

B = BlankNode("l")


def follows(world: list[Triple], triple: Triple) -> bool:
    return triple in materialise(world).inferred


def restriction(name: str, prop: str, kind: str, value: NamedNode | Literal) -> list[Triple]:
    return [(n(name), n("owl:onProperty"), n(prop)), (n(name), n(f"owl:{kind}"), value)]


def number(text: str) -> Literal:
    return Literal(text, datatype=n("xsd:nonNegativeInteger"))


CASES: dict[str, tuple[list[Triple], Triple, Triple]] = {
    "subproperty": ([t("p", "rdfs:subPropertyOf", "q"), t("a", "p", "b")], t("a", "q", "b"), t("b", "q", "a")),
    "domain": ([t("p", "rdfs:domain", "C"), t("a", "p", "b")], t("a", "a", "C"), t("b", "a", "C")),
    "range": ([t("p", "rdfs:range", "C"), t("a", "p", "b")], t("b", "a", "C"), t("a", "a", "C")),
    "inverse": ([t("p", "owl:inverseOf", "q"), t("a", "q", "b")], t("b", "p", "a"), t("a", "p", "b")),
    "symmetry": ([t("p", "a", "owl:SymmetricProperty"), t("a", "p", "b")], t("b", "p", "a"), t("a", "p", "a")),
    "transitivity": (
        [t("p", "a", "owl:TransitiveProperty"), t("a", "p", "b"), t("b", "p", "c"), t("c", "p", "d")],
        t("a", "p", "d"),
        t("d", "p", "a"),
    ),
    "chain": (
        [(n("q"), n("owl:propertyChainAxiom"), B), *listed("l", "p", "r"), t("a", "p", "b"), t("b", "r", "c")],
        t("a", "q", "c"),
        t("a", "q", "b"),
    ),
    "functional": (
        [t("p", "a", "owl:FunctionalProperty"), t("a", "p", "x"), t("a", "p", "y"), t("b", "p", "z")],
        t("x", "owl:sameAs", "y"),
        t("x", "owl:sameAs", "z"),
    ),
    "inverse functional": (
        [t("p", "a", "owl:InverseFunctionalProperty"), t("a", "p", "x"), t("b", "p", "x"), t("c", "p", "y")],
        t("a", "owl:sameAs", "b"),
        t("a", "owl:sameAs", "c"),
    ),
    "key of two": (
        [
            (n("C"), n("owl:hasKey"), B),
            *listed("l", "k", "m"),
            *(t(x, "a", "C") for x in "abc"),
            *(t(x, "k", "one") for x in "abc"),
            *(t(x, "m", y) for x, y in (("a", "u"), ("b", "u"), ("c", "w"))),
        ],
        t("a", "owl:sameAs", "b"),
        t("a", "owl:sameAs", "c"),
    ),
    "intersection": (
        [
            (n("C"), n("owl:intersectionOf"), B),
            *listed("l", "D", "F"),
            t("a", "a", "D"),
            t("a", "a", "F"),
            t("b", "a", "D"),
        ],
        t("a", "a", "C"),
        t("b", "a", "C"),
    ),
    "union": (
        [(n("C"), n("owl:unionOf"), B), *listed("l", "D", "F"), t("a", "a", "F")],
        t("a", "a", "C"),
        t("a", "a", "D"),
    ),
    "enumeration": (
        [(n("C"), n("owl:oneOf"), B), *listed("l", "a", "b"), t("c", "p", "d")],
        t("b", "a", "C"),
        t("c", "a", "C"),
    ),
    "some values": (
        [*restriction("C", "p", "someValuesFrom", n("D")), t("a", "p", "b"), t("b", "a", "D"), t("c", "p", "d")],
        t("a", "a", "C"),
        t("c", "a", "C"),
    ),
    "all values": (
        [*restriction("C", "p", "allValuesFrom", n("D")), t("a", "a", "C"), t("a", "p", "b"), t("c", "p", "d")],
        t("b", "a", "D"),
        t("d", "a", "D"),
    ),
    "has value, classifying": (
        [*restriction("C", "p", "hasValue", n("v")), t("a", "p", "v"), t("b", "p", "w")],
        t("a", "a", "C"),
        t("b", "a", "C"),
    ),
    "has value, filling": (
        [*restriction("C", "p", "hasValue", n("v")), t("a", "a", "C")],
        t("a", "p", "v"),
        t("v", "p", "a"),
    ),
    "at most one": (
        [*restriction("C", "p", "maxCardinality", number("1")), t("a", "a", "C"), t("a", "p", "x"), t("a", "p", "y")],
        t("x", "owl:sameAs", "y"),
        t("a", "owl:sameAs", "x"),
    ),
    "at most one of a kind": (
        [
            *restriction("C", "p", "maxQualifiedCardinality", number("1")),
            (n("C"), n("owl:onClass"), n("D")),
            t("a", "a", "C"),
            *(t("a", "p", x) for x in "xyz"),
            *(t(x, "a", "D") for x in "xy"),
        ],
        t("x", "owl:sameAs", "y"),
        t("x", "owl:sameAs", "z"),
    ),
    "equal subjects": ([t("a", "owl:sameAs", "b"), t("a", "p", "c")], t("b", "p", "c"), t("c", "p", "b")),
    "equal objects": ([t("a", "owl:sameAs", "b"), t("c", "p", "a")], t("c", "p", "b"), t("b", "p", "c")),
    "equal properties": ([t("p", "owl:sameAs", "q"), t("a", "p", "b")], t("a", "q", "b"), t("b", "q", "a")),
    "equal classes": ([t("C", "owl:sameAs", "D"), t("a", "a", "C")], t("a", "a", "D"), t("D", "a", "C")),
    "schema by instance": (
        [
            t("Kind", "rdfs:subClassOf", "owl:TransitiveProperty"),
            t("p", "a", "Kind"),
            t("a", "p", "b"),
            t("b", "p", "c"),
        ],
        t("a", "p", "c"),
        t("c", "p", "a"),
    ),
    "rdf:type as a property": (
        [t("rdf:type", "rdfs:subPropertyOf", "isA"), t("a", "a", "C")],
        t("a", "isA", "C"),
        t("C", "isA", "a"),
    ),
    "a property below rdf:type": (
        [t("isA", "rdfs:subPropertyOf", "rdf:type"), t("a", "isA", "C")],
        t("a", "a", "C"),
        t("C", "a", "a"),
    ),
    "domain of a superclass": (
        [t("p", "rdfs:domain", "C"), t("C", "rdfs:subClassOf", "D")],
        t("p", "rdfs:domain", "D"),
        t("p", "rdfs:range", "D"),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_rule_draws_its_conclusion(name: str) -> None:
    world, right, _ = CASES[name]
    assert follows(world, right)


@pytest.mark.parametrize("name", CASES)
def test_the_rule_does_not_draw_the_conclusion_next_to_it(name: str) -> None:
    world, _, wrong = CASES[name]
    assert not follows(world, wrong)


def test_a_broken_list_is_no_shorter_list() -> None:
    broken = listed("l", "D", "F")[:-1]
    assert not follows(
        [(n("C"), n("owl:intersectionOf"), B), *broken, t("a", "a", "D"), t("a", "a", "F")], t("a", "a", "C")
    )


def test_keys_compare_values_not_their_spelling() -> None:
    key = [(n("C"), n("owl:hasKey"), B), *listed("l", "k"), t("a", "a", "C"), t("b", "a", "C")]
    values = [
        (n("a"), n("k"), Literal("1", datatype=n("xsd:integer"))),
        (n("b"), n("k"), Literal("1.0", datatype=n("xsd:decimal"))),
    ]
    assert follows([*key, *values], t("a", "owl:sameAs", "b"))


def test_a_range_holds_for_the_datatypes_above_it() -> None:
    assert follows([t("p", "rdfs:range", "xsd:byte")], t("p", "rdfs:range", "xsd:short"))
