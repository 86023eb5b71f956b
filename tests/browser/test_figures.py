"""Timelines, graphs and charts in a real browser: drawn, saved, worked by keyboard, told as tables."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from server import assets
from tests.browser.axe import LOOKS, violations
from tests.browser.watched import opened
from tests.server.running import running
from tests.server.worlds import publish

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

pytestmark = pytest.mark.skipif(not assets.parts(), reason="what draws was not fetched: make frontend")

FIGURES = [
    ("/id/metax", "timeline"),
    ("/id/metax", "network"),
    ("/reports/listed-gpu-vendors", "timeline"),
    ("/reports/market-values", "bar"),
    ("/reports/mentions-by-month?entity=hygon", "line"),
    ("/reports/ownership", "network"),
]
LINKED = ("Shanghai", "China", "STAR Market", "Cambricon", "Hygon", "Loongson", "Moore Threads")
SVG = "{http://www.w3.org/2000/svg}"


def figure(page: Page, path: str, kind: str, lang: str = "en") -> Locator:
    """Return a figure of a page when it is drawn."""
    page.goto(f"{path}{'&' if '?' in path else '?'}lang={lang}")
    found = page.locator(f"#figure-{kind}-drawing")
    found.wait_for(timeout=10_000)
    found.scroll_into_view_if_needed()
    page.wait_for_selector(f"#figure-{kind}-drawing[data-drawn]", timeout=10_000)
    return found


def saved(page: Page, found: Locator, kind: str, place: Path) -> bytes:
    """Return the file that a button of a figure gives."""
    with page.expect_download() as waiting:
        found.locator(".tools button", has_text=kind).click()
    waiting.value.save_as(place / "figure")
    assert waiting.value.suggested_filename.endswith(f".{kind.lower()}")
    return (place / "figure").read_bytes()


@pytest.mark.parametrize(("page", "lang"), LOOKS, indirect=["page"])
@pytest.mark.parametrize(("path", "kind"), FIGURES)
def test_a_figure_is_drawn_and_breaks_no_rule_of_access(page: Page, path: str, kind: str, lang: str) -> None:
    found = figure(page, path, kind, lang)
    found.locator("summary").click()
    assert found.locator("table tbody tr").count() >= 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


@pytest.mark.parametrize(("path", "kind"), FIGURES)
def test_a_figure_is_saved_as_a_picture_of_lines(page: Page, path: str, kind: str, tmp_path: Path) -> None:
    root = ElementTree.fromstring(saved(page, figure(page, path, kind), "SVG", tmp_path))
    assert root.tag == f"{SVG}svg"
    assert "var(" not in ElementTree.tostring(root, encoding="unicode")
    assert len(list(root.iter(f"{SVG}text"))) >= 1


@pytest.mark.parametrize(("path", "kind"), FIGURES)
def test_a_figure_is_saved_as_a_picture_of_pixels(page: Page, path: str, kind: str, tmp_path: Path) -> None:
    assert saved(page, figure(page, path, kind), "PNG", tmp_path).startswith(b"\x89PNG")


def test_the_graph_is_walked_by_arrow_keys_and_a_thing_opened_by_enter(page: Page) -> None:
    found = figure(page, "/id/metax", "network")
    found.locator(".canvas").focus()
    assert "MetaX" in found.locator(".told").inner_text()
    for key in ("ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"):
        page.keyboard.press(key)
    chosen = found.locator(".told a").first.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: url.endswith(chosen or "?"))


def test_space_shows_what_the_chosen_thing_is_linked_to(page: Page) -> None:
    found = figure(page, "/id/metax", "network")
    before = found.locator("table tbody tr").count()
    found.locator(".canvas").focus()
    for _ in range(30):  # to a thing that others are linked to as well
        page.keyboard.press("PageDown")
        if page.locator("#figure-network-drawing .told").inner_text().startswith(LINKED):
            break
    with page.expect_response(lambda answer: "/neighbours?" in answer.url):
        page.keyboard.press("Space")
    page.wait_for_function(
        "before => document.querySelectorAll('#figure-network-drawing tbody tr').length > before", arg=before
    )


def test_a_button_shows_things_two_links_away(page: Page) -> None:
    found = figure(page, "/id/metax", "network")
    before = found.locator("table tbody tr").count()
    found.locator(".tools button[aria-pressed]").click()
    page.wait_for_function(
        "before => document.querySelectorAll('#figure-network-drawing tbody tr').length > before", arg=before
    )


def test_a_figure_that_is_out_of_sight_loads_nothing_that_draws(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_viewport_size({"width": 800, "height": 200})
    page.goto("/id/metax")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "cytoscape" in url] == []


def test_the_table_holds_the_sentence_and_leads_to_its_article(page: Page) -> None:
    found = figure(page, "/reports/listed-gpu-vendors", "timeline")
    found.locator("summary").click()
    link = found.locator("tbody a", has_text="MetaX listed on the STAR Market yesterday")
    assert (link.get_attribute("href") or "").startswith("/article/")


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_without_a_script_nothing_of_a_figure_is_seen(page: Page) -> None:
    page.goto("/id/metax")
    assert not page.locator(".drawing").first.is_visible()
    assert page.locator(".claims").first.is_visible()


def test_a_graph_is_printed_as_lines(page: Page) -> None:
    found = figure(page, "/id/metax", "network")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert found.locator(".printed svg").is_visible()
    assert not found.locator(".canvas").is_visible()


HOSTILE = r"""
g:ontology {
  id:evil a :Company ; rdfs:label "<img src=x onerror=boom()> {a|b} %s"@en .
  id:other rdfs:label "</text><script>boom()</script>\u202e"@en ; :partOf id:evil .
}
"""


def test_names_of_a_hostile_document_are_only_ever_text(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    data = tmp_path_factory.mktemp("hostile")
    publish(data, HOSTILE.replace("%s", "x" * 3000))
    with running(data, {"SUANLI_WORKERS": "1", "SUANLI_SLOW_WORKERS": "1"}) as address:
        page, notes = opened(browser, address, accept_downloads=True)
        found = figure(page, "/id/evil", "network")
        found.locator(".canvas").focus()
        assert found.locator("img, script").count() == 0
        ElementTree.fromstring(saved(page, found, "SVG", tmp_path))
        page.context.close()
    assert (notes.strangers, notes.errors) == ([], [])
