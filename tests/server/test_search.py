"""The search as people and programs ask it."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient

HTML = {"Accept": "text/html"}


def hits(client: FlaskClient, query: str) -> list[dict[str, Any]]:
    """Return the hits for the parameters."""
    found: list[dict[str, Any]] = client.get(f"/search?{query}").get_json()["hits"]
    return found


@pytest.mark.parametrize("text", ["hygon", "海光", "haiguang", "Hygno"])
def test_a_company_is_found_by_its_name_its_pinyin_and_with_a_typo(deals: FlaskClient, text: str) -> None:
    assert hits(deals, f"q={text}")[0]["iri"].endswith("/id/hygon")


def test_a_hit_says_what_it_is_and_where_its_page_is(deals: FlaskClient) -> None:
    found = hits(deals, "q=haiguang&lang=zh")[0]
    assert (found["label"], found["matched"], found["href"]) == ("海光信息", "海光信息", "/id/hygon")
    assert [kind["iri"].rpartition("#")[2] for kind in found["types"]] == ["Company"]


def test_the_page_works_without_a_script(deals: FlaskClient) -> None:
    page = deals.get("/search?q=haiguang", headers=HTML).get_data(as_text=True)
    assert 'href="/id/hygon">Hygon</a>' in page
    assert "海光信息" in page


def test_a_page_without_hits_says_what_to_try(deals: FlaskClient) -> None:
    assert "Nothing has" in deals.get("/search?q=zzzzzz", headers=HTML).get_data(as_text=True)


def test_there_are_no_more_hits_than_asked_for(deals: FlaskClient) -> None:
    assert len(hits(deals, "q=s&limit=1")) == 1


@pytest.mark.parametrize("limit", ["0", "201", "x", "-1", "1.5", "１", ""])
def test_a_wrong_limit_is_refused_by_name(deals: FlaskClient, limit: str) -> None:
    answer = deals.get(f"/search?q=a&limit={limit}")
    assert (answer.status_code, answer.get_json()["where"]) == (400, "limit")


def test_an_answer_may_be_kept_until_the_next_edition(deals: FlaskClient) -> None:
    tag = deals.get("/search?q=hygon&format=json").headers["ETag"]
    assert deals.get("/search?q=hygon&format=json", headers={"If-None-Match": tag}).status_code == 304


def test_the_same_words_in_another_language_are_another_answer(deals: FlaskClient) -> None:
    tags = {deals.get(f"/search?q=hygon&lang={lang}").headers["ETag"] for lang in ("en", "zh")}
    assert len(tags) == 2


def test_what_was_typed_is_shown_and_never_run(deals: FlaskClient) -> None:
    page = deals.get("/search?q=<script>alert(1)</script>", headers=HTML).get_data(as_text=True)
    assert "<script>alert" not in page


@pytest.mark.parametrize("text", ["applying to list", "申请上市"])
def test_the_page_leads_to_reports_that_answer_what_was_typed(deals: FlaskClient, text: str) -> None:
    page = deals.get("/search", query_string={"q": text}, headers=HTML).get_data(as_text=True)
    assert 'href="/reports/listing-applications"' in page
