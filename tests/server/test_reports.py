"""The reports as pages and as data."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.server.conftest import SETTINGS
from tests.server.running import served

HTML = {"Accept": "text/html"}
OWN = """#+ title: {en: Things, zh: 事物}
#+ answers: {en: "What is there?", zh: 有什么？}
#+ params:
#+   kind: {type: enum, label: {en: kind, zh: 种类}, values: {a: {en: A, zh: 甲}}}
#+ columns: {thing: {type: entity, label: {en: thing, zh: 事物}}, number: number}
SELECT ?thing ?number ?kind WHERE {
  VALUES (?thing ?number) { (<https://w3id.org/suanli/id/metax> 12.5) ("=1+1" 3) ("third" UNDEF) }
} ORDER BY DESC(?number)
"""

HUNG = """#+ title: {en: Listed, zh: 已上市}
#+ answers: {en: "Who is listed?", zh: 谁已上市？}
#+ columns: {company: entity, market: entity}
PREFIX : <https://w3id.org/suanli/ontology#>
SELECT ?company ?market ?inferred WHERE {
  ?company :listedOnMarket ?market .
  # proof: ?company :listedOn ?market
}
"""


@pytest.fixture(scope="module")
def own(world: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Yield a client of an app with a report of its own, a broken one, and two rows a page."""
    folder = tmp_path_factory.mktemp("queries")
    (folder / "things.rq").write_text(OWN, encoding="utf-8")
    (folder / "hung.rq").write_text(HUNG, encoding="utf-8")
    (folder / "faulty.rq").write_text("#+ title: x\nSELECT", encoding="utf-8")
    with served(world, replace(SETTINGS, queries=str(folder), page_rows=2)) as client:
        yield client


def test_all_reports_are_listed_with_the_question_they_answer(client: FlaskClient) -> None:
    listed = client.get("/reports").get_json()["reports"]
    assert {"about-entity", "listed-gpu-vendors"} <= {report["id"] for report in listed}
    assert all(report["answers"]["zh"] for report in listed)


def test_a_broken_file_is_listed_and_hides_no_other(own: FlaskClient) -> None:
    listed = own.get("/reports").get_json()
    assert [Path(each["file"]).name for each in listed["broken"]] == ["faulty.rq"]
    assert "things" in {report["id"] for report in listed["reports"]}


def test_the_list_is_a_page_for_people(own: FlaskClient) -> None:
    html = own.get("/reports", headers=HTML).get_data(as_text=True)
    assert [part for part in ('href="/reports/things"', "What is there?", "faulty.rq") if part not in html] == []


def test_rows_come_as_json_with_labels_and_numbers(own: FlaskClient) -> None:
    data = own.get("/reports/things.json").get_json()
    metax = {"iri": "https://w3id.org/suanli/id/metax", "label": "MetaX"}
    assert (data["total"], data["rows"][0], data["rows"][2]) == (
        3,
        {"thing": metax, "number": 12.5},
        {"thing": "third", "number": None},
    )


def test_rows_come_as_csv_that_no_spreadsheet_calculates(own: FlaskClient) -> None:
    text = own.get("/reports/things.csv").get_data(as_text=True)
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
    assert rows[:3] == [
        ["thing", "thing_iri", "number"],
        ["MetaX", "https://w3id.org/suanli/id/metax", "12.5"],
        ["'=1+1", "", "3"],
    ]


def test_the_accept_header_chooses_too(own: FlaskClient) -> None:
    headers = [{"Accept": media} for media in ("text/csv", "application/json", "application/sparql-results+xml", "*/*")]
    assert [own.get("/reports/things", headers=each).mimetype for each in headers] == [
        "text/csv", "application/json", "application/sparql-results+xml", "application/json",
    ]  # fmt: skip


def test_a_page_shows_a_part_and_leads_to_the_next(own: FlaskClient) -> None:
    first = own.get("/reports/things", headers=HTML)
    assert 'rel="next"' in first.headers["Link"]
    assert "Rows 1 to 2 of 3" in first.get_data(as_text=True)
    second = own.get("/reports/things?page=2", headers=HTML)
    assert ("Link" in second.headers, "Rows 3 to 3 of 3" in second.get_data(as_text=True)) == (False, True)


def test_downloads_hold_all_rows_whatever_the_page(own: FlaskClient) -> None:
    assert own.get("/reports/things.json?page=2").get_json()["total"] == 3


def test_a_wrong_value_names_parameter_fault_and_an_example(own: FlaskClient) -> None:
    answer = own.get("/reports/things.json?kind=b")
    said = answer.get_json(force=True)
    assert (answer.status_code, said["where"], "kind=a" in said["remedy"]) == (400, "kind", True)


def test_a_report_that_needs_a_value_offers_those_that_there_are(deals: FlaskClient) -> None:
    html = deals.get("/reports/merger-terms", headers=HTML).get_data(as_text=True)
    assert 'href="/reports/merger-terms?merger=merger%2Fhygon%2Bsugon">Merger H+S</a>' in html


def test_a_wrong_value_shows_in_the_form_as_text(own: FlaskClient) -> None:
    answer = own.get("/reports/things?kind=<script>alert(1)</script>{{1234*5678}}", headers=HTML)
    html = answer.get_data(as_text=True)
    assert (answer.status_code, "<script>alert" in html, "7006652" in html) == (400, False, False)


def test_a_value_given_twice_is_refused(own: FlaskClient) -> None:
    assert own.get("/reports/things.json?kind=a&kind=a").status_code == 400


@pytest.mark.parametrize("value", ['"} ; DROP ALL #', "> } UNION { ?s ?p ?o } #", "http://e/> } #", "\\u0022 } #"])
def test_a_value_is_never_a_part_of_the_query(client: FlaskClient, value: str) -> None:
    answer = client.get("/reports/about-entity.json", query_string={"entity": value})
    assert answer.status_code == 400


def test_a_form_that_is_opened_first_has_no_fault(client: FlaskClient) -> None:
    answer = client.get("/reports/about-entity", headers=HTML)
    assert (answer.status_code, b'role="alert"' in answer.data) == (200, False)


def test_choosing_the_language_of_a_form_is_no_fault_either(client: FlaskClient) -> None:
    assert client.get("/reports/market-peers?lang=zh", headers={"Accept": "text/html"}).status_code == 200


def test_a_pick_list_offers_the_things_of_a_class(client: FlaskClient) -> None:
    html = client.get("/reports/listed-gpu-vendors", headers=HTML).get_data(as_text=True)
    assert "<form" in html and 'name="exchange"' in html


def test_a_report_shows_its_evidence(client: FlaskClient) -> None:
    html = client.get("/reports/about-entity?entity=metax", headers=HTML).get_data(as_text=True)
    assert "MetaX &lt;listed&gt; on the STAR Market" in html


def test_known_data_are_not_sent_again(own: FlaskClient) -> None:
    tag = own.get("/reports/things.csv").headers["ETag"]
    assert own.get("/reports/things.csv", headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("path", ["/reports/none", "/reports/things.exe", "/reports/..%2fthings", "/reports/"])
def test_what_is_no_report_is_not_found(own: FlaskClient, path: str) -> None:
    assert own.get(path).status_code == 404


def test_an_unknown_format_is_not_acceptable(own: FlaskClient) -> None:
    assert own.get("/reports/things?format=exe").status_code == 406


def test_a_row_that_was_inferred_leads_to_its_proof(own: FlaskClient) -> None:
    (row,) = own.get("/reports/hung.json").get_json()["rows"]
    assert own.get(row["inferred"], headers=HTML).status_code == 200
    page = own.get("/reports/hung", headers=HTML).get_data(as_text=True)
    assert f'href="{row["inferred"].replace("&", "&amp;")}">Inferred</a>' in page


def test_without_inference_no_row_is_inferred(own: FlaskClient) -> None:
    (row,) = own.get("/reports/hung.json?inferred=false").get_json()["rows"]
    assert row["inferred"] is None
