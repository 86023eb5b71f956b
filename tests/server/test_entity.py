"""The page of an entity or event."""

from __future__ import annotations

import json
import re

from flask.testing import FlaskClient

MERGER = "/id/merger/hygon+sugon"


def html(client: FlaskClient, path: str) -> str:
    """Return a page that must be there."""
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def test_a_value_of_two_articles_stands_once_with_both(deals: FlaskClient) -> None:
    page = html(deals, "/id/hygon")
    (claim,) = re.findall(r'<span class="what"><a href="/id/star">.*?</ul>', page, re.DOTALL)
    assert [title for title in ("Deal 1", "Deal 2") if title not in claim] == []
    assert page.count('<span class="what"><a href="/id/star">') == 1


def test_an_event_marks_the_term_on_which_sources_disagree(deals: FlaskClient) -> None:
    page = html(deals, MERGER)
    group = page[page.index('class="group disputed"') :]
    assert "8.08 billion" in group
    assert "808 million" in group
    assert group.index("Sources disagree") < group.index("8.08 billion")


def test_an_event_names_its_disputes_at_the_top(deals: FlaskClient) -> None:
    head = html(deals, MERGER).partition('<section class="part')[0]
    assert "shares issued" in head


def test_a_merger_shows_the_terms_that_stand_with_its_parties(deals: FlaskClient) -> None:
    page = html(deals, MERGER)
    assert "143.46" in page[page.index('id="facts_parties"') :]


def test_an_entity_without_disputes_has_no_band(deals: FlaskClient) -> None:
    assert "Sources disagree" not in html(deals, "/id/hygon")


def test_what_follows_for_others_stands_apart_from_what_follows_for_the_thing(deals: FlaskClient) -> None:
    page = html(deals, "/id/sse")
    assert 'id="inferred"' not in page
    assert "Hygon" in page[page.index('id="inferred_others"') :]


def test_the_page_leads_programs_to_its_rdf(deals: FlaskClient) -> None:
    (link,) = re.findall(r'<link rel="alternate" type="text/turtle" href="([^"]*)">', html(deals, MERGER))
    answer = deals.get(link)
    assert (answer.status_code, answer.mimetype) == (200, "text/turtle")


def test_an_article_leads_programs_to_its_rdf(deals: FlaskClient) -> None:
    (link,) = re.findall(r'<link rel="alternate" type="text/turtle" href="([^"]*)">', html(deals, "/article/d1.txt/a1"))
    answer = deals.get(link, headers={"Accept": "text/turtle"})
    assert (answer.status_code, answer.mimetype) == (200, "text/turtle")


def test_search_engines_read_what_the_thing_is(deals: FlaskClient) -> None:
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html(deals, "/id/hygon?lang=en"))
    found = json.loads(text)
    assert (found["@type"], found["name"], found["alternateName"]) == ("Corporation", "Hygon", ["海光信息"])
    assert (found["@id"], found["url"]) == ("https://w3id.org/suanli/id/hygon", "http://localhost/id/hygon")


def test_who_links_to_a_page_shows_its_title(deals: FlaskClient) -> None:
    assert '<meta property="og:title" content="海光信息">' in html(deals, "/id/hygon?lang=zh")


def test_a_page_leads_to_the_reports_that_take_its_thing(deals: FlaskClient) -> None:
    page = html(deals, "/id/hygon")
    related = re.findall(r'href="(/reports/[^"]*)"', page[page.index('id="related"') :])
    assert [deals.get(path.replace("&amp;", "&")).status_code for path in related] == [200] * len(related)
    assert "/reports/about-entity?entity=hygon" in related


def test_a_page_leads_to_the_query_for_its_facts(deals: FlaskClient) -> None:
    (path,) = re.findall(r'href="(/sparql\?query=[^"]*)"', html(deals, "/id/hygon"))
    rows = deals.get(path, headers={"Accept": "application/json"}).get_json()["results"]["bindings"]
    assert {row["subject"]["value"] for row in rows} >= {"https://w3id.org/suanli/id/hygon"}
