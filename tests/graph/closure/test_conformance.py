"""The W3C cases and the cases of every rule, where the conformance kit lies beside the project."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
KIT = ROOT.parent / "shared" / "conformance" / "owl2rl"
ENGINE = """
from graph.closure import materialise
def closure(triples):
    found = materialise(triples)
    return found.inferred, found.contradictions
"""


@pytest.mark.skipif(not KIT.exists(), reason="the conformance kit is not beside the project")
@pytest.mark.parametrize("cases", ["rules.json", "w3c_rl_cases.json"])
def test_every_reachable_case_passes(cases: str, tmp_path: Path) -> None:
    (tmp_path / "ours.py").write_text(ENGINE)
    command = [sys.executable, "-B", str(KIT / "run_cases.py"), "ours:closure", str(KIT / cases)]
    paths = {"PYTHONPATH": f"{tmp_path}:{ROOT}", "PATH": ""}
    done = subprocess.run(command, cwd=tmp_path, env=paths, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
