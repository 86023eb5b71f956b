"""What the workbench completes with and starts from."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.server.outline import outline

HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def bench(deals: FlaskClient) -> Any:
    """Return what /workbench says of the world of deals."""
    return deals.get("/workbench").get_json()


def test_terms_come_with_their_names_in_both_languages(bench: Any) -> None:
    shares = next(term for term in bench["properties"] if term["iri"].endswith("#sharesIssued"))
    assert (shares["label"], shares["names"]) == ("shares issued", ["shares issued", "发行股数"])


def test_prefixes_are_those_of_our_own_queries(bench: Any) -> None:
    assert bench["prefixes"][""] == "https://w3id.org/suanli/ontology#"


def test_every_report_is_an_example_that_runs_alone(deals: FlaskClient, bench: Any) -> None:
    assert len(bench["examples"]) == len(deals.get("/reports").get_json()["reports"])
    statuses = {
        each["id"]: deals.post("/sparql", data={"query": each["query"]}).status_code for each in bench["examples"]
    }
    assert {name: status for name, status in statuses.items() if status != 200} == {}


def test_an_example_begins_with_its_question_and_has_no_header(deals: FlaskClient) -> None:
    examples = deals.get("/workbench?lang=zh").get_json()["examples"]
    query = next(each["query"] for each in examples if each["id"] == "data-exchanges")
    assert query.startswith("# 有哪些数据交易所")
    assert "#+" not in query


def test_what_is_known_of_the_workbench_is_not_sent_again(deals: FlaskClient) -> None:
    tag = deals.get("/workbench").headers["ETag"]
    assert deals.get("/workbench", headers={"If-None-Match": tag}).status_code == 304


def test_the_form_works_without_what_makes_the_workbench(deals: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.assets.file", lambda name: None)
    page = outline(deals.get("/sparql", headers=HTML).get_data(as_text=True))
    assert [element for element in page.named("script") if "workbench" in element.attributes.get("src", "")] == []
    assert [element.attributes["name"] for element in page.named("textarea")] == ["query"]


def test_the_page_names_what_makes_the_workbench(deals: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.assets.file", lambda name: f"vendor/{name}")
    html = deals.get("/sparql?lang=zh", headers=HTML).get_data(as_text=True)
    assert "vendor/yasgui.min.js" in html
    assert "\\u4ece\\u62a5\\u544a\\u5f00\\u59cb" in html  # 从报告开始, as JSON in an attribute
