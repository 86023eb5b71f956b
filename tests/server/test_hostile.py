"""A hostile document: markup, scripts, odd directions and dangerous addresses in every field that a page shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pyoxigraph as ox
import pytest
from flask.testing import FlaskClient

from graph import editions
from graph.store import open_store
from tests.server.conftest import SETTINGS
from tests.server.deals import TIME, publish
from tests.server.outline import outline
from tests.server.running import served
from tests.server.worlds import PREFIXES

EVIL = r"<script>alert(1)</script>\"'><img src=x onerror=alert(2)>{{7*7}}‮"
LONG = "长" * 3000
ARTICLE = "https://w3id.org/suanli/graph/article/evil.txt/a1"
TEXT = r"<script>alert(8)</script>"
BRIEF = "<i onclick=alert(9)>1</i>"
TERMS = (":aimsTo", ":considerationForm", ":announcedBy", ":listedOnMarket")
EVENT = "https://w3id.org/suanli/id/merger/evil+worse"


def said(name: str, subject: str, predicate: str, value: str, more: str = "") -> str:
    """Return a statement of the hostile article."""
    return f"""
  <{ARTICLE}#{name}> a :Statement ; rdf:subject {subject} ; rdf:predicate {predicate} ; rdf:object {value} ; {more}
    :status "{EVIL}" ; oa:hasTarget <{ARTICLE}#t0> ."""


WORLD = f"""@prefix owl: <http://www.w3.org/2002/07/owl#> .
g:ontology {{
  id:evil a :Company , <javascript:alert(4)> ; rdfs:label "{EVIL}"@en , "{LONG}"@zh ; skos:altLabel "{EVIL}alias"@en .
  :partOf rdfs:label "{EVIL}"@en ; a owl:TransitiveProperty .
  id:evil :partOf <javascript:alert(5)> . <javascript:alert(5)> :partOf id:end .
  <javascript:alert(6)> a :Publisher ; rdfs:label "{EVIL}"@en .
  id:evil skos:definition "{EVIL}"@en . id:worse a :Policy ; rdfs:label "{EVIL}worse"@en , "{LONG}"@zh .
  :Policy a owl:Class ; rdfs:label "{EVIL}policy"@en ; skos:definition "{EVIL}"@en .
  :Merger a owl:Class ; rdfs:subClassOf :Policy ; rdfs:label "{EVIL} or {EVIL}"@en , "{LONG}"@zh .
  <{EVENT}> a :Merger ; rdfs:label "{EVIL}"@en .
}}
g:inferred {{ id:evil :partOf id:end . }}
g:catalogue {{
  <https://w3id.org/suanli/graph/article/evil.txt> a :Document ; dcterms:identifier "{EVIL}" ; :plainText "{EVIL}" .
  <{ARTICLE}> a :Article ; dcterms:isPartOf <https://w3id.org/suanli/graph/article/evil.txt> ; dcterms:title "{EVIL}" ;
    dcterms:issued "{EVIL}" ; dcterms:publisher <javascript:alert(6)> ; dcterms:language "{EVIL}" ; :start 0 ; :end 30 .
}}
<{ARTICLE}> {{
  {
    "".join(
        f'''
  <{ARTICLE}#s{n}> a :Statement ; rdf:subject id:evil ; rdf:predicate :partOf ; rdf:object {value} ; :unit "{EVIL}" ;
    :status "{EVIL}" ; :asOf "{EVIL}" ; :attributedTo <javascript:alert(7)> ; :stated "{EVIL}" ; :countOf "{EVIL}" ;
    :bound "{EVIL}" ; :foundBy "{EVIL}" ; oa:hasTarget <{ARTICLE}#t{n}> .
  <{ARTICLE}#t{n}> oa:hasSource <{ARTICLE}> ; oa:hasSelector <{ARTICLE}#q{n}> .
  <{ARTICLE}#q{n}> oa:exact "{EVIL}" ; oa:start 0 ; oa:end 20 .'''
        for n, value in enumerate(("1.0", "2.0"))
    )
}
  {said("e1", f"<{EVENT}>", ":acquirer", "id:evil")} {said("e2", f"<{EVENT}>", ":target", "id:worse")}
  {said("e3", f"<{EVENT}>", ":mergerMethod", f'"{EVIL}"@en')} {said("e4", f"<{EVENT}>", ":exchangeRatio", f'"{EVIL}"')}
  {"".join(said(f"b{n}", f"<{EVENT}>", each, f'"{BRIEF}"@en') for n, each in enumerate(TERMS))}
  {said("p1", "id:worse", ":hasTarget", f'"{EVIL}"@en', ':asOf "2027" ; ')}
  {said("p2", "id:worse", ":hasTarget", f'"{EVIL}2"@en', f':asOf "{EVIL}" ; ')}
}}
"""
FOUND = f"""
g:findings {{
  id:found a :Finding ; :foundBy "check/{TEXT}" ; :severity "error" ; :confidence 0.5 ; :concerns id:evil ;
    :onTerm :partOf ; :settled true ; :supportingSums 1 ; :arithmetic "{EVIL}"@en , "{EVIL}"@zh ;
    rdfs:label "{EVIL}"@en , "{EVIL}"@zh ;
    :doubts <{ARTICLE}#s0> ; :bearsOut <{ARTICLE}#s1> ; :reckonsWith <{ARTICLE}#s1> .
}}
"""
WHY = urlencode({"s": "/id/evil", "p": "/term/partOf", "o": "/id/end"})
PATHS = [
    "/",
    "/search?q=script",
    "/id/evil",
    "/term/partOf",
    "/article/evil.txt/a1",
    f"/why?{WHY}",
    "/findings",
    "/reports",
    "/reports/about-entity?entity=evil",
    "/reports/timeline?entity=evil",
    "/reports/merger-terms",
    "/id/evil?lang=zh",
    "/id/evil?published-by=9999",
    "/id/merger/evil+worse",
    "/id/merger/evil+worse?lang=zh",
    "/id/worse",
    "/term/Policy",
    "/term/Merger?lang=zh",
    "/ontology",
    "/editions",
    "/about",
    "/api",
    "/sparql?" + urlencode({"query": "SELECT * { ?s ?p ?o }"}),
    "/search?" + urlencode({"q": EVIL}),
]


def publish_hostile(data: Path) -> None:
    """Make an edition of the world current, with a finding as hostile as the rest; publishing would take it away."""
    publish(data, WORLD)
    with open_store(data) as store:
        store.raw.load(PREFIXES + FOUND, format=ox.RdfFormat.TRIG)
        editions.create(store, {"time": TIME})


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Yield a client of the app on the hostile edition."""
    data = tmp_path_factory.mktemp("evil")
    publish_hostile(data)
    with served(data, SETTINGS) as client:
        yield client


@pytest.mark.parametrize("path", PATHS)
def test_no_field_becomes_an_element_or_an_attribute(evil: FlaskClient, path: str) -> None:
    answer = evil.get(path, headers={"Accept": "text/html"})
    page = outline(answer.get_data(as_text=True))
    assert answer.status_code == 200
    ours = [one for one in page.elements if one.attributes.get("src", "").startswith("/static/")]
    data = [one for one in page.named("script") if one.attributes.get("type") == "application/ld+json"]
    elements = [one for one in page.elements if one not in (*ours, *data)]
    assert [one for one in elements if one.name in ("script", "img")] == []
    assert [one for one in elements if any(name.startswith("on") or name == "src" for name in one.attributes)] == []
    assert page.strays == []


@pytest.mark.parametrize("path", PATHS)
def test_links_lead_to_our_own_paths_or_the_web(evil: FlaskClient, path: str) -> None:
    page = outline(evil.get(path, headers={"Accept": "text/html"}).get_data(as_text=True))
    links = [element.attributes["href"] for element in page.named("a", "link")]
    assert [link for link in links if not link.startswith(("/", "#", "http://", "https://"))] == []
    assert [link for link in links if link.startswith("//")] == []


@pytest.mark.parametrize("path", PATHS)
def test_no_template_runs_what_a_field_says(evil: FlaskClient, path: str) -> None:
    text = evil.get(path, headers={"Accept": "text/html"}).get_data(as_text=True)
    assert "&gt;49" not in text


@pytest.mark.parametrize("path", PATHS)
def test_the_policy_lets_nothing_run_in_any_case(evil: FlaskClient, path: str) -> None:
    policy = evil.get(path, headers={"Accept": "text/html"}).headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self'")
    assert "unsafe" not in policy


def test_the_hostile_words_are_shown_as_words(evil: FlaskClient) -> None:
    page = outline(evil.get("/id/evil", headers={"Accept": "text/html"}).get_data(as_text=True))
    assert "<script>alert(1)</script>" in page.named("h1")[0].text


@pytest.mark.parametrize(
    ("path", "part"),
    [("/id/evil", 'id="sums"'), ("/id/worse", 'class="years"'), ("/id/merger/evil+worse", 'class="glance"')],
)
def test_each_part_of_a_page_is_tried(evil: FlaskClient, path: str, part: str) -> None:
    assert part in evil.get(path, headers={"Accept": "text/html"}).get_data(as_text=True)
