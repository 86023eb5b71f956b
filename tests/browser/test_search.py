"""The search field while somebody types."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import violations

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, Route

HIT = "[role=option]"


def typed(page: Page, text: str) -> Locator:
    """Type into the search field of the start page; return the first thing offered."""
    page.goto("/?lang=en")
    page.get_by_role("combobox").press_sequentially(text)
    page.locator(f'[role=listbox][data-text="{text}"]').wait_for()
    first = page.locator(HIT).first
    first.wait_for()
    return first


@pytest.mark.parametrize("text", ["muxi", "沐曦", "MetaXx", "mxgf"])
def test_metax_is_found_however_its_name_is_typed(page: Page, text: str) -> None:
    assert typed(page, text).locator("b").inner_text() == "MetaX"


def test_the_keyboard_chooses_and_opens(page: Page) -> None:
    typed(page, "muxi")
    page.keyboard.press("ArrowDown")
    assert page.locator(f"{HIT}[aria-selected=true] b").inner_text() == "MetaX"
    page.keyboard.press("Enter")
    page.wait_for_url("**/id/metax")


def test_a_choice_before_the_answer_is_made_among_what_comes(page: Page) -> None:
    typed(page, "m")
    held: list[Route] = []
    page.route("**/search?q=muxi*", lambda route: held.append(route), times=1)
    with page.expect_request("**/search?q=muxi*"):
        page.get_by_role("combobox").press_sequentially("uxi")
    page.keyboard.press("ArrowDown")
    assert page.locator(f"{HIT}[aria-selected=true] b").inner_text() == "MetaX"
    held[0].fulfill(json={"hits": []})  # an answer to an older question changes nothing any more
    assert page.locator(f"{HIT}[aria-selected=true] b").inner_text() == "MetaX"


def test_an_answer_that_comes_late_takes_no_choice_away(page: Page) -> None:
    typed(page, "mux")
    page.keyboard.press("ArrowDown")
    with page.expect_response("**/search?q=muxi*"):
        page.keyboard.press("i")
    page.locator(HIT).nth(2).wait_for()
    assert page.locator(f"{HIT}[aria-selected=true] b").inner_text() == "MetaX"


def test_the_field_says_which_hit_is_chosen(page: Page) -> None:
    typed(page, "muxi")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("combobox").get_attribute("aria-activedescendant")
    assert page.locator(f"#{chosen}").get_attribute("aria-selected") == "true"


def test_going_up_from_the_first_hit_leads_back_to_the_field(page: Page) -> None:
    typed(page, "muxi")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.get_by_role("combobox").get_attribute("aria-activedescendant") is None


def test_escape_closes_what_is_offered(page: Page) -> None:
    first = typed(page, "muxi")
    page.keyboard.press("Escape")
    first.wait_for(state="hidden")
    assert page.get_by_role("combobox").get_attribute("aria-expanded") == "false"


def test_enter_without_a_choice_leads_to_all_that_was_found(page: Page) -> None:
    typed(page, "muxi")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=muxi")
    assert page.locator(".hits a").first.inner_text() == "MetaX"


def test_a_click_opens(page: Page) -> None:
    typed(page, "muxi").click()
    page.wait_for_url("**/id/metax")


def test_every_other_page_has_the_field_too(page: Page) -> None:
    page.goto("/reports")
    page.get_by_role("combobox").press_sequentially("muxi")
    page.locator(HIT).first.click()
    page.wait_for_url("**/id/metax")


def test_what_is_offered_breaks_no_rule_of_access(page: Page) -> None:
    typed(page, "muxi")
    page.keyboard.press("ArrowDown")
    assert violations(page) == []


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
def test_it_works_without_javascript(page: Page) -> None:
    page.goto("/?lang=en")
    page.get_by_role("searchbox").fill("muxi")
    page.get_by_role("button", name="Search").click()
    assert page.locator(".hits a").first.inner_text() == "MetaX"
