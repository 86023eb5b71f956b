"""What docs/endpoints.md tells people to type works against a running server, where the tool is there."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.running import HOME, running

PAGE = (HOME / "docs" / "endpoints.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(sh|python|r|js)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
COMMANDS = {"sh": ["bash", "-ec"], "python": [sys.executable, "-c"], "r": ["Rscript", "-e"], "js": ["node", "-e"]}
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="module")
def address(world: Path) -> Iterator[str]:
    """Yield the address of a running server."""
    with running(world, {"SUANLI_WORKERS": "2"}) as found:
        yield found


def test_there_is_a_snippet_for_each_tool() -> None:
    assert {tool for tool, _ in BLOCKS} == set(COMMANDS)


@pytest.mark.parametrize(("tool", "text"), BLOCKS)
def test_a_snippet_runs(address: str, tool: str, text: str) -> None:
    if shutil.which(COMMANDS[tool][0]) is None:
        pytest.skip(f"there is no {COMMANDS[tool][0]} here")
    if "import pandas" in text and importlib.util.find_spec("pandas") is None:
        pytest.skip("there is no pandas here")
    command = [*COMMANDS[tool], text.replace("http://127.0.0.1:8000", address)]
    found = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert found.returncode == 0, found.stderr


@pytest.mark.skipif(BROWSER is None, reason="there is no browser here")
def test_a_page_of_another_origin_may_fetch_an_answer(address: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    script = dict(BLOCKS)["js"].replace("http://127.0.0.1:8000", address).replace("console.log", "show")
    script = script.replace("#GPUVendor", "#Company")
    show = "function show(x) { document.body.textContent = `seen ${x.join()}` }"
    page.write_text(f"<p>waiting</p><script>{show}\n{script}</script>")
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={tmp_path}",
        "--virtual-time-budget=9000",
    ]
    command = [str(BROWSER), *options, "--dump-dom", page.as_uri()]
    found = subprocess.run(command, capture_output=True, text=True, timeout=90, check=False)
    assert "<body>seen https://w3id.org/suanli/id/" in found.stdout, found.stdout + found.stderr[-2000:]
