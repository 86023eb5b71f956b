"""A hostile document loads, and no page runs or leaks any of it, wherever one clicks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from suanli import main
from tests.browser.hostile import write
from tests.browser.watched import Notes, opened
from tests.server.running import running
from tests.server.test_hostile import PATHS, publish_hostile

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MOST = 70
"""Pages that are walked through."""
LEADING = ("/id/", "/article/", "/term/", "/findings", "/why", "/reports", "/ontology", "/editions", "/search")
BADLY = """() => [...document.querySelectorAll('[href], [src], [action]')].flatMap((element) =>
  ['href', 'src', 'action'].map((name) => element.getAttribute(name)).filter((value) => value !== null)
    .filter((value) => !/^(https?:|[/#?])/.test(value)))"""
STRANGE = (
    "() => document.querySelectorAll('main script:not([src]), img, iframe, object, embed, [onerror], [onclick]').length"
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a server of hostile documents, loaded as any are."""
    folder, data = tmp_path_factory.mktemp("hostile"), tmp_path_factory.mktemp("data")
    write(folder)
    result = CliRunner().invoke(main, ["--data", str(data), "build", str(folder)])
    assert "Documents loaded: 6." in result.output, result.output
    with running(data, {"SUANLI_WORKERS": "2"}) as address:
        yield address


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a server of a graph that is hostile in every field."""
    data: Path = tmp_path_factory.mktemp("world")
    publish_hostile(data)
    with running(data, {"SUANLI_WORKERS": "2"}) as address:
        yield address


def looked_at(page: Page, notes: Notes, path: str) -> list[str]:
    """Open a page and return what of it went wrong."""
    answer = page.goto(path)
    said = [f"{path}: {text}" for text in (*notes.errors, *notes.strangers, *page.evaluate(BADLY))]
    said += [f"{path}: ran"] * bool(page.evaluate("window.pwned")) + [f"{path}: odd"] * page.evaluate(STRANGE)
    return said + [f"{path}: {answer.status}" for _ in [1] if answer and answer.status >= 500]


def links(page: Page) -> list[str]:
    """Return where a page leads on this server."""
    found: list[str] = page.evaluate("[...document.links].map((link) => link.getAttribute('href'))")
    return [path.partition("#")[0] for path in found if path.startswith(LEADING)]


def test_no_page_of_hostile_documents_runs_or_leaks_any_of_them(browser: Browser, loaded: str) -> None:
    page, notes = opened(browser, loaded)
    waiting, seen, wrong = ["/", "/search?q=evil"], set[str](), list[str]()
    while waiting and len(seen) < MOST:
        path = waiting.pop(0)
        if path not in seen:
            seen.add(path)
            wrong += looked_at(page, notes, path)
            fresh = sorted(set(links(page)) - seen)
            waiting = [p for p in fresh if p.startswith(("/article/", "/id/"))] + waiting + fresh
    page.context.close()
    assert (wrong, len(seen)) == ([], MOST)


@pytest.mark.parametrize("path", PATHS)
def test_no_field_of_a_hostile_graph_runs_or_leaks(browser: Browser, world: str, path: str) -> None:
    page, notes = opened(browser, world)
    wrong = looked_at(page, notes, path)
    page.context.close()
    assert wrong == []


def test_what_is_offered_in_the_search_field_runs_nothing(browser: Browser, world: str) -> None:
    page, notes = opened(browser, world)
    page.goto("/")
    page.get_by_role("combobox").press_sequentially("script")
    page.locator("[role=option]").first.wait_for()
    assert (page.evaluate("window.pwned"), page.locator("[role=listbox] img").count(), notes.errors) == (None, 0, [])
    page.context.close()


def test_a_huge_name_does_not_make_a_page_wider_than_a_phone(browser: Browser, world: str) -> None:
    page, _ = opened(browser, world, viewport={"width": 320, "height": 700})
    page.goto("/id/evil?lang=zh")
    width = page.evaluate("document.documentElement.scrollWidth")
    page.context.close()
    assert width <= 320
