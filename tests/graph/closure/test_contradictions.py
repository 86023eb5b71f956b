"""Contradictions are reported under the W3C name of their rule, and never imply anything."""

from __future__ import annotations

import pytest
from pyoxigraph import BlankNode, Literal

from graph.closure import Reasoner, materialise
from graph.closure.terms import Term, Triple
from tests.graph.closure.worlds import listed, n, t

B, D = BlankNode("l"), BlankNode("d")


def value(text: str, datatype: str) -> Literal:
    return Literal(text, datatype=n(f"xsd:{datatype}"))


def of_all(kind: str, members: str, *names: str) -> list[Triple]:
    return [(D, n("rdf:type"), n(f"owl:{kind}")), (D, n(f"owl:{members}"), B), *listed("l", *names)]


def denied(target: str, o: Term) -> list[Triple]:
    return [(D, n("owl:sourceIndividual"), n("a")), (D, n("owl:assertionProperty"), n("p")), (D, n(f"owl:{target}"), o)]


FUNCTIONAL = t("p", "a", "owl:FunctionalProperty")
NONE = Literal("0", datatype=n("xsd:nonNegativeInteger"))
CASES: dict[str, tuple[str, list[Triple]]] = {
    "same and different": ("eq-diff1", [t("a", "owl:sameAs", "b"), t("a", "owl:differentFrom", "b")]),
    "all different": ("eq-diff2", [*of_all("AllDifferent", "members", "a", "b", "c"), t("a", "owl:sameAs", "c")]),
    "distinct": ("eq-diff3", [*of_all("AllDifferent", "distinctMembers", "a", "b", "c"), t("b", "owl:sameAs", "c")]),
    "irreflexive": ("prp-irp", [t("p", "a", "owl:IrreflexiveProperty"), t("a", "p", "a")]),
    "asymmetric": ("prp-asyp", [t("p", "a", "owl:AsymmetricProperty"), t("a", "p", "b"), t("b", "p", "a")]),
    "disjoint properties": ("prp-pdw", [t("p", "owl:propertyDisjointWith", "q"), t("a", "p", "b"), t("a", "q", "b")]),
    "all disjoint properties": (
        "prp-adp",
        [*of_all("AllDisjointProperties", "members", "p", "q", "r"), t("a", "q", "b"), t("a", "r", "b")],
    ),
    "denied": ("prp-npa1", [*denied("targetIndividual", n("b")), t("a", "p", "b")]),
    "denied value": (
        "prp-npa2",
        [*denied("targetValue", value("5", "integer")), (n("a"), n("p"), value("05", "integer"))],
    ),
    "nothing": ("cls-nothing2", [t("a", "a", "owl:Nothing")]),
    "complement": ("cls-com", [t("C", "owl:complementOf", "D"), t("a", "a", "C"), t("a", "a", "D")]),
    "none allowed": (
        "cls-maxc1",
        [t("C", "owl:onProperty", "p"), (n("C"), n("owl:maxCardinality"), NONE), t("a", "a", "C"), t("a", "p", "b")],
    ),
    "disjoint": ("cax-dw", [t("C", "owl:disjointWith", "D"), t("a", "a", "C"), t("a", "a", "D")]),
    "all disjoint": (
        "cax-adc",
        [*of_all("AllDisjointClasses", "members", "C", "D", "F"), t("a", "a", "C"), t("a", "a", "F")],
    ),
    "ill-formed": ("dt-not-type", [(n("a"), n("p"), value("2025-13-08", "date"))]),
    "out of range": ("dt-not-type", [t("p", "rdfs:range", "xsd:integer"), (n("a"), n("p"), Literal("many"))]),
    "two numbers": (
        "dt-diff",
        [FUNCTIONAL, (n("a"), n("p"), value("1", "integer")), (n("a"), n("p"), value("2", "integer"))],
    ),
    "two dates": (
        "dt-diff",
        [FUNCTIONAL, (n("a"), n("p"), value("2025-06-10", "date")), (n("a"), n("p"), value("2025-06-11", "date"))],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_contradiction_has_the_name_of_its_rule(name: str) -> None:
    rule, world = CASES[name]
    assert {found.rule for found in materialise(world).contradictions} == {rule}


@pytest.mark.parametrize("name", CASES)
def test_a_contradiction_goes_when_a_premise_goes(name: str) -> None:
    _, world = CASES[name]
    reasoner = Reasoner(world)
    reasoner.remove([world[-1]])
    assert reasoner.contradictions == []


@pytest.mark.parametrize("name", CASES)
def test_every_premise_of_a_contradiction_can_be_explained(name: str) -> None:
    _, world = CASES[name]
    closure = materialise(world)
    proofs = [closure.explain_contradiction(found) for found in closure.contradictions]
    assert all(set(proof.asserted()) <= set(world) for proof in proofs)


EQUAL = {
    "spelling": [value("1", "integer"), value("01", "integer")],
    "types of number": [value("1", "integer"), value("1.00", "decimal")],
    "time zones": [value("2025-06-10T08:00:00+08:00", "dateTime"), value("2025-06-10T00:00:00Z", "dateTime")],
    "unknown datatypes": [Literal("x", datatype=n("mine")), Literal("y", datatype=n("mine"))],
    "a local and a zoned time": [value("2025-06-10T08:00:00", "dateTime"), value("2025-06-10T08:00:00Z", "dateTime")],
}


@pytest.mark.parametrize("name", EQUAL)
def test_values_that_may_be_equal_raise_no_alarm(name: str) -> None:
    assert materialise([FUNCTIONAL, *((n("a"), n("p"), one) for one in EQUAL[name])]).contradictions == []


def test_a_merge_exposes_two_dates_of_one_thing() -> None:
    dates = [(n("a"), n("p"), value("2025-06-10", "date")), (n("b"), n("p"), value("2025-06-11", "date"))]
    assert [found.rule for found in materialise([FUNCTIONAL, *dates, t("a", "owl:sameAs", "b")]).contradictions] == [
        "dt-diff"
    ]


def test_nothing_follows_from_a_contradiction() -> None:
    assert t("a", "a", "C") not in materialise([t("a", "a", "owl:Nothing"), t("C", "a", "owl:Class")]).inferred
