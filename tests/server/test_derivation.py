"""Proofs as trees of a page."""

from __future__ import annotations

import pyoxigraph as ox

from graph.closure import Proof, Reasoner
from server.derivation import AGAIN, AXIOM, CUT, DEEPEST, RULE, Step, Support, Tree
from server.facts import Reader
from server.names import Names
from server.rows import Cell

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
SUBCLASS, SAME = ox.NamedNode(f"{RDFS}subClassOf"), ox.NamedNode("urn:same")


def n(name: str) -> ox.NamedNode:
    """Return a thing."""
    return ox.NamedNode(f"urn:x:{name}")


def tree(proof: Proof) -> Step:
    """Return the tree of a proof whose asserted triples all stand in the ontology."""
    return Tree(Reader(Names([], []), "en"), lambda _: Support(in_ontology=True)).grow(proof)


def depth(step: Step) -> int:
    """Return the number of levels of a tree."""
    return 1 + max(map(depth, step.premises), default=0)


def kinds(step: Step) -> set[str]:
    """Return the kinds of all steps of a tree."""
    return {step.kind}.union(*map(kinds, step.premises))


def test_a_rule_stands_above_its_premises() -> None:
    proof = Reasoner([(n("a"), TYPE, n("C")), (n("C"), SUBCLASS, n("D"))]).explain((n("a"), TYPE, n("D")))
    assert proof
    step = tree(proof)
    assert (step.kind, step.rule, [premise.kind for premise in step.premises]) == (RULE, "cax-sco", [AXIOM, AXIOM])


def test_what_terms_alone_give_is_marked() -> None:
    world = [(n("A"), SUBCLASS, n("B")), (n("B"), SUBCLASS, n("C"))]
    proof = Reasoner(world).explain((n("A"), SUBCLASS, n("C")))
    assert proof
    assert tree(proof).terminological


def test_a_step_is_shown_once() -> None:
    leaf = Proof((n("a"), SAME, n("b")), "asserted")
    shared = Proof((n("a"), SAME, n("c")), "prp-trp", (leaf,))
    step = tree(Proof((n("a"), SAME, n("d")), "prp-trp", (shared, shared)))
    assert [premise.kind for premise in step.premises] == [RULE, AGAIN]


def test_a_deep_proof_is_cut_and_never_overflows() -> None:
    proof = Proof((n("a"), SAME, n("b")), "asserted")
    for _ in range(5000):
        proof = Proof((n("a"), SAME, n("b")), "prp-trp", (proof,))
    step = tree(proof)
    assert depth(step) == DEEPEST + 1
    assert CUT in kinds(step)


def test_levels_count_the_longest_way_down_and_fold_what_is_about_terms() -> None:
    cell = Cell("x")
    leaf = Step(cell, cell, cell, AXIOM)
    folded = Step(cell, cell, cell, RULE, premises=(leaf,), terminological=True)
    step = Step(cell, cell, cell, RULE, premises=(leaf, Step(cell, cell, cell, RULE, premises=(folded,))))
    assert (leaf.levels, folded.levels, step.levels) == (1, 1, 3)
