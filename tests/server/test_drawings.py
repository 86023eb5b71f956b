"""What pages hold for the figures that a script draws."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from flask.testing import FlaskClient

from server.messages import messages
from tests.server.outline import Outline, outline

HTML = {"Accept": "text/html"}


def page(client: FlaskClient, path: str) -> Outline:
    """Return the outline of a page."""
    return outline(client.get(path, headers=HTML).get_data(as_text=True))


def figures(found: Outline) -> Mapping[str, str]:
    """Return where the data of each figure of a page come from, by its kind."""
    told = [element.attributes for element in found.elements if "data-figure" in element.attributes]
    return {each["data-figure"]: each["data-source"] for each in told}


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all files be there."""
    monkeypatch.setattr("server.assets.file", lambda name: f"vendor/{name}")


@pytest.mark.usefixtures("fetched")
def test_an_entity_has_a_timeline_and_a_graph(deals: FlaskClient) -> None:
    found = figures(page(deals, "/id/hygon?lang=zh"))
    assert found["network"] == "/neighbours?of=%2Fid%2Fhygon&lang=zh"
    assert found["timeline"].startswith("/reports/timeline.chart?entity=https")


@pytest.mark.usefixtures("fetched")
def test_the_data_of_every_figure_are_there(deals: FlaskClient) -> None:
    for path in ("/id/hygon", "/reports/deal-values", "/reports/listings"):
        for source in figures(page(deals, path)).values():
            assert deals.get(source).mimetype == "application/json"


@pytest.mark.usefixtures("fetched")
def test_a_report_with_rows_is_drawn_as_its_header_says(deals: FlaskClient) -> None:
    assert figures(page(deals, "/reports/disagreements")) == {}
    assert figures(page(deals, "/reports/sources?lang=en")) == {"bar": "/reports/sources.chart?lang=en"}


@pytest.mark.usefixtures("fetched")
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_script_gets_its_words_in_the_language_of_the_page(deals: FlaskClient, lang: str) -> None:
    (script,) = (
        each.attributes
        for each in page(deals, f"/id/hygon?lang={lang}").named("script")
        if "data-words" in each.attributes
    )
    assert json.loads(script["data-words"])["inferred"] == messages()["figure_inferred"][lang]


def test_where_nothing_was_fetched_a_page_has_no_figure(deals: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.assets.file", lambda name: None)
    assert figures(page(deals, "/id/hygon")) == {}
    assert figures(page(deals, "/reports/sources")) == {}
