"""The lines that fetch a report do what they say, where the tool is there."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from server.snippets import snippets

HOSTILE = "http://127.0.0.1:9/reports/x?q='; touch pwned; '\"$(touch pwned)"


def test_there_is_a_line_for_each_tool() -> None:
    assert [tool for tool, _ in snippets("http://a/b", "http://a/b.csv")] == ["curl", "Python", "R"]


@pytest.mark.skipif(shutil.which("curl") is None, reason="no curl")
def test_no_value_breaks_out_of_the_line_for_a_shell(tmp_path: Path) -> None:
    line = dict(snippets(HOSTILE, HOSTILE))["curl"]
    subprocess.run(line, shell=True, cwd=tmp_path, capture_output=True, timeout=20, check=False)
    assert list(tmp_path.iterdir()) == []


def test_the_line_for_python_is_python() -> None:
    compile(dict(snippets(HOSTILE, HOSTILE))["Python"], "line", "exec")
