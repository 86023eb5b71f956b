"""The front of the closure: what goes in, what comes out, in which library's terms."""

from __future__ import annotations

import pyoxigraph
import pytest
import rdflib
from rdflib import RDF, RDFS, URIRef

from graph.closure import materialise
from tests.graph.closure.worlds import n, t

WORLD = [t("C", "rdfs:subClassOf", "D"), t("x", "a", "C")]


def test_terms_of_pyoxigraph_come_back_as_they_are() -> None:
    assert materialise(WORLD).inferred == {t("x", "a", "D")}


def test_an_rdflib_graph_gives_rdflib_terms() -> None:
    graph = rdflib.Graph()
    graph.add((URIRef("e:C"), RDFS.subClassOf, URIRef("e:D")))
    graph.add((URIRef("e:x"), RDF.type, URIRef("e:C")))
    assert materialise(graph).inferred == {(URIRef("e:x"), RDF.type, URIRef("e:D"))}


def test_quads_count_as_triples() -> None:
    quads = [pyoxigraph.Quad(*triple, n("g")) for triple in WORLD]
    assert materialise(quads).inferred == {t("x", "a", "D")}


def test_nothing_follows_from_nothing() -> None:
    assert materialise([]).inferred == set()


def test_a_literal_keeps_the_form_in_which_it_was_written() -> None:
    written = pyoxigraph.Literal("007", datatype=n("xsd:integer"))
    world = [t("p", "rdfs:subPropertyOf", "q"), (n("x"), n("p"), written)]
    assert materialise(world).inferred == {(n("x"), n("q"), written)}


def test_what_was_asserted_is_not_inferred() -> None:
    assert t("x", "a", "D") not in materialise([*WORLD, t("x", "a", "D")]).inferred


def test_literals_as_subjects_are_read_but_not_handed_out() -> None:
    five = pyoxigraph.Literal("5")
    world = [t("p", "rdfs:domain", "C"), t("p", "owl:inverseOf", "q"), (five, n("p"), n("x"))]
    assert materialise(world).inferred == {(n("x"), n("q"), five)}


def test_an_unknown_engine_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="nosuch"):
        materialise(WORLD, engine="nosuch")  # type: ignore[arg-type]


@pytest.mark.parametrize("noise", ["owl:Thing", "rdfs:Resource"])
def test_types_that_say_nothing_are_left_out(noise: str) -> None:
    world = [t("C", "rdfs:subClassOf", noise), t("x", "a", "C"), t("D", "owl:equivalentClass", noise)]
    assert t("x", "a", noise) not in materialise(world).inferred


def test_types_by_anonymous_class_are_left_out() -> None:
    anonymous = pyoxigraph.BlankNode("r")
    world = [(n("C"), n("rdfs:subClassOf"), anonymous), t("x", "a", "C")]
    assert materialise(world).inferred == set()
