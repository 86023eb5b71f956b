"""What people come for, from the start page to the answer, as they would click it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from suanli import main
from tests.browser.watched import opened
from tests.server.running import running
from tests.sources import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SEEDS = ROOT.parent / "shared" / "seeds"


@pytest.fixture(scope="module")
def seeds_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a server of the seed documents' graph."""
    if not SEEDS.is_dir():
        pytest.skip("there are no seed documents here")
    data = tmp_path_factory.mktemp("seeds")
    assert CliRunner().invoke(main, ["--data", str(data), "build", str(SEEDS)]).exit_code == 0
    with running(data, {"SUANLI_WORKERS": "2", "SUANLI_SLOW_WORKERS": "1"}) as found:
        yield found


@pytest.fixture
def seeds(browser: Browser, seeds_address: str) -> Iterator[Page]:
    """Yield a page of that server, watched like any."""
    found, notes = opened(browser, seeds_address)
    yield found
    found.context.close()
    assert (notes.strangers, notes.errors) == ([], [])


def find(page: Page, text: str, lang: str = "en") -> None:
    """Type into the search field of the start page and open what is offered first."""
    page.goto(f"/?lang={lang}")
    with page.expect_response(lambda answer: parse_qs(urlsplit(answer.url).query).get("q") == [text]):
        page.get_by_role("combobox").press_sequentially(text)
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/id/**")


@pytest.mark.parametrize(("text", "lang", "name"), [("沐曦", "zh", "沐曦股份"), ("muxi", "en", "MetaX")])
def test_metax_is_found_by_its_chinese_name_and_by_its_pinyin(page: Page, text: str, lang: str, name: str) -> None:
    find(page, text, lang)
    assert page.locator("h1").inner_text().strip() == name


def test_one_sees_when_and_where_iluvatar_corex_listed_and_reads_the_sentence(seeds: Page) -> None:
    find(seeds, "iluvatar")
    assert "8 January 2026" in seeds.locator(".claim", has_text="Listing: Iluvatar CoreX").first.inner_text()
    seeds.get_by_role("link", name="Listing: Iluvatar CoreX").first.click()
    seeds.wait_for_url("**/id/listing/**")
    facts = seeds.locator("main").inner_text()
    assert "HKEX Main Board" in facts
    assert "8 January 2026" in facts
    seeds.locator(".group", has_text="listing date").locator(".cite a").first.click()
    seeds.wait_for_url("**/article/**")
    sentence = seeds.locator("tr:target blockquote").inner_text()
    assert "Iluvatar" in sentence


def test_one_finds_out_why_moore_threads_is_listed_on_the_shanghai_stock_exchange(page: Page) -> None:
    find(page, "moore threads")
    group = page.locator(".inferred .group", has_text="listed on").first
    group.get_by_role("link", name="Why? Moore Threads listed on Shanghai Stock Exchange").click()
    page.wait_for_url("**/why?**")
    proof = page.locator(".proof").first.inner_text()
    assert "STAR Market" in proof
    assert "its shares began trading on the STAR Market on December 5, 2025" in proof


def test_one_sees_who_disagrees_on_the_shares_of_the_hygon_merger_and_what_the_sums_support(seeds: Page) -> None:
    find(seeds, "hygon sugon")
    assert "shares issued" in seeds.locator(".head .band").inner_text()
    seeds.get_by_role("link", name="see what the arithmetic supports").click()
    finding = seeds.locator(".group", has_text="1.463 billion shares × 0.5525:1 = 808.31 million")
    doubted, fitting = finding.locator(".sides > .rival").first, finding.locator(".sides > li:not(.rival)").first
    assert "8.08 billion shares" in doubted.inner_text()
    assert "808 million shares" in fitting.inner_text()
    assert "borne out" in fitting.inner_text().lower()


def test_who_applies_to_list_is_answered_and_opens_in_a_spreadsheet(page: Page, tmp_path: Path) -> None:
    page.goto("/?lang=en")
    page.get_by_role("link", name="Companies applying to list").first.click()
    assert "Enflame" in page.locator("table").inner_text()
    with page.expect_download() as download:
        page.get_by_role("link", name="XLSX").click()
    file = tmp_path / "applications.xlsx"
    download.value.save_as(file)
    rows = [[str(cell) for cell in row] for row in load_workbook(file).worksheets[0].iter_rows(values_only=True)]
    assert any("Enflame" in cell for row in rows for cell in row)
