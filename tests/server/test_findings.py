"""Findings: what does not fit together."""

from __future__ import annotations

import re
from pathlib import Path

from flask.testing import FlaskClient

from queries.catalogue import load
from server.asking import names
from server.facts import Reader
from server.findings import count, disagreements
from tests.server.conftest import SETTINGS
from tests.server.deals import publish
from tests.server.running import served


def html(client: FlaskClient, path: str = "/findings") -> str:
    """Return the findings page."""
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def test_two_values_stand_side_by_side_with_their_sentences(deals: FlaskClient) -> None:
    page = html(deals)
    (part,) = re.findall(
        r'<ul class="claims sides">.*?shares.*?</ul>\s*</div>', page[page.index("disagreements") :], re.S
    )
    said = ["8.08 billion", "Words s1 of 1.", "808 million", "Words s1 of 2.", "Words s1 of 3."]
    assert [words for words in said if words not in part] == []


def test_a_disagreement_says_by_what_factor(deals: FlaskClient) -> None:
    assert "factor of up to 10." in html(deals)


def test_what_only_one_article_states_is_no_disagreement(deals: FlaskClient) -> None:
    assert "143.46" not in html(deals)


def test_the_disagreements_are_those_of_the_report(deals: FlaskClient) -> None:
    with deals.application.test_request_context():
        groups = disagreements(Reader(names(), "en"))
        page = {(g.claims[0].face.subject.href, g.predicate.href) for g in groups}
    rows = deals.get("/reports/disagreements.json").get_json()["rows"]
    known = {"https://w3id.org/suanli/id/": "/id/", "https://w3id.org/suanli/ontology#": "/term/"}
    report = set()
    for row in rows:
        parts = [row["entity"]["iri"], row["measure"]["iri"]]
        for base, path in known.items():
            parts = [part.replace(base, path) for part in parts]
        report.add(tuple(parts))
    assert page == report
    assert len(page) == 1
    assert "disagreements" in load().reports


def test_a_contradiction_shows_its_statements_with_sentences(deals: FlaskClient) -> None:
    page = html(deals)
    part = page[page.index('id="contradictions"') : page.index('id="disagreements"')]
    said = ["one thing in two classes", "cax-dw", "Sugon", "Company", "read in", "stated in the ontology"]
    assert [words for words in said if words not in part] == []


def test_the_page_speaks_chinese(deals: FlaskClient) -> None:
    page = html(deals, "/findings?lang=zh")
    assert [words for words in ("核查发现", "同属两个互斥的类", "各数值最多相差 10 倍") if words not in page] == []


def test_an_edition_without_findings_says_so(client: FlaskClient) -> None:
    assert "No contradiction and no disagreement" in html(client)


def test_findings_are_counted(deals: FlaskClient) -> None:
    with deals.application.test_request_context():
        assert count(Reader(names(), "en")) == 2


def test_a_contradiction_without_a_proof_keeps_its_title(tmp_path: Path) -> None:
    publish(tmp_path, proofs=False)
    with served(tmp_path, SETTINGS) as client:
        assert "矛盾：" in html(client, "/findings?lang=zh")


def test_another_edition_has_its_own_findings(deals: FlaskClient, tmp_path: Path) -> None:
    publish(tmp_path, "@prefix owl: <http://www.w3.org/2002/07/owl#> . g:ontology { id:a a :Company }")
    with served(tmp_path, SETTINGS) as client:
        assert "shares issued" in html(deals)
        assert "No contradiction and no disagreement" in html(client)
