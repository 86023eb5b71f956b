"""What a worker makes of a job, without a process around it."""

from __future__ import annotations

import json
import socket
import threading

import pyoxigraph as ox
import pytest

from server import wire, worker
from server.wire import Channel, Job

DATA = """
<http://g/1> { <http://e/a> <http://e/p> "1" }
<http://g/2> { <http://e/b> <http://e/p> "2" }
<https://w3id.org/suanli/graph/inferred> { <http://e/c> <http://e/p> "3" }
"""
ALL = "SELECT ?o { ?s ?p ?o } ORDER BY ?o"


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """Return a store with two graphs and what was inferred."""
    made = ox.Store()
    made.load(DATA, format=ox.RdfFormat.TRIG)
    return made


def frames(store: ox.Store, job: Job) -> list[tuple[bytes, bytes]]:
    """Return all frames that the worker sends."""
    ours, theirs = socket.socketpair()
    channel = Channel(ours)
    found: list[tuple[bytes, bytes]] = []
    thread = threading.Thread(target=worker.answer, args=(store, job, Channel(theirs)))
    thread.start()
    while not found or found[-1][0] not in (wire.END, wire.ERROR):
        found.append(channel.receive())
    thread.join()
    ours.close()
    theirs.close()
    return found


def body(store: ox.Store, job: Job) -> bytes:
    """Return the whole result."""
    return b"".join(payload for kind, payload in frames(store, job) if kind == wire.DATA)


def objects(store: ox.Store, job: Job) -> list[str]:
    """Return the values of ?o."""
    return [row["o"]["value"] for row in json.loads(body(store, job))["results"]["bindings"]]


def test_the_default_graph_is_the_union_of_all(store: ox.Store) -> None:
    assert objects(store, Job(ALL)) == ["1", "2", "3"]


def test_inferred_facts_can_be_left_out(store: ox.Store) -> None:
    assert objects(store, Job(ALL, inferred=False)) == ["1", "2"]


def test_inferred_facts_can_be_left_out_of_named_graphs_too(store: ox.Store) -> None:
    query = "SELECT ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?o"
    assert objects(store, Job(query, inferred=False)) == ["1", "2"]


def test_from_in_the_query_is_obeyed(store: ox.Store) -> None:
    query = "SELECT ?o FROM <http://g/2> { ?s ?p ?o }"
    assert objects(store, Job(query, dataset=True)) == ["2"]


def test_graphs_of_the_protocol_go_before_those_of_the_query(store: ox.Store) -> None:
    query = "SELECT ?o FROM <http://g/2> { ?s ?p ?o }"
    assert objects(store, Job(query, dataset=True, default_graphs=("http://g/1",), named_graphs=())) == ["1"]


def test_a_variable_is_replaced_by_a_term_and_not_by_text(store: ox.Store) -> None:
    job = Job("SELECT ?s ?o { ?s ?p ?o }", substitutions={"s": "<http://e/b>"})
    assert objects(store, job) == ["2"]


def test_what_is_no_term_is_refused(store: ox.Store) -> None:
    job = Job("SELECT ?s { ?s ?p ?o }", substitutions={"s": "<http://e/b> . <http://e/c> <http://e/p> <http://e/d>"})
    assert frames(store, job)[-1][0] == wire.ERROR


@pytest.mark.parametrize(
    ("name", "start"),
    [("json", b'{"head"'), ("xml", b"<?xml"), ("csv", b"o\r\n"), ("tsv", b"?o\n")],
)
def test_rows_come_in_the_format_asked_for(store: ox.Store, name: str, start: bytes) -> None:
    assert body(store, Job(ALL, tabular=name)).startswith(start)


@pytest.mark.parametrize("name", ["turtle", "ntriples", "rdfxml", "jsonld", "trig", "nquads"])
def test_graphs_come_in_the_format_asked_for(store: ox.Store, name: str) -> None:
    from server.formats import RDF

    found = body(store, Job("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", graph=name))
    assert len(list(ox.parse(found, format=RDF[name]))) == 3


def test_a_syntax_error_comes_with_line_and_column(store: ox.Store) -> None:
    kind, payload = frames(store, Job("SELECT ?x {\n ?x ?y }"))[-1]
    said = json.loads(payload)
    assert (kind, said["code"], said["line"], said["column"]) == (wire.ERROR, "query-syntax", 2, 9)


def test_an_unknown_function_is_an_error_and_no_crash(store: ox.Store) -> None:
    kind, payload = frames(store, Job("SELECT (<http://e/f>(1) AS ?x) {}"))[-1]
    assert (kind, json.loads(payload)["code"]) == (wire.ERROR, "query")


def test_a_kind_of_result_without_format_is_not_computed(store: ox.Store) -> None:
    assert [kind for kind, _ in frames(store, Job(ALL, tabular=""))] == [wire.HEAD, wire.END]


def test_a_long_result_comes_in_several_frames(store: ox.Store) -> None:
    values = " ".join(f'"{i:0100}"' for i in range(2000))
    kinds = [kind for kind, _ in frames(store, Job(f"SELECT * {{ VALUES ?o {{ {values} }} }}"))]
    assert kinds.count(wire.DATA) > 2


def test_a_syntax_error_shows_the_words_near_it() -> None:
    said = worker.syntax_error("error at 2:5: expected one of", "SELECT *\n { ?s ?p }")
    assert said["what"] == "This is no SPARQL query: something is wrong near “{ ?s ?p }”."


def test_a_prefix_that_is_not_declared_is_named_as_the_reason() -> None:
    said = worker.syntax_error("error at 1:12: expected one of Prefix not found, ['%']", "ASK { ?s e:p 1 }")
    assert "a prefix is not declared near" in str(said["what"])


@pytest.mark.parametrize("query", ["", "\n", "a", "a\r\nb", "\u2028x"])
@pytest.mark.parametrize("place", ["1:1", "9:9", "0:0", "2:99999"])
def test_any_place_is_shown_somehow(query: str, place: str) -> None:
    assert worker.syntax_error(f"error at {place}: expected x", query)["what"]
