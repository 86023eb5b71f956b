"""Thousands of requests made up from the description of the interface: answers are as it says, none is a mistake."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.server.running import running

TOOL = shutil.which("schemathesis") or shutil.which("schemathesis", path=str(Path(sys.executable).parent))
CHECKS = "status_code_conformance,content_type_conformance,response_schema_conformance"  # 500 is none of ours
OPTIONS = [
    "--phases",
    "examples,coverage,fuzzing",
    "--max-examples",
    "30",
    "--suppress-health-check",
    "all",
    "--no-color",
]
CASES = 5000


@pytest.mark.slow
@pytest.mark.skipif(TOOL is None, reason="there is no schemathesis here")
def test_made_up_requests_are_answered_as_described(world: Path) -> None:
    with running(world, {}) as address:
        found = subprocess.run(
            [str(TOOL), "run", f"{address}/openapi.json", "--checks", CHECKS, *OPTIONS],
            capture_output=True,
            text=True,
            check=False,
        )
    cases = re.search(r"(\d+) generated", found.stdout)
    assert found.returncode == 0, found.stdout[-4000:]
    assert cases and int(cases[1]) >= CASES
