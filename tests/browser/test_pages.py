"""Every page in a real browser, in both languages, light and dark: axe-core finds nothing against WCAG 2.2 AA."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.axe import LOOKS, violations

if TYPE_CHECKING:
    from playwright.sync_api import Page

PATHS = [
    "/",
    "/search?q=metax",
    "/id/metax",
    "/term/listedOn",
    "/term/Company",
    "/ontology",
    "/id/merger/hygon+sugon",
    "/id/computing-power-interconnection-plan",
    "/article/01-gpu-listings.txt/a1",
    "/why?s=/id/metax&p=/term/listedOn&o=/id/sse",
    "/findings",
    "/editions",
    "/about",
    "/reports",
    "/reports/listed-gpu-vendors",
    "/api",
    "/sparql",
]


@pytest.mark.parametrize(("page", "lang"), LOOKS, indirect=["page"])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_breaks_no_rule_of_access(page: Page, path: str, lang: str) -> None:
    answer = page.goto(f"{path}{'&' if '?' in path else '?'}lang={lang}")
    assert answer is not None
    assert answer.ok
    assert violations(page) == []


@pytest.mark.parametrize("page", [{"viewport": {"width": 320, "height": 700}}], indirect=True)
@pytest.mark.parametrize("path", PATHS)
def test_a_page_fits_the_smallest_phone(page: Page, path: str) -> None:
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("page", [{"java_script_enabled": False}], indirect=True)
@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_its_text_without_javascript(page: Page, path: str) -> None:
    page.goto(path)
    assert len(page.locator("main").inner_text()) > 60


@pytest.mark.parametrize("page", [{"viewport": {"width": 800, "height": 700}}], indirect=True)
@pytest.mark.parametrize("path", ["/reports/listed-gpu-vendors", "/reports/findings", "/reports/disagreements"])
def test_a_report_never_scrolls_sideways(page: Page, path: str) -> None:
    page.goto(path)
    for width in (1440, 1024, 800, 600, 390, 320):
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_report_on_paper_has_no_form(page: Page) -> None:
    page.goto("/reports/listed-gpu-vendors")
    page.emulate_media(media="print")
    assert not page.locator("form.filters").is_visible()
    assert page.locator("table.rows").is_visible()
