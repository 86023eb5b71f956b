"""Findings of checks on the page: words, sum, and claims side by side, in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from graph.model import Node, Value
from graph.publish import publish
from ontology.vocabulary import load
from tests.graph.world import extraction, fact, loaded
from tests.server.conftest import SETTINGS
from tests.server.running import served

DEAL, BUYER, SOLD = Node("deal", "Deal", "Merger"), Node("pine", "Pine", "Company"), Node("elm", "Elm", "Company")
SHARES = fact(SOLD, "totalShareCapital", Value(Decimal(720000000), "share", "720 million shares"))
RATIO = fact(DEAL, "exchangeRatio", Value(Decimal("0.65"), "ratio", "1:0.65"), "planned")
FIRST = extraction(fact(DEAL, "target", SOLD, "planned"), fact(DEAL, "acquirer", BUYER, "planned"), SHARES, RATIO)
RIGHT = fact(DEAL, "sharesIssued", Value(Decimal(468000000), "share", "468 million shares"), "planned")
WRONG = fact(DEAL, "sharesIssued", Value(Decimal(4680000000), "share", "4.68 billion shares"), "planned")


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    data: Path = tmp_path_factory.mktemp("audited")
    with loaded(data, FIRST, extraction(RIGHT, path="b.txt"), extraction(WRONG, path="c.txt")) as store:
        publish(store, load(), engine=None)
    with served(data, SETTINGS) as client:
        yield client


def test_the_record_of_a_source_is_shown_with_those_of_the_others(audited: FlaskClient) -> None:
    page = audited.get("/term/SourceRecord", headers={"Accept": "text/html"}).get_data(as_text=True)
    record = re.search(r'href="(/id/record/[^"]+)"', page)
    assert record
    assert audited.get(record[1], headers={"Accept": "text/html"}).location == "/reports/source-records"


def part(client: FlaskClient, path: str = "/findings") -> str:
    page = client.get(path, headers={"Accept": "text/html"}).get_data(as_text=True)
    return page[page.index('id="audits"') :]


def test_a_finding_shows_its_sum(audited: FlaskClient) -> None:
    assert "720 million shares × 1:0.65 = 468 million" in part(audited)


def test_a_finding_says_what_it_doubts_and_what_is_borne_out(audited: FlaskClient) -> None:
    shown = part(audited)
    places = [shown.index(words) for words in (">doubted<", ">4.68 billion", ">borne out<", ">468 million")]
    assert places == sorted(places)


def test_a_finding_says_how_many_sums_and_sources_speak_for_the_other_reading(audited: FlaskClient) -> None:
    assert "sums that come out with it: 1; independent sources: 1" in part(audited)


def test_the_findings_speak_chinese(audited: FlaskClient) -> None:
    shown = part(audited, "/findings?lang=zh")
    assert [words for words in ("核查结果", "错误：", "相差10倍", "有佐证", "4.68亿") if words not in shown] == []


def test_a_page_past_the_last_gives_the_last(audited: FlaskClient) -> None:
    assert "swap-shares" in part(audited, "/findings?page=99")


def test_what_was_reckoned_with_can_be_unfolded(audited: FlaskClient) -> None:
    shown = part(audited)
    folded = shown[shown.index("<details>") : shown.index("</details>")]
    assert "720 million" in folded or "0.65" in folded


def test_a_row_of_a_report_leads_to_the_finding_that_speaks_against_it(audited: FlaskClient) -> None:
    rows = audited.get("/reports/merger-terms.json?merger=deal").get_json()["rows"]
    (wrong,) = [row for row in rows if row["disputed"]]
    path = wrong["disputed"]["iri"].removeprefix("https://w3id.org/suanli")
    place, _, anchor = audited.get(path, headers={"Accept": "text/html"}).headers["Location"].partition("#")
    assert (wrong["value"], f'id="{anchor}"' in audited.get(place).text) == (4680000000, True)


@pytest.mark.parametrize(
    ("ending", "words"),
    [("csv", "/finding/"), ("tsv", "/finding/"), ("html", "/finding/"), ("atom", "disputed by: ")],
)
def test_every_format_of_a_report_says_what_is_disputed(audited: FlaskClient, ending: str, words: str) -> None:
    assert words in audited.get(f"/reports/merger-terms.{ending}?merger=deal").get_data(as_text=True)
