"""The history of editions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask.testing import FlaskClient

from tests.desk import NEWS, Desk
from tests.server.conftest import SETTINGS
from tests.server.running import served

HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Yield a client of two editions, the second with a document more."""
    desk = Desk(tmp_path_factory.mktemp("history"))
    assert desk("build", desk.news).exit_code == 0
    desk.write("b.txt", NEWS.replace("MetaX", "Biren Technology").replace("17", "18"))
    assert desk("build", desk.news).exit_code == 0
    with served(desk.data, SETTINGS) as client:
        yield client


def page(client: FlaskClient, path: str) -> str:
    answer = client.get(path, headers=HTML)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def test_the_editions_stand_with_the_newest_first_and_lead_to_what_changed(history: FlaskClient) -> None:
    shown = page(history, "/editions")
    assert shown.index("Edition 2") < shown.index("Edition 1")
    assert 'href="/editions/1/2"' in shown


def test_programs_get_the_manifests(history: FlaskClient) -> None:
    found = history.get("/editions").get_json()
    assert (found["current"], [each["number"] for each in found["editions"]]) == (2, [2, 1])


@pytest.mark.parametrize(("lang", "words"), [("en", "Biren Technology"), ("zh", "壁仞")])
def test_new_facts_stand_with_their_sentences(history: FlaskClient, lang: str, words: str) -> None:
    shown = page(history, f"/editions/1/2?lang={lang}").partition('id="fresh"')[2]
    assert words in shown
    assert "debuted on the STAR Market on December 18, 2025" in shown


def test_the_other_way_round_they_are_gone(history: FlaskClient) -> None:
    assert "debuted on the STAR Market on December 18, 2025" in page(history, "/editions/2/1").partition('id="gone"')[2]


def test_nothing_changes_from_an_edition_to_itself(history: FlaskClient) -> None:
    assert "Nothing changed." in page(history, "/editions/2/2")


def test_the_facts_are_there_for_a_spreadsheet(history: FlaskClient) -> None:
    answer = history.get("/editions/1/2?format=csv")
    assert answer.mimetype == "text/csv"
    assert "Biren Technology" in answer.get_data(as_text=True)


def test_programs_get_all_of_it(history: FlaskClient) -> None:
    assert history.get("/editions/1/2").get_json()["fresh"]["documents"] == ["b.txt"]


@pytest.mark.parametrize(
    "path", ["/editions/1/3", "/editions/0/1", "/editions/-1/2", "/editions/1/99999999999999999999"]
)
def test_what_is_no_edition_is_not_found(history: FlaskClient, path: str) -> None:
    assert history.get(path).status_code == 404
