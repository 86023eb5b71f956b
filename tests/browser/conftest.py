"""A real browser on a real server: the graph of the samples, served once for all tests of this folder.

`page` is a page of that server. At the end of a test it must have asked no other host and said nothing on its console.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from suanli import main
from tests.browser.watched import CHROMIUM, FLAGS, opened
from tests.server.running import running

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Yield Debian's chromium without a window; tests that want it skip where there is none.

    It ends with this folder: while it runs, nothing else in this process can have an event loop.
    """
    api = pytest.importorskip("playwright.sync_api", reason="there is no playwright here")
    if CHROMIUM is None:
        pytest.skip("there is no chromium here")
    with api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a server of the samples' graph."""
    data = tmp_path_factory.mktemp("samples")
    result = CliRunner().invoke(main, ["--data", str(data), "build"])
    assert result.exit_code == 0, result.output
    with running(data, {"SUANLI_WORKERS": "2", "SUANLI_SLOW_WORKERS": "1"}) as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """Yield a page of the server; a test may give options of its context: `@pytest.mark.parametrize(..., indirect)`."""
    found, notes = opened(browser, address, **getattr(request, "param", {}))
    yield found
    found.context.close()
    assert (notes.strangers, notes.errors) == ([], [])
