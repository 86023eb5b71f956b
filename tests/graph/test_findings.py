import json

import pyoxigraph as ox

from graph import iris
from graph.findings import contradiction

PARTY = (iris.entity("metax"), iris.TYPE, iris.term("Company"))
CLASH = (iris.entity("metax"), iris.TYPE, iris.term("GovernmentBody"))


def test_a_contradiction_is_a_finding_named_in_both_languages() -> None:
    labels = {
        t.object.language
        for t in contradiction("cax-dw", [PARTY, CLASH]).triples
        if t.predicate == iris.LABEL and isinstance(t.object, ox.Literal)
    }
    assert labels == {"en", "zh"}


def test_a_finding_says_which_rule_found_it() -> None:
    found = contradiction("cax-dw", [PARTY, CLASH])
    assert ox.Literal("cax-dw") in [t.object for t in found.triples if t.predicate == iris.term("foundBy")]


def test_the_same_contradiction_is_the_same_finding_in_whatever_order_it_comes() -> None:
    assert contradiction("cax-dw", [PARTY, CLASH]) == contradiction("cax-dw", [CLASH, PARTY])


def test_contradictions_by_other_rules_are_other_findings() -> None:
    one, other = (contradiction(rule, [PARTY, CLASH]) for rule in ("cax-dw", "cls-com"))
    assert one.triples[0].subject != other.triples[0].subject


def test_the_proof_lists_the_premises() -> None:
    proof = json.loads(contradiction("cax-dw", [PARTY, CLASH]).proof)
    assert proof["premises"] == sorted(" ".join(map(str, premise)) for premise in (PARTY, CLASH))


def test_an_axiom_without_a_name_does_not_change_which_finding_it_is() -> None:
    axioms = [(ox.BlankNode(), iris.TYPE, iris.term("AllDisjointClasses")) for _ in range(2)]
    one, other = (contradiction("cax-adc", [PARTY, CLASH, axiom]) for axiom in axioms)
    assert one.triples == other.triples
