"""The ontology as documentation."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from server.term_page import MEMBERS
from tests.server.conftest import SETTINGS
from tests.server.deals import DEAL, publish
from tests.server.running import served

OWL = "<http://www.w3.org/2002/07/owl#"
MORE = f"""
g:ontology {{
  :Company a {OWL}Class> ; rdfs:label "company"@en , "公司"@zh ; skos:definition "A firm."@en , "企业。"@zh .
  :ChipMaker a {OWL}Class> ; rdfs:subClassOf :Company ; skos:definition "It makes chips."@en .
  :Ring a {OWL}Class> ; rdfs:subClassOf :Ring ; rdfs:label "ring"@en .
  :makes a {OWL}ObjectProperty> ; rdfs:domain :Company ; rdfs:range :Chip ; skos:definition "Makes it."@en .
  :sharesIssued skos:definition "New shares."@en .
  {" ".join(f'id:firm{n} a :Company ; rdfs:label "Firm {n:03}"@en .' for n in range(MEMBERS))}
}}
"""
HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Yield a client of the deals with definitions, and with a class of many members."""
    data = tmp_path_factory.mktemp("told")
    publish(data, DEAL + MORE)
    with served(data, SETTINGS) as client:
        yield client


def page(client: FlaskClient, path: str) -> str:
    answer = client.get(path, headers=HTML)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def test_all_terms_stand_on_one_page_with_what_they_mean(told: FlaskClient) -> None:
    shown = page(told, "/ontology")
    assert re.search(r'href="/term/sharesIssued">shares issued</a>.*?New shares\.', shown, re.DOTALL)


def test_a_class_stands_under_the_one_above_it(told: FlaskClient) -> None:
    shown = page(told, "/ontology")
    assert re.search(r'href="/term/Company">.*?<ul>\s*<li><a href="/term/ChipMaker">', shown, re.DOTALL)


def test_meanings_are_given_in_the_language_of_the_page(told: FlaskClient) -> None:
    assert "企业。" in page(told, "/ontology?lang=zh")


def test_the_page_of_a_class_leads_up_and_down(told: FlaskClient) -> None:
    assert 'href="/term/ChipMaker"' in page(told, "/term/Company")
    assert 'href="/term/Company"' in page(told, "/term/ChipMaker").partition("<h1>")[0]


def test_a_ring_of_classes_ends(told: FlaskClient) -> None:
    assert "<h1>ring</h1>" in page(told, "/term/Ring")


def test_a_class_says_what_is_said_of_its_members(told: FlaskClient) -> None:
    assert 'href="/term/makes"' in page(told, "/term/Company").partition('id="domain"')[2]


def test_the_members_of_a_class_come_in_pages(told: FlaskClient) -> None:
    first, last = page(told, "/term/Company"), page(told, "/term/Company?page=99")
    assert ("/id/firm0" in first, "/id/hygon" in last, 'rel="next"' in first) == (True, True, True)
    assert f"Members: {MEMBERS + 2}." in first


def test_a_property_shows_its_latest_uses_with_their_sentences(told: FlaskClient) -> None:
    shown = page(told, "/term/sharesIssued").partition('id="latest"')[2]
    assert (shown.count("<blockquote "), "Used in statements: 3." in page(told, "/term/sharesIssued")) == (3, True)


def test_a_term_leads_programs_to_its_rdf(told: FlaskClient) -> None:
    answer = told.get("/term/makes", headers={"Accept": "text/turtle"})
    assert (answer.status_code, "Makes it." in answer.get_data(as_text=True)) == (200, True)
