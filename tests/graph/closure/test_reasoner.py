"""A living closure: alarms, pickling, and inputs made to be slow or wrong."""

from __future__ import annotations

import pickle

import pytest
from pyoxigraph import BlankNode, Literal

from graph.closure import Reasoner, materialise
from graph.closure.output import MOST_PAIRS
from graph.closure.terms import Triple
from tests.graph.closure.worlds import listed, n, t

L = BlankNode("l")


def chained(prop: str, steps: int) -> list[Triple]:
    return [t(f"x{i}", prop, f"x{i + 1}") for i in range(steps)]


def kinds(world: list[Triple]) -> list[str]:
    return [alarm.kind for alarm in Reasoner(world).alarms]


def test_a_pickled_reasoner_comes_back_with_its_conclusions() -> None:
    reasoner = Reasoner([t("p", "owl:inverseOf", "q"), t("a", "p", "b"), t("a", "owl:sameAs", "c")])
    assert pickle.loads(pickle.dumps(reasoner)).inferred == reasoner.inferred


def test_asserting_what_was_inferred_makes_it_asserted() -> None:
    reasoner = Reasoner([t("p", "owl:inverseOf", "q"), t("a", "p", "b")])
    reasoner.add([t("b", "q", "a")])
    reasoner.remove([t("a", "p", "b")])
    assert reasoner.inferred == {t("a", "p", "b")}


def test_an_axiom_that_comes_late_applies_to_all_facts() -> None:
    reasoner = Reasoner(chained("p", 3))
    reasoner.add([t("p", "a", "owl:TransitiveProperty")])
    assert t("x0", "p", "x3") in reasoner.inferred


def test_a_list_that_changes_is_read_anew() -> None:
    world = [(n("C"), n("owl:intersectionOf"), L), *listed("l", "D", "F"), t("a", "a", "D"), t("a", "a", "F")]
    reasoner = Reasoner(world)
    reasoner.remove([(BlankNode("l1"), n("rdf:first"), n("F"))])
    assert t("a", "a", "C") not in reasoner.inferred


def test_a_cluster_of_eleven_names_raises_an_alarm() -> None:
    assert kinds(chained("owl:sameAs", 10)) == ["cluster"]


def test_a_cluster_of_ten_names_raises_none() -> None:
    assert kinds(chained("owl:sameAs", 9)) == []


def test_a_cluster_shows_the_same_members_in_whatever_order_they_came() -> None:
    world = chained("owl:sameAs", 10)
    assert Reasoner(world).alarms == Reasoner(world[::-1]).alarms


def test_an_avalanche_of_inferences_raises_an_alarm() -> None:
    assert kinds([t("p", "a", "owl:TransitiveProperty"), *chained("p", 120)]) == ["ratio"]


@pytest.mark.parametrize(("language", "word"), [("en", "names"), ("zh", "名称")])
def test_an_alarm_speaks_both_languages(language: str, word: str) -> None:
    assert word in Reasoner(chained("owl:sameAs", 10)).alarms[0].text(language)


def test_a_cluster_of_a_thousand_names_is_written_out() -> None:
    assert len(materialise(chained("owl:sameAs", 999)).inferred) == 1000 * 999 - 999


def test_a_cluster_too_large_to_write_out_is_an_alarm_and_no_flood() -> None:
    closure = materialise(chained("owl:sameAs", int(MOST_PAIRS**0.5) + 1))
    assert (len(closure.inferred), [alarm.kind for alarm in closure.alarms]) == (0, ["cluster"])


def test_a_one_property_key_of_ten_thousand_members_merges_none_that_differ() -> None:
    members = [fact for i in range(10_000) for fact in (t(f"x{i}", "a", "C"), (n(f"x{i}"), n("k"), Literal(str(i))))]
    assert materialise([(n("C"), n("owl:hasKey"), L), *listed("l", "k"), *members]).inferred == set()


def test_a_cycle_of_a_transitive_property_reaches_everything_once() -> None:
    cycle = [t(f"x{i}", "p", f"x{(i + 1) % 100}") for i in range(100)]
    assert len(materialise([t("p", "a", "owl:TransitiveProperty"), *cycle]).inferred) == 100 * 99


def test_a_cycle_of_classes_makes_them_equivalent() -> None:
    cycle = [t(f"C{i}", "rdfs:subClassOf", f"C{(i + 1) % 30}") for i in range(30)]
    assert t("C3", "owl:equivalentClass", "C17") in materialise(cycle).inferred


def test_a_chain_of_fifty_steps_is_followed_through_all_forks() -> None:
    forks = [t(f"x{i}-{a}", "p", f"x{i + 1}-{b}") for i in range(50) for a in "01" for b in "01"]
    world = [(n("q"), n("owl:propertyChainAxiom"), L), *listed("l", *["p"] * 50)]
    found = {triple for triple in materialise([*world, *forks]).inferred if triple[1] == n("q")}
    assert found == {t(f"x0-{a}", "q", f"x50-{b}") for a in "01" for b in "01"}


def test_a_key_of_thirty_properties_compares_them_all() -> None:
    names = [f"k{i}" for i in range(30)]
    same = [t(x, k, "v") for x in "ab" for k in names] + [t("c", k, "v") for k in names[:-1]]
    world = [(n("C"), n("owl:hasKey"), L), *listed("l", *names), *same, *(t(x, "a", "C") for x in "abc")]
    merged = {triple for triple in materialise(world).inferred if triple[1] == n("owl:sameAs")}
    assert merged == {t("a", "owl:sameAs", "b"), t("b", "owl:sameAs", "a")}


def test_a_circular_list_is_ignored() -> None:
    circle = [(L, n("rdf:first"), n("D")), (L, n("rdf:rest"), L), (n("C"), n("owl:unionOf"), L), t("a", "a", "D")]
    assert t("a", "a", "C") not in materialise(circle).inferred


CHANGES: list[tuple[list[Triple], list[Triple]]] = [
    ([], []),
    ([], [t("x3", "p", "x4")]),
    ([t("x1", "p", "x2")], []),
    ([t("p", "a", "owl:TransitiveProperty")], [t("p", "owl:inverseOf", "q")]),
    ([], [t("x1", "owl:sameAs", "y")]),
    ([t("x0", "owl:sameAs", "z")], [t("C", "rdfs:subClassOf", "D")]),
]


@pytest.mark.parametrize(("gone", "fresh"), CHANGES)
def test_a_change_tells_what_follows_anew_and_no_more(gone: list[Triple], fresh: list[Triple]) -> None:
    told = [*chained("p", 3), t("p", "a", "owl:TransitiveProperty"), t("x0", "owl:sameAs", "z"), t("x0", "a", "C")]
    reasoner = Reasoner(told)
    before = reasoner.inferred
    gained, lost = reasoner.change(gone, fresh)
    assert (gained, lost) == (reasoner.inferred - before, before - reasoner.inferred)
    after = [one for one in told if one not in gone] + fresh
    assert reasoner.inferred == Reasoner(after).inferred
