"""RDF of pages, at their own addresses."""

from __future__ import annotations

import json
import re

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

PATHS = ["/", "/about", "/id/hygon", "/term/listedOn", "/article/d1.txt/a1", "/findings", "/ontology"]
PATHS += ["/search?q=hygon", "/reports", "/reports/listed-gpu-vendors", "/editions", "/api", "/sparql"]
WHY = "/why?s=/id/hygon&p=/term/listedOn&o=/id/sse"
TURTLE = {"Accept": "text/turtle"}


@pytest.mark.parametrize("path", [*PATHS, WHY])
def test_a_page_is_given_as_rdf_to_who_asks_for_it(deals: FlaskClient, path: str) -> None:
    answer = deals.get(path, headers=TURTLE)
    assert (answer.status_code, answer.mimetype) == (200, "text/turtle")
    list(ox.parse(answer.data, format=ox.RdfFormat.TURTLE))


@pytest.mark.parametrize("path", [*PATHS, WHY])
def test_a_browser_gets_the_page_and_its_head_leads_to_the_rdf(deals: FlaskClient, path: str) -> None:
    page = deals.get(path, headers={"Accept": "text/html,*/*;q=0.8"})
    found = re.search(r'<link rel="alternate" type="text/turtle" href="([^"]*)">', page.get_data(as_text=True))
    assert (page.mimetype, found is not None) == ("text/html", True)
    assert found
    assert deals.get(found[1].replace("&amp;", "&")).mimetype == "text/turtle"


def test_the_rdf_of_a_proof_has_its_triples_and_the_words_of_its_sentences(deals: FlaskClient) -> None:
    triples = list(ox.parse(deals.get(WHY, headers=TURTLE).data, format=ox.RdfFormat.TURTLE))
    objects = {getattr(each.object, "value", "") for each in triples}
    assert {"https://w3id.org/suanli/id/star", "https://w3id.org/suanli/id/sse", "Words s2 of 1."} <= objects


def test_the_rdf_of_an_article_is_its_graph(deals: FlaskClient) -> None:
    assert b"hygon" in deals.get("/article/d1.txt/a1", headers=TURTLE).data


def test_an_article_that_is_nowhere_has_no_rdf(deals: FlaskClient) -> None:
    assert deals.get("/article/d1.txt/a9", headers=TURTLE).status_code == 404


def test_programs_that_ask_the_search_for_json_get_its_hits(deals: FlaskClient) -> None:
    answer = deals.get("/search?q=hygon", headers={"Accept": "application/json, text/turtle;q=0.5"})
    assert [hit["label"] for hit in json.loads(answer.data)["hits"]][:1] == ["Hygon"]


def test_the_rdf_of_a_search_names_what_was_found(deals: FlaskClient) -> None:
    assert "海光信息" in deals.get("/search?q=hygon", headers=TURTLE).get_data(as_text=True)


def test_a_search_that_finds_nothing_has_no_triples(deals: FlaskClient) -> None:
    answer = deals.get("/search?q=qqqqqqq", headers={"Accept": "application/n-triples"})
    assert (answer.status_code, answer.data) == (200, b"")
