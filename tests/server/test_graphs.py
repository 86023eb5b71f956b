"""RDF to read: graphs, things, the description of the data set."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from tests.server.worlds import ARTICLE

INFERRED = "https://w3id.org/suanli/graph/inferred"
TURTLE = {"Accept": "text/turtle"}


def size(client: FlaskClient, path: str, **parameters: str) -> int:
    """Return how many triples there are at an address."""
    answer = client.get(path, query_string=parameters or None, headers=TURTLE)
    assert answer.content_type == "text/turtle; charset=utf-8"
    return len(list(ox.parse(answer.data, format=ox.RdfFormat.TURTLE)))


def test_a_graph_is_read_by_its_name(client: FlaskClient) -> None:
    assert size(client, "/graphs", graph=INFERRED) == 2


def test_a_graph_is_read_at_its_own_address(client: FlaskClient) -> None:
    assert size(client, "/graph/inferred") == 2


def test_an_articles_graph_is_read_at_its_own_address(client: FlaskClient) -> None:
    assert size(client, "/graph/article/note.txt/a1") == size(client, "/graphs", graph=ARTICLE) > 10


def test_the_default_graph_is_everything(client: FlaskClient) -> None:
    assert size(client, "/graphs?default") > size(client, "/graphs", graph=ARTICLE)


def test_a_graph_that_is_not_there_is_not_found(client: FlaskClient) -> None:
    answers = [client.get("/graphs?graph=http://nowhere.example/"), client.head("/graph/nothing")]
    assert [answer.status_code for answer in answers] == [404, 404]


@pytest.mark.parametrize("query", ["", "graph=not an iri", "graph=urn:a&graph=urn:b", "default&graph=urn:a"])
def test_one_graph_must_be_named(client: FlaskClient, query: str) -> None:
    assert client.get(f"/graphs?{query}").status_code == 400


def test_head_says_what_get_would_send(client: FlaskClient) -> None:
    answer = client.head("/graph/inferred", headers={"Accept": "text/turtle; charset=utf-8"})
    assert (answer.status_code, answer.content_type, answer.data) == (200, "text/turtle; charset=utf-8", b"")


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_graphs_cannot_be_written(client: FlaskClient, method: str) -> None:
    answers = [client.open(path, method=method) for path in ("/graphs?default", "/graph/inferred")]
    assert [answer.status_code for answer in answers] == [405, 405]


def test_a_graph_that_is_known_already_is_not_sent_again(client: FlaskClient) -> None:
    tag = client.get("/graph/inferred").headers["ETag"]
    assert client.get("/graph/inferred", headers={"If-None-Match": tag}).status_code == 304


def test_programs_get_the_triples_of_a_thing(client: FlaskClient) -> None:
    assert size(client, "/id/metax") > 8


def test_json_ld_is_given_to_who_asks_for_json(client: FlaskClient) -> None:
    assert client.get("/id/metax", headers={"Accept": "application/json"}).mimetype == "application/ld+json"


def test_a_wildcard_gets_the_page_of_a_thing(client: FlaskClient) -> None:
    assert client.get("/id/metax", headers={"Accept": "*/*"}).mimetype == "text/html"


def test_a_thing_that_is_nowhere_has_no_triples(client: FlaskClient) -> None:
    assert client.get("/id/nobody", headers=TURTLE).status_code == 404


def test_the_data_set_describes_itself(client: FlaskClient) -> None:
    answer = client.get("/.well-known/void", headers={"Accept": "application/n-triples"})
    assert (answer.status_code, b"http://rdfs.org/ns/void#Dataset" in answer.data) == (200, True)
