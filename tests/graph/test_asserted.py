from pathlib import Path

import pyoxigraph as ox

from graph import iris
from graph.asserted import asserted
from graph.iris import INFERRED, ONTOLOGY
from tests.graph.world import HYGON, MERGER, extraction, fact, loaded

PLAN = extraction(fact(MERGER, "acquirer", HYGON, "planned"))
ROLE = ox.Triple(iris.entity(MERGER.id), iris.term("acquirer"), iris.entity("hygon"))


def test_the_closure_reads_plain_triples_and_types_and_nothing_else_of_an_article(tmp_path: Path) -> None:
    merger, hygon = iris.entity(MERGER.id), iris.entity("hygon")
    with loaded(tmp_path, PLAN) as store:
        assert set(asserted(store.raw)) == {
            ROLE,
            ox.Triple(merger, iris.TYPE, iris.term("Merger")),
            ox.Triple(hygon, iris.TYPE, iris.term("Company")),
        }


def test_a_triple_of_two_articles_is_read_once(tmp_path: Path) -> None:
    with loaded(tmp_path, PLAN, extraction(*PLAN.facts, path="004.txt")) as store:
        assert list(asserted(store.raw)).count(ROLE) == 1


def test_of_an_event_that_is_over_only_the_type_is_read(tmp_path: Path) -> None:
    with loaded(tmp_path, PLAN) as store:
        found = {triple for triple in asserted(store.raw, {iris.entity(MERGER.id)}) if triple.subject == ROLE.subject}
    assert found == {ox.Triple(ROLE.subject, iris.TYPE, iris.term("Merger"))}


def test_what_was_inferred_before_is_not_read_again(tmp_path: Path) -> None:
    with loaded(tmp_path) as store:
        store.replace_graph(INFERRED, [ROLE])
        assert list(asserted(store.raw)) == []


def test_axioms_are_read_with_their_blank_nodes_but_rules_and_labels_are_not(tmp_path: Path) -> None:
    axiom = ox.Triple(ox.BlankNode(), iris.term("onProperty"), iris.term("acquirer"))
    rule = ox.Triple(ox.NamedNode(f"{iris.BASE}rule/listing"), iris.term("partOf"), iris.term("acquirer"))
    label = ox.Triple(iris.term("acquirer"), iris.LABEL, ox.Literal("acquirer", language="en"))
    with loaded(tmp_path) as store:
        store.replace_graph(ONTOLOGY, [axiom, rule, label])
        assert [triple.object for triple in asserted(store.raw)] == [iris.term("acquirer")]
