"""Lists as RDF: reports, the interface, editions."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from flask import Flask
from flask.testing import FlaskClient

from server.list_triples import of_changes

TURTLE = {"Accept": "text/turtle"}
DCAT = "http://www.w3.org/ns/dcat#"


def values(client: FlaskClient, path: str, predicate: str) -> set[str]:
    """Return the objects of a predicate in the RDF of a page."""
    read = ox.parse(client.get(path, headers=TURTLE).data, format=ox.RdfFormat.TURTLE)
    return {getattr(each.object, "value", "") for each in read if each.predicate.value == predicate}


def test_the_catalogue_of_reports_has_each_with_its_question(deals: FlaskClient) -> None:
    assert "Which GPU vendors have listed" in " ".join(
        values(deals, "/reports", "http://purl.org/dc/terms/description")
    )


def test_a_report_that_needs_a_value_has_no_data_without_one(deals: FlaskClient) -> None:
    files = values(deals, "/reports", f"{DCAT}distribution")
    assert any(each.endswith("/reports/listed-gpu-vendors.csv") for each in files)
    assert not any("merger-terms" in each for each in files)


def test_all_data_that_the_catalogue_names_are_there(deals: FlaskClient) -> None:
    files = sorted(values(deals, "/reports", f"{DCAT}distribution"))[:9]
    assert {deals.get(each.removeprefix("http://localhost")).status_code for each in files} == {200}


def test_the_interface_says_where_its_description_is(deals: FlaskClient) -> None:
    assert values(deals, "/api", f"{DCAT}endpointDescription") == {"http://localhost/openapi.json"}


def test_an_edition_has_its_number_and_its_size(deals: FlaskClient) -> None:
    assert values(deals, "/editions", f"{DCAT}version") == {"1"}


@pytest.mark.parametrize("value", ["http://[", "a word", "https://w3id.org/suanli/id/metax"])
def test_a_change_holds_whatever_was_said(value: str) -> None:
    row = {"subject": "https://w3id.org/suanli/id/a", "predicate": "urn:p", "object": value, "article": "d.txt"}
    found = {"old": 1, "new": 2, "fresh": {"facts": [row]}, "gone": {"facts": []}}
    statements = [each for each in of_changes_here(found) if each.predicate.value.endswith("#object")]
    assert [getattr(each.object, "value", "") for each in statements] == [value]


def of_changes_here(found: dict[str, object]) -> list[ox.Triple]:
    """Return the triples of a change as at the address of a server."""
    with Flask("server").test_request_context("/editions/1/2"):
        return list(of_changes(found))
