"""Proofs lead down to what was asserted, by the names of the W3C rules, from memory and from a file alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from pyoxigraph import BlankNode

from graph.closure import Proof, ProofFile, Reasoner
from graph.closure.proof import ASSERTED
from graph.closure.terms import Triple
from tests.graph.closure.test_deletion import THOROUGH
from tests.graph.closure.worlds import listed, n, t, worlds

FAMILY = [
    t("p", "a", "owl:InverseFunctionalProperty"),
    t("a", "p", "x"),
    t("b", "p", "x"),
    t("a", "a", "C"),
    t("C", "rdfs:subClassOf", "D"),
]


def proof(world: list[Triple], triple: Triple) -> Proof:
    found = Reasoner(world).explain(triple)
    assert found is not None
    return found


def outline(found: Proof) -> list[tuple[int, str, Triple]]:
    return [(depth, step.rule, step.triple) for depth, step in found.steps()]


def test_an_asserted_triple_proves_itself() -> None:
    assert proof(FAMILY, t("a", "p", "x")).rule == ASSERTED


def test_a_triple_that_does_not_hold_has_no_proof() -> None:
    assert Reasoner(FAMILY).explain(t("x", "a", "D")) is None


def test_a_proof_names_rule_and_premises() -> None:
    found = proof(FAMILY, t("a", "a", "D"))
    assert (found.rule, found.asserted()) == ("cax-sco", [t("a", "a", "C"), t("C", "rdfs:subClassOf", "D")])


def test_what_sameas_adds_is_traced_to_the_shared_value() -> None:
    assert set(proof(FAMILY, t("b", "a", "D")).asserted()) == set(FAMILY)


def test_a_deep_hierarchy_is_climbed_in_one_step() -> None:
    world = [t(f"C{i}", "rdfs:subClassOf", f"C{i + 1}") for i in range(9)]
    steps = proof([*world, t("x", "a", "C0")], t("x", "a", "C9")).premises
    assert [step.rule for step in steps] == [ASSERTED, "scm-sco"]


def test_pieces_of_a_long_chain_are_not_shown() -> None:
    world = [(n("q"), n("owl:propertyChainAxiom"), BlankNode("l")), *listed("l", *["p"] * 8)]
    path = [t(f"x{i}", "p", f"x{i + 1}") for i in range(8)]
    found = proof([*world, *path], t("x0", "q", "x8"))
    assert [step.triple for step in found.premises if step.triple in path] == path


@THOROUGH
@given(worlds())
def test_every_inferred_triple_is_proved_from_asserted_ones(world: list[Triple]) -> None:
    reasoner = Reasoner(world)
    proofs = [reasoner.explain(triple) for triple in reasoner.inferred]
    assert all(found is not None and set(found.asserted()) <= set(world) for found in proofs)


@THOROUGH
@given(worlds())
def test_proofs_still_hold_after_a_deletion(world: list[Triple]) -> None:
    reasoner = Reasoner(world)
    reasoner.remove(world[:3])
    left = set(world[3:])
    proofs = [reasoner.explain(triple) for triple in reasoner.inferred]
    assert all(found is not None and set(found.asserted()) <= left for found in proofs)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("proofs")


@THOROUGH
@given(worlds())
def test_a_file_explains_as_memory_does(folder: Path, world: list[Triple]) -> None:
    reasoner, path = Reasoner(world), folder / "proofs.db"
    path.unlink(missing_ok=True)
    reasoner.save_proofs(path)
    file = ProofFile(path)
    told = {triple: file.explain(triple) for triple in reasoner.inferred}
    file.close()
    expected = {triple: reasoner.explain(triple) for triple in reasoner.inferred}
    assert {k: v and outline(v) for k, v in told.items()} == {k: v and outline(v) for k, v in expected.items()}


def test_a_file_keeps_the_contradictions(folder: Path) -> None:
    reasoner = Reasoner([*FAMILY, t("C", "owl:disjointWith", "D")])
    reasoner.save_proofs(folder / "clash.db")
    file = ProofFile(folder / "clash.db")
    found = file.contradictions()
    file.close()
    assert found == reasoner.contradictions != []


def test_an_existing_file_is_never_overwritten(folder: Path) -> None:
    (folder / "taken.db").touch()
    with pytest.raises(FileExistsError):
        Reasoner(FAMILY).save_proofs(folder / "taken.db")
