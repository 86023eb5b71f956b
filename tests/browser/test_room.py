"""The room itself: what it watches for, it sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.axe import violations
from tests.browser.watched import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


def test_a_request_to_another_host_is_noted_and_goes_nowhere(browser: Browser, address: str) -> None:
    page, notes = opened(browser, address)
    page.set_content("<img src='http://192.0.2.1/spy.png'>", wait_until="load")
    page.context.close()
    assert notes.strangers == ["http://192.0.2.1/spy.png"]


def test_an_error_of_the_console_is_noted(browser: Browser, address: str) -> None:
    page, notes = opened(browser, address)
    page.set_content("<script>console.error('broken')</script>")
    page.context.close()
    assert [error.endswith("broken") for error in notes.errors] == [True]


def test_an_error_of_a_script_is_noted(browser: Browser, address: str) -> None:
    page, notes = opened(browser, address)
    page.set_content("<script>nothing.there()</script>")
    page.context.close()
    assert len(notes.errors) == 1


def test_what_the_security_policy_forbids_is_noted(browser: Browser, address: str) -> None:
    page, notes = opened(browser, address)
    page.goto("/")
    page.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent: '1'}))")
    page.context.close()
    assert "Content Security Policy" in notes.errors[0]


def test_axe_sees_a_picture_without_words(page: Page) -> None:
    page.set_content("<html lang='en'><title>x</title><main><img src='data:,'></main></html>")
    assert [line.partition(":")[0] for line in violations(page)] == ["image-alt"]


def test_a_page_that_is_not_there_is_no_error_of_the_console(page: Page) -> None:
    answer = page.goto("/id/nobody")
    assert answer is not None
    assert answer.status == 404
