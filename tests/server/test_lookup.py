"""Lookups: which queries are some, and that they are answered as a worker does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from server import formats, lookup
from server.lookup import Lookups, is_lookup

JSON, XML = formats.TABULAR[0], formats.TABULAR[1]
WIDE = 2000  # things that one thing is linked to


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield a folder with a graph in which one thing has many links."""
    place = tmp_path_factory.mktemp("graph")
    store = ox.Store(str(place))
    hub, link = ox.NamedNode("urn:hub"), ox.NamedNode("urn:p")
    store.bulk_extend(ox.Quad(hub, link, ox.Literal(n), ox.NamedNode("urn:g")) for n in range(WIDE))
    store.add(ox.Quad(ox.NamedNode("urn:a"), link, ox.Literal("芯片", language="zh"), ox.NamedNode("urn:g")))
    store.flush()
    del store
    yield place


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?p ?o { <urn:a> ?p ?o }",
        "PREFIX i: <http://e/> select * where { ?s a i:Thing . } LIMIT 50",
        'SELECT ?s { ?s <urn:p> "芯片"@zh }',
        "PREFIX : <http://e/>\nSELECT ?s { ?s :p-1 :x }\n",
    ],
)
def test_a_pattern_that_names_a_thing_is_a_lookup(query: str) -> None:
    assert is_lookup(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s { ?s ?p ?o }",
        "SELECT ?s { ?s <urn:p> ?o }",
        "SELECT ?s { ?s ?s <urn:a> }",
        "SELECT ?x { <urn:a> ?p ?o }",
        "SELECT ?p { <urn:a> ?p <urn:b> ; ?q ?r }",
        "SELECT DISTINCT ?p { <urn:a> ?p ?o }",
        "SELECT (COUNT(*) AS ?n) { <urn:a> ?p ?o }",
        "SELECT ?p { <urn:a> ?p ?o } ORDER BY ?p",
        "SELECT ?p { <urn:a> ?p ?o } OFFSET 5",
        "SELECT ?p FROM <urn:g> { <urn:a> ?p ?o }",
        "SELECT ?p { { <urn:a> ?p ?o } }",
        "SELECT ?p { <urn:a> (?p) ?o }",
        "SELECT ?o { <urn:a> <urn:p>* ?o }",
        "SELECT ?p { SERVICE <urn:a> { <urn:a> ?p ?o } }",
        'SELECT ?p { ?s ?p "a\\u0022b" }',
        "SELECT ?p { <urn:a> ?p ?o } #" + "x" * lookup.LONGEST,
        "ASK { <urn:a> ?p ?o }",
        "DROP ALL",
        "",
    ],
)
def test_whatever_may_take_long_or_nest_is_none(query: str) -> None:
    assert not is_lookup(query)


def test_reading_a_form_takes_no_time_for_a_text_that_almost_is_one() -> None:
    assert not is_lookup("PREFIX a:<b>" * 100 + "SELECT " + "?a " * 200 + "{ ?a ?b " + "?c" * 100)


def test_an_answer_holds_the_rows(folder: Path) -> None:
    body = Lookups(folder).answer("SELECT ?o { <urn:a> ?p ?o }", JSON)
    rows = json.loads(body or b"{}")["results"]["bindings"]
    assert rows == [{"o": {"type": "literal", "value": "芯片", "xml:lang": "zh"}}]


def test_an_answer_that_grows_is_left_to_a_worker(folder: Path) -> None:
    lookups = Lookups(folder)
    answers = [lookups.answer(f"SELECT ?o {{ <urn:hub> ?p ?o }} {limit}", JSON) for limit in ("LIMIT 9", "")]
    assert [answer is None for answer in answers] == [False, True]


def test_what_the_parser_refuses_is_told_by_a_worker(folder: Path) -> None:
    assert Lookups(folder).answer("SELECT ?o { x:a ?p ?o }", JSON) is None


def test_a_format_that_cannot_hold_all_texts_is_left_to_a_worker(folder: Path) -> None:
    assert Lookups(folder).answer("SELECT ?o { <urn:a> ?p ?o }", XML) is None


def test_an_edition_that_does_not_open_has_no_lookups(tmp_path: Path) -> None:
    (tmp_path / "torn").mkdir()
    (tmp_path / "torn" / "CURRENT").write_text("nonsense")
    assert Lookups(tmp_path / "torn").answer("SELECT ?o { <urn:a> ?p ?o }", JSON) is None
    assert Lookups(tmp_path / "none").answer("SELECT ?o { <urn:a> ?p ?o }", JSON) is None
