"""The pages for people."""

from __future__ import annotations

import re

import pytest
from flask.testing import FlaskClient

from server import assets


def page(client: FlaskClient, path: str, **headers: str) -> str:
    """Return the HTML of a page that must be there."""
    answer = client.get(path, headers={"Accept": "text/html"} | {k.replace("_", "-"): v for k, v in headers.items()})
    assert (answer.status_code, answer.mimetype) == (200, "text/html")
    return answer.get_data(as_text=True)


@pytest.mark.parametrize("text", ["metax", "Muxi", "沐曦", "股份"])
def test_the_search_finds_a_company_by_any_of_its_names(client: FlaskClient, text: str) -> None:
    assert 'href="/id/metax"' in page(client, f"/search?q={text}")


def test_the_search_says_when_it_finds_nothing(client: FlaskClient) -> None:
    assert "Nothing has the name" in page(client, "/search?q=nobody")


def test_what_is_searched_for_is_shown_as_text(client: FlaskClient) -> None:
    assert "<b>x</b>" not in page(client, "/search?q=<b>x</b>{{1234*5678}}")
    assert "7006652" not in page(client, "/search?q={{1234*5678}}")


def test_an_entity_shows_facts_with_sentence_publisher_and_date(client: FlaskClient) -> None:
    html = page(client, "/id/metax")
    said = [
        "STAR Market",
        "MetaX &lt;listed&gt; on the STAR Market",
        "Herald",
        "2025-12-17",
        "listed on market",
    ]
    assert [part for part in said if part not in html] == []


def test_a_planned_thing_is_not_shown_as_done(client: FlaskClient) -> None:
    claim = re.search(r"about 1\.5 billion CNY.*?</li>", page(client, "/id/metax"), re.DOTALL)
    assert claim and 'class="badge planned"' in claim[0] and 'class="badge done"' not in claim[0]


def test_inferred_facts_stand_apart(client: FlaskClient) -> None:
    before, _, after = page(client, "/id/metax").partition('class="part inferred"')
    assert "ListedCompany" in after
    assert "ListedCompany" not in before


def test_a_fact_leads_to_its_article(client: FlaskClient) -> None:
    assert 'href="/article/note.txt/a1#s1"' in page(client, "/id/metax")


def test_an_article_shows_its_text_with_the_quotes_marked(client: FlaskClient) -> None:
    assert "<mark>MetaX &lt;listed&gt; on the STAR Market</mark>" in page(client, "/article/note.txt/a1")


def test_an_article_lists_its_facts_where_links_lead(client: FlaskClient) -> None:
    assert '<tr id="s1">' in page(client, "/article/note.txt/a1")


def test_an_article_has_title_publisher_and_date(client: FlaskClient) -> None:
    html = page(client, "/article/note.txt/a1")
    assert [part for part in ("A &lt;b&gt;debut&lt;/b&gt;", "Herald", "2025-12-17") if part not in html] == []


def test_a_plan_says_that_it_is_one_and_a_deed_needs_no_word(client: FlaskClient) -> None:
    facts = page(client, "/id/metax").partition('id="facts"')[2]
    assert (facts.count('class="badge planned"'), facts.count('class="badge done"')) == (1, 0)


def test_pages_speak_chinese_to_those_who_prefer_it(client: FlaskClient) -> None:
    html = page(client, "/id/metax", Accept_Language="zh-CN,zh;q=0.9")
    assert [part for part in ("<h1>沐曦股份", "科创板", "上市市场", "约15亿元") if part not in html] == []


def test_the_switch_offers_the_other_language_of_the_same_page(client: FlaskClient) -> None:
    assert 'href="/search?q=metax&amp;lang=zh"' in page(client, "/search?q=metax")


@pytest.mark.parametrize(
    "path",
    ["/id/nobody", "/id/a b", "/id/%3Cscript%3E", "/term/Nothing", "/article/none.txt/a1", "/article/note.txt/a9"],
)
def test_what_the_edition_does_not_know_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_what_is_not_found_is_said_in_the_language_of_the_page(client: FlaskClient) -> None:
    answer = client.get("/id/nobody?lang=zh", headers={"Accept": "text/html"})
    assert "没有这个页面" in answer.get_data(as_text=True)


def test_a_term_has_a_page(client: FlaskClient) -> None:
    assert "<h1>company" in page(client, "/term/Company")


def test_pages_ask_no_other_host_for_anything(client: FlaskClient) -> None:
    html = "".join(page(client, path) for path in ("/", "/id/metax", "/article/note.txt/a1", "/reports", "/sparql"))
    assert re.findall(r'(?:src|action)="https?:[^"]*"|<link[^>]*href="https?:[^"]*"', html) == []


def test_the_about_page_lists_what_pages_load_with_licences(client: FlaskClient) -> None:
    html = page(client, "/about")
    assert [part.name for part in assets.credits() if f"<td>{part.name}</td>" not in html] == []
    assert "Apache License 2.0" in html
