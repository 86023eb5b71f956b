"""Rows of reports as RDF."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from server.formats import GRAPH, RDF
from server.row_triples import RESULTS, as_rdf

INTEGER = "http://www.w3.org/2001/XMLSchema#integer"
ROW = {
    "company": {"type": "uri", "value": "https://w3id.org/suanli/id/metax"},
    "name": {"type": "literal", "value": "沐曦", "xml:lang": "zh"},
    "number": {"type": "literal", "value": "7", "datatype": INTEGER},
    "note": {"type": "literal", "value": '"</script>'},
}


def read(body: bytes, form: ox.RdfFormat = ox.RdfFormat.TURTLE) -> list[tuple[str, str]]:
    """Return the predicates and objects of RDF, each as it is written."""
    found = ((each.predicate.value.removeprefix(RESULTS), str(each.object)) for each in ox.parse(body, format=form))
    return sorted(found)


def test_each_value_is_bound_to_its_column_as_the_term_that_it_is() -> None:
    told = read(as_rdf([ROW], ROW, ox.RdfFormat.TURTLE))
    values = {value for name, value in told if name == "value"}
    assert values == {
        "<https://w3id.org/suanli/id/metax>",
        '"沐曦"@zh',
        f'"7"^^<{INTEGER}>',
        '"\\"</script>"',
    }


def test_a_column_without_a_value_is_a_variable_without_a_binding() -> None:
    told = read(as_rdf([{}], ["company"], ox.RdfFormat.TURTLE))
    assert [name for name, _ in told if name in ("resultVariable", "binding", "index")] == ["index", "resultVariable"]


@pytest.mark.parametrize("form", [each.name for each in GRAPH])
def test_rows_are_there_in_each_format(form: str) -> None:
    assert ("variable", '"company"') in read(as_rdf([ROW], ROW, RDF[form]), RDF[form])


def test_a_report_is_given_as_rdf_to_who_asks_for_it(deals: FlaskClient) -> None:
    answer = deals.get("/reports/deal-values", headers={"Accept": "text/turtle"})
    assert (answer.status_code, answer.mimetype) == (200, "text/turtle")
    assert ("resultVariable", '"quote"') in read(answer.data)


def test_rows_are_chosen_and_sorted_there_too(deals: FlaskClient) -> None:
    body = deals.get("/reports/names.nt?entity=hygon&size=1", headers={}).data
    assert [value for name, value in read(body, ox.RdfFormat.N_TRIPLES) if name == "index"] == [f'"1"^^<{INTEGER}>']
