"""An article: what a sentence says stands beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

ARTICLE = "/article/01-gpu-listings.txt/a1?lang=en"
DEBUT = "Moore Threads opened the series"


@pytest.fixture
def debut(page: Page) -> Locator:
    """Return the sentence on the first listing."""
    page.goto(ARTICLE)
    return page.locator(".cited", has_text=DEBUT).first


def test_the_mouse_shows_what_a_sentence_says(page: Page, debut: Locator) -> None:
    debut.hover()
    said = page.locator(".notes").inner_text()
    assert "Moore Threads" in said
    assert "STAR Market" in said


def test_so_does_the_keyboard_and_escape_takes_it_away(page: Page, debut: Locator) -> None:
    debut.focus()
    assert "STAR Market" in page.locator(".notes").inner_text()
    page.keyboard.press("Escape")
    assert "STAR Market" not in page.locator(".notes").inner_text()


def test_a_click_goes_to_the_fact(page: Page, debut: Locator) -> None:
    debut.click()
    row = page.locator("tr:target")
    assert "Moore Threads" in row.inner_text()


def test_what_is_shown_breaks_no_rule_of_access(page: Page, debut: Locator) -> None:
    debut.hover()
    assert violations(page) == []


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_without_javascript_a_sentence_still_leads_to_its_fact(page: Page, debut: Locator) -> None:
    debut.click()
    assert "Moore Threads" in page.locator("tr:target").inner_text()
