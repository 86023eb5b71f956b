"""An expert's journeys through the editor, from the first form to the page that readers see, and back."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.browser.axe import violations
from tests.browser.watched import opened
from tests.server.running import running
from tests.sources import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PASSWORD = "correct horse battery"
SAID = """Title: Small news
Date: 2025-12-18

Zyxwv Semiconductor listed on the STAR Market on December 17, 2025.

Enflame listed on the Hong Kong Stock Exchange on December 16, 2025.

MetaX took a curtsy on the STAR Market on December 17, 2025.

Moore Threads took a curtsy on the STAR Market on December 5, 2025.

Biren Technology took a curtsy on the Hong Kong Stock Exchange on January 2, 2026.

A singer of Cambricon took a curtsy on the stage of the STAR Market on December 9, 2025.

MetaX's order intake reached 2.3 billion yuan.
"""


def command(data: Path, *words: str, text: str = "") -> None:
    """Run suanli on a data folder, in a process of its own."""
    given = [sys.executable, "-m", "suanli", "--data", str(data), *words]
    done = subprocess.run(given, env=os.environ | {"PYTHONPATH": str(ROOT)}, input=text, text=True, capture_output=True)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a server with an editor, on one small document and an ontology of its own."""
    place = tmp_path_factory.mktemp("desk")
    data, own, news = place / "data", place / "ontology", place / "news"
    news.mkdir()
    (news / "small.txt").write_text(SAID, encoding="utf-8")
    command(data, "ontology", str(own))
    command(data, "--ontology", str(own), "build", str(news))
    command(data, "accounts", "add", "li", "--role", "publisher", "--password-file", "-", text=PASSWORD)
    with running(data, {"SUANLI_WORKERS": "2", "SUANLI_SLOW_WORKERS": "1", "SUANLI_ONTOLOGY": str(own)}) as address:
        yield address


@pytest.fixture
def expert(browser: Browser, desk: str) -> Iterator[Page]:
    """Yield a page of somebody who is logged in; scripts are off, for the editor needs none."""
    page, notes = opened(browser, desk, java_script_enabled=False)
    page.goto("/edit/")
    page.fill("#name", "li")
    page.fill("#password", PASSWORD)
    page.click("form.narrow button")
    yield page
    page.context.close()
    assert (notes.strangers, notes.errors) == ([], [])


def begin(page: Page, title: str) -> str:
    """Begin a draft and return the address of its page."""
    page.goto("/edit/")
    page.fill("#title", title)
    page.click("#title + button")
    return page.url


def change(page: Page, draft: str, search: str, **texts: str) -> None:
    """Find a term in a draft, write texts at the ends of its fields (`=` before one: in place of it), and save."""
    page.goto(f"{draft}?q={search}")
    page.click("ul.hits a")
    for key, text in texts.items():
        old = page.input_value(f"#{key}")
        page.fill(f"#{key}", text[1:] if text.startswith("=") else f"{old}\n{text}")
    page.click("form.term button")
    page.wait_for_url(draft)


def done(page: Page) -> None:
    """Wait until nothing is at work on a page any more; it loads itself again, and is empty for a moment then."""
    for _ in range(20):
        page.locator(".working").wait_for(state="detached", timeout=600_000)
        page.locator("footer").wait_for()
        page.wait_for_timeout(300)
        if not page.locator(".working").count():
            return
    raise AssertionError("it came to no end")


def previewed(page: Page, draft: str) -> Page:
    """Compute the preview of a draft and return its page."""
    page.goto(draft)
    page.click("form[action$=preview] button")
    done(page)
    return page


def published(page: Page, draft: str, reason: str) -> None:
    """Publish a draft."""
    page.goto(draft)
    page.fill("#reason", reason)
    page.click("#reason + button")
    done(page)
    assert reason in page.inner_text(".fine"), page.inner_text("main")


def article(page: Page) -> str:
    """Return the facts on the page of the article, once the edition of now is served."""
    page.wait_for_timeout(1500)
    page.goto("/article/small.txt/a1")
    return str(page.inner_html("table.facts"))


def test_a_company_added_in_both_languages_is_recognised_in_an_article_and_can_be_taken_back(expert: Page) -> None:
    assert 'href="/id/zyx"' not in article(expert)
    draft = begin(expert, "A company")
    expert.click("text=entity")
    texts = {"id": "zyx", "type": "Company", "label_en": "Zyxwv Semiconductor", "label_zh": "子虚半导体"}
    for key, text in texts.items():
        expert.fill(f"#{key}", text)
    expert.click("form.term button")
    gained = previewed(expert, draft).locator("table.gained").inner_text()
    assert "Zyxwv Semiconductor listed on the STAR Market" in gained
    published(expert, draft, "They are listed now")
    assert 'href="/id/zyx"' in article(expert)
    expert.goto("/edit/history")
    expert.click("text=They are listed now")
    expert.fill("#reason", "Too soon")
    expert.click("#reason + button")
    done(expert)
    assert "Too soon" in expert.inner_text("ul.drafts")
    assert 'href="/id/zyx"' not in article(expert)


def tried(page: Page, draft: str, search: str, **texts: str) -> str:
    """Fill in the form of a rule, try it on the corpus, and return the sentences that it hits; nothing is saved."""
    page.goto(f"{draft}?q={search}")
    page.click("ul.hits a")
    for key, text in texts.items():
        page.fill(f"#{key}", f"{page.input_value(f'#{key}')}\n{text}")
    page.set_default_timeout(240_000)
    page.click("button[formaction*=try]")
    return str(page.inner_text("ul.values.hits"))


def test_a_phrase_hits_what_it_should_not_is_mended_and_published(expert: Page) -> None:
    draft = begin(expert, "A phrase")
    hits = tried(expert, draft, "listing/debut", verb_en="take a curtsy")
    three = ("MetaX took", "Moore Threads took", "Biren Technology took")
    assert [name for name in three if name not in hits] == []
    assert "on the stage" in hits
    counter = "A singer of Cambricon took a curtsy on the stage of the STAR Market on December 9, 2025."
    mended = {"verb_en": "take a curtsy", "unless": "on the stage", "counterexample": counter}
    hits = tried(expert, draft, "listing/debut", **mended)
    assert ("on the stage" in hits, "MetaX took" in hits) == (False, True)
    change(expert, draft, "listing/debut", **mended)
    quotes = previewed(expert, draft).locator("table.gained").inner_text()
    assert ("on the stage" in quotes, all(name in quotes for name in three)) == (False, True)
    published(expert, draft, "A way to say it")
    assert "MetaX took a curtsy" in article(expert)


def test_a_class_moved_shows_which_companies_change_kind_and_which_reports_differ(expert: Page) -> None:
    draft = begin(expert, "A class")
    change(expert, draft, "GPUVendor", above="=Publisher")
    change(expert, draft, "StockExchange", above="=Company")
    page = previewed(expert, draft)
    conclusions = page.locator("ul.conclusions.gained").inner_text()
    assert ("MetaX" in conclusions, "publisher" in conclusions) == (True, True)
    assert page.locator("ul.conclusions details").count()
    assert page.locator('details.report a[href^="/reports/listings"]').count()


MEASURE = {
    "id": "orderIntake",
    "type": "Measure",
    "label_en": "order intake",
    "label_zh": "新接订单",
    "definition_en": "Value of the orders taken in a period.",
    "definition_zh": "一段时期内新接订单的金额。",
    "dimension": "money",
    "compared": "moment",
}
RULE = {
    "id": "figure/order-intake",
    "type": "Frame",
    "states": "orderIntake",
    "noun_en": "order intake",
    "noun_zh": "新接订单",
    "slot": "subject: Company @ possessive subject topic\nobject: money @ next of near",
    "example": "MetaX's order intake reached 2.3 billion yuan. => metax | orderIntake | 2300000000 | done",
    "counterexample": "The order intake grew.",
}


def test_a_measure_and_the_rule_that_reads_it_are_taught_in_forms_alone(expert: Page) -> None:
    draft = begin(expert, "A measure")
    for kind, texts in (("measure", MEASURE), ("rule", RULE)):
        expert.goto(f"{draft}/new/{kind}")
        for key, text in texts.items():
            expert.fill(f"#{key}", text)
        expert.click("form.term button")
        expert.wait_for_url(draft)
    page = previewed(expert, draft)
    assert page.locator("ul.faults li.error").count() == 0
    assert "MetaX's order intake reached 2.3 billion yuan" in page.locator("table.gained").inner_text()


def test_a_sheet_with_five_errors_shows_all_five_at_their_cells(expert: Page, tmp_path: Path) -> None:
    draft = begin(expert, "A sheet")
    expert.set_default_timeout(240_000)
    expert.click("text=Edit in a spreadsheet")
    with expert.expect_download() as waiting:
        expert.click("text=Download the workbook")
    file = tmp_path / "ontology.xlsx"
    waiting.value.save_as(file)
    book = openpyxl.load_workbook(file)
    five = {"companies": "B3", "names": "C3", "measures": "F2", "properties": "K2", "entities": "B2"}
    for sheet, cell in five.items():
        book[sheet][cell] = "no such thing"
    book.save(file)
    expert.set_input_files("#workbook", file)
    expert.click("text=Take it into the draft")
    cells = expert.locator("table.cells th[scope=row]").all_inner_texts()
    assert {f"{sheet} {cell}" for sheet, cell in five.items()} <= set(cells)
    expert.goto(draft)
    assert expert.locator("article.change").count() == 0


@pytest.mark.parametrize("language", ["en", "zh"])
def test_axe_finds_nothing_on_the_pages_of_the_editor(browser: Browser, desk: str, language: str) -> None:
    page, _ = opened(browser, desk)
    page.goto(f"/edit/login?lang={language}")
    assert violations(page) == []
    page.fill("#name", "li")
    page.fill("#password", PASSWORD)
    page.click("form.narrow button")
    draft = begin(page, "Looked at")
    others = [f"/edit/{name}" for name in ("history", "names", "verdicts", "log")]
    for path in (draft, f"{draft}/new/rule", f"{draft}/tree", *others):
        page.goto(path)
        assert violations(page) == [], path
    page.context.close()
