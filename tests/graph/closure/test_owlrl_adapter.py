"""The reference and our engine agree where the reference is right."""

from __future__ import annotations

import pytest
from pyoxigraph import BlankNode

from graph.closure import materialise
from graph.closure.terms import Triple
from tests.graph.closure.worlds import listed, n, t

L = BlankNode("l")
WORLDS: dict[str, list[Triple]] = {
    "hierarchy": [t("C", "rdfs:subClassOf", "D"), t("D", "rdfs:subClassOf", "F"), t("a", "a", "C")],
    "declared": [
        t("C", "a", "owl:Class"),
        t("p", "a", "owl:ObjectProperty"),
        t("p", "rdfs:domain", "C"),
        t("a", "p", "b"),
    ],
    "properties": [
        t("p", "owl:inverseOf", "q"),
        t("q", "rdfs:subPropertyOf", "r"),
        t("r", "a", "owl:TransitiveProperty"),
        t("a", "p", "b"),
        t("b", "p", "c"),
    ],
    "equality": [t("p", "a", "owl:FunctionalProperty"), t("a", "p", "b"), t("a", "p", "c"), t("c", "q", "d")],
    "intersection": [(n("C"), n("owl:intersectionOf"), L), *listed("l", "D", "F"), t("a", "a", "D"), t("a", "a", "F")],
    "restriction": [
        t("C", "owl:onProperty", "p"),
        t("C", "owl:someValuesFrom", "D"),
        t("a", "p", "b"),
        t("b", "a", "D"),
    ],
    "chain": [(n("r"), n("owl:propertyChainAxiom"), L), *listed("l", "p", "q"), t("a", "p", "b"), t("b", "q", "c")],
}


@pytest.mark.parametrize("name", WORLDS)
def test_both_engines_infer_the_same(name: str) -> None:
    assert materialise(WORLDS[name], engine="owlrl").inferred == materialise(WORLDS[name]).inferred


def test_both_engines_see_a_contradiction() -> None:
    world = [t("C", "owl:disjointWith", "D"), t("a", "a", "C"), t("a", "a", "D")]
    assert all(materialise(world, engine=engine).contradictions for engine in ("owlrl", "compiled"))


def test_the_fault_with_keys_that_the_adapter_documents_is_still_there() -> None:
    key = [(n("C"), n("owl:hasKey"), L), *listed("l", "k"), t("a", "a", "C"), t("b", "a", "C")]
    world = [*key, t("a", "k", "one"), t("b", "k", "two")]
    assert t("a", "owl:sameAs", "b") in materialise(world, engine="owlrl").inferred - materialise(world).inferred


def test_owlrl_has_no_proofs() -> None:
    assert materialise(WORLDS["hierarchy"], engine="owlrl").explain(t("a", "a", "F")) is None


def test_owlrl_refuses_to_explain_a_contradiction() -> None:
    closure = materialise([t("a", "a", "owl:Nothing")], engine="owlrl")
    with pytest.raises(ValueError, match="compiled"):
        closure.explain_contradiction(closure.contradictions[0])
