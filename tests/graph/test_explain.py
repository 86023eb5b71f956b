from pathlib import Path

import pyoxigraph as ox

from graph import iris
from graph.explain import Step, explanation, shown
from graph.iris import INFERRED, ONTOLOGY
from tests.graph.world import LISTING, METAX, STAR, TEXT, extraction, fact, loaded

PLACE = ox.Triple(iris.entity(LISTING.id), iris.term("listedOnMarket"), iris.entity("star-market"))
PARTY = ox.Triple(iris.entity(LISTING.id), iris.term("listedCompany"), iris.entity("metax"))
LISTED = ox.Triple(iris.entity("metax"), iris.term("listedOn"), iris.entity("star-market"))
AXIOM = ox.Triple(iris.term("listedOn"), iris.term("chain"), iris.term("listedOnMarket"))
NEWS = extraction(fact(LISTING, "listedOnMarket", STAR), fact(LISTING, "listedCompany", METAX), published="2025-12-17")


def why(triple: ox.Triple) -> Step | None:
    return Step("prp-spo2", (PARTY, PLACE, AXIOM)) if triple == LISTED else None


def explained(data: Path, triple: ox.Triple) -> list[str]:
    with loaded(data, NEWS) as store:
        store.replace_graph(ONTOLOGY, [AXIOM])
        store.replace_graph(INFERRED, [LISTED])
        return list(explanation(store.raw, triple, why))


def test_what_an_article_says_is_explained_by_its_sentence(tmp_path: Path) -> None:
    told = f"  “{TEXT[:33]}” (003.txt, 2025-12-17; done)"
    assert explained(tmp_path, PLACE) == ["listing/metax+star-market listedOnMarket star-market", told]


def test_a_type_is_explained_by_the_document_that_needs_it(tmp_path: Path) -> None:
    typed = ox.Triple(iris.entity(LISTING.id), iris.TYPE, iris.term("Listing"))
    assert explained(tmp_path, typed)[1:] == ["  as read in 003.txt"]


def test_an_axiom_is_explained_by_the_ontology(tmp_path: Path) -> None:
    assert explained(tmp_path, AXIOM)[1:] == ["  stated in the ontology"]


def test_what_was_inferred_is_explained_by_rule_premises_and_their_sentences(tmp_path: Path) -> None:
    assert explained(tmp_path, LISTED) == [
        "metax listedOn star-market",
        "  by rule prp-spo2 from:",
        "    listing/metax+star-market listedCompany metax",
        f"      “{TEXT[:33]}” (003.txt, 2025-12-17; done)",
        "    listing/metax+star-market listedOnMarket star-market",
        f"      “{TEXT[:33]}” (003.txt, 2025-12-17; done)",
        "    listedOn chain listedOnMarket",
        "      stated in the ontology",
    ]


def test_what_does_not_hold_is_not_explained(tmp_path: Path) -> None:
    assert explained(tmp_path, ox.Triple(iris.entity("metax"), iris.term("partOf"), iris.entity("nobody"))) == []


def test_a_plan_does_not_support_a_triple(tmp_path: Path) -> None:
    plan = extraction(fact(METAX, "partOf", STAR, "planned"))
    triple = ox.Triple(iris.entity("metax"), iris.term("partOf"), iris.entity("star-market"))
    with loaded(tmp_path, plan) as store:
        assert list(explanation(store.raw, triple, why)) == []


def test_terms_of_the_standards_are_shown_by_prefix_and_blank_nodes_as_axioms() -> None:
    triple = ox.Triple(ox.BlankNode(), iris.TYPE, ox.NamedNode("http://www.w3.org/2002/07/owl#Class"))
    assert shown(triple) == "[axiom] rdf:type owl:Class"
