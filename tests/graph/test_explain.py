from pathlib import Path

import pyoxigraph as ox

from graph import iris
from graph.closure import Proof
from graph.explain import explanation, shown, size, support
from graph.iris import INFERRED, ONTOLOGY
from tests.graph.world import LISTING, METAX, STAR, TEXT, extraction, fact, loaded

PLACE = ox.Triple(iris.entity(LISTING.id), iris.term("listedOnMarket"), iris.entity("star-market"))
PARTY = ox.Triple(iris.entity(LISTING.id), iris.term("listedCompany"), iris.entity("metax"))
LISTED = ox.Triple(iris.entity("metax"), iris.term("listedOn"), iris.entity("star-market"))
AXIOM = ox.Triple(iris.term("listedOn"), iris.term("chain"), iris.term("listedOnMarket"))
NEWS = extraction(fact(LISTING, "listedOnMarket", STAR), fact(LISTING, "listedCompany", METAX), published="2025-12-17")


def asserted(triple: ox.Triple) -> Proof:
    return Proof((triple.subject, triple.predicate, triple.object), "asserted")


def by(rule: str, triple: ox.Triple, *premises: Proof) -> Proof:
    return Proof((triple.subject, triple.predicate, triple.object), rule, premises)


INFERENCE = by("prp-spo2", LISTED, asserted(PARTY), asserted(PLACE), asserted(AXIOM))


def explained(data: Path, proof: Proof) -> list[str]:
    with loaded(data, NEWS) as store:
        store.replace_graph(ONTOLOGY, [AXIOM])
        store.replace_graph(INFERRED, [LISTED])
        return list(explanation(store.raw, proof))


def test_what_an_article_says_is_explained_by_its_sentence(tmp_path: Path) -> None:
    told = f"  “{TEXT[:33]}” (003.txt, 2025-12-17; done)"
    assert explained(tmp_path, asserted(PLACE)) == ["listing/metax+star-market listedOnMarket star-market", told]


def test_a_type_is_explained_by_the_document_that_needs_it(tmp_path: Path) -> None:
    typed = ox.Triple(iris.entity(LISTING.id), iris.TYPE, iris.term("Listing"))
    assert explained(tmp_path, asserted(typed))[1:] == ["  as read in 003.txt"]


def test_an_axiom_is_explained_by_the_ontology(tmp_path: Path) -> None:
    assert explained(tmp_path, asserted(AXIOM))[1:] == ["  stated in the ontology"]


def test_what_was_inferred_is_explained_by_rule_premises_and_their_sentences(tmp_path: Path) -> None:
    assert explained(tmp_path, INFERENCE) == [
        "metax listedOn star-market",
        "  by rule prp-spo2 from:",
        "    listing/metax+star-market listedCompany metax",
        f"      “{TEXT[:33]}” (003.txt, 2025-12-17; done)",
        "    listing/metax+star-market listedOnMarket star-market",
        f"      “{TEXT[:33]}” (003.txt, 2025-12-17; done)",
        "    listedOn chain listedOnMarket",
        "      stated in the ontology",
    ]


def test_what_was_shown_is_not_shown_again(tmp_path: Path) -> None:
    twice = by("eq-rep-s", LISTED, INFERENCE, INFERENCE)
    lines = explained(tmp_path, twice)
    assert (lines[-1], sum("by rule prp-spo2" in line for line in lines)) == ("      as above", 1)


def test_the_premise_with_the_shortest_proof_comes_first(tmp_path: Path) -> None:
    lines = explained(tmp_path, by("eq-rep-s", LISTED, INFERENCE, asserted(AXIOM)))
    assert lines[2].strip() == shown(AXIOM)


def test_a_long_chain_of_steps_is_explained(tmp_path: Path) -> None:
    proof = asserted(AXIOM)
    for _ in range(1500):
        proof = by("prp-trp", LISTED, proof)
    assert len(explained(tmp_path, proof)) == 3002


def test_the_size_of_a_proof_is_that_of_the_proof_written_out() -> None:
    assert size(by("eq-rep-s", LISTED, INFERENCE, INFERENCE)) == 9


def test_nothing_supports_what_no_one_says(tmp_path: Path) -> None:
    with loaded(tmp_path, NEWS) as store:
        store.replace_graph(INFERRED, [LISTED])
        assert list(support(store.raw, LISTED)) == []


def test_a_plan_does_not_support_a_triple(tmp_path: Path) -> None:
    plan = extraction(fact(METAX, "partOf", STAR, "planned"))
    triple = ox.Triple(iris.entity("metax"), iris.term("partOf"), iris.entity("star-market"))
    with loaded(tmp_path, plan) as store:
        assert list(support(store.raw, triple)) == []


def test_terms_of_the_standards_are_shown_by_prefix_and_blank_nodes_as_axioms() -> None:
    triple = ox.Triple(ox.BlankNode(), iris.TYPE, ox.NamedNode("http://www.w3.org/2002/07/owl#Class"))
    assert shown(triple) == "[axiom] rdf:type owl:Class"
