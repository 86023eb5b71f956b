"""The workbench in a real browser: it completes from this graph alone, shows rows that lead to pages, tells faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from server import assets
from tests.browser.axe import LOOKS, violations
from tests.browser.watched import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.skipif(not assets.parts(), reason="the workbench was not fetched: make frontend")

PREFIX = "PREFIX : <https://w3id.org/suanli/ontology#>\n"
SET = """text => {
  const editor = document.querySelector('.CodeMirror').CodeMirror;
  editor.setValue(text);
  editor.focus();
  editor.execCommand('goDocEnd');
}"""
GET = "document.querySelector('.CodeMirror').CodeMirror.getValue()"


def workbench(page: Page, lang: str = "en", query: str = "") -> None:
    """Open the workbench, with a query in its editor if one is given."""
    page.goto(f"/sparql?lang={lang}")
    page.wait_for_selector("#workbench[data-ready]", timeout=15_000)
    if query:
        page.evaluate(SET, query)


def completed(page: Page, query: str) -> str:
    """Return the query after its end was completed with the first offer."""
    workbench(page, query=query)
    page.wait_for_timeout(400)
    if not page.locator(".CodeMirror-hint").count():
        page.keyboard.press("Control+Space")
    page.wait_for_selector(".CodeMirror-hint", timeout=5000)
    page.keyboard.press("Enter")
    return str(page.evaluate(GET))


def run(page: Page) -> None:
    """Run the query and wait for what comes of it."""
    page.locator("#workbench > button").click()
    page.wait_for_selector("#answer .answer, #answer .problem", timeout=15_000)


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("SELECT * { ?x a listedCo", "?x a :ListedCompany"),
        ("SELECT * { ?x a 上市公", "?x a :ListedCompany"),
        ("SELECT * { ?x :listedO", "?x :listedOn"),
        ("SELECT * { ?x :listedOn star-m", "?x :listedOn id:star-market"),
        ("SELECT * { ?x :listedOn 科创", "?x :listedOn id:star-market"),
    ],
)
def test_names_of_this_graph_are_completed_in_either_language(page: Page, typed: str, whole: str) -> None:
    assert whole in completed(page, PREFIX + typed)


def test_a_name_brings_its_prefix(page: Page) -> None:
    assert "PREFIX id: <https://w3id.org/suanli/id/>" in completed(page, f"{PREFIX}SELECT * {{ ?x :listedOn star")


def test_a_report_is_run_and_its_things_lead_to_their_pages(page: Page) -> None:
    workbench(page)
    page.select_option("#examples", "listed-gpu-vendors")
    run(page)
    page.locator(".answer a.iri", has_text="id:metax").first.click()
    page.wait_for_url("**/id/metax")


@pytest.mark.parametrize(("page", "lang"), LOOKS, indirect=["page"])
def test_the_workbench_breaks_no_rule_of_access(page: Page, lang: str) -> None:
    workbench(page, lang, "SELECT * { ?s ?p ?o } LIMIT 120")
    run(page)
    assert page.locator(".answer tbody tr").count() == 50
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


def test_an_error_says_its_line_and_the_cursor_goes_there(browser: Browser, address: str) -> None:
    page, _ = opened(browser, address)  # its console tells of the 400, as it should
    workbench(page, query="SELECT * {\n ?s ?p }")
    run(page)
    assert "Line 2" in page.locator("#answer .problem").inner_text()
    assert page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getCursor().line") == 1
    page.context.close()


def test_a_question_of_yes_or_no_is_answered_in_a_word(page: Page) -> None:
    workbench(page, "zh", "ASK {}")
    run(page)
    assert page.locator(".answer .boolean").inner_text() == "是"


def test_a_graph_is_shown_as_text(page: Page) -> None:
    workbench(page, query=f"{PREFIX}CONSTRUCT {{ ?x a :Company }} WHERE {{ ?x a :Company }} LIMIT 2")
    run(page)
    assert "ontology#Company" in page.locator(".answer pre").inner_text()


def test_words_of_a_document_are_never_markup(page: Page) -> None:
    workbench(page, query='SELECT ("<img src=x onerror=boom()>" AS ?x) (<javascript:boom()> AS ?y) {}')
    run(page)
    cells = page.locator(".answer tbody td").all_inner_texts()
    assert any("<img src=x onerror=boom()>" in cell for cell in cells)
    assert page.locator(".answer img, .answer a[href^=javascript]").count() == 0


def test_escape_leaves_the_editor_for_the_keyboard(page: Page) -> None:
    workbench(page, query="ASK {}")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert not page.evaluate("document.querySelector('.CodeMirror').CodeMirror.hasFocus()")


def test_control_and_enter_runs(page: Page) -> None:
    workbench(page, query="ASK {}")
    page.keyboard.press("Control+Enter")
    page.wait_for_selector("#answer .boolean", timeout=10_000)


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_without_a_script_the_form_answers(page: Page) -> None:
    page.goto("/sparql?lang=en")
    page.fill("textarea[name=query]", "SELECT (1 AS ?one) {}")
    page.locator("#workbench button").click()
    assert page.locator("#answer td").inner_text() == "1"
