from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.desk import Desk

# What tests compile must not fill the caches of who runs them; processes that they start find the place in this too.
os.environ["XDG_CACHE_HOME"] = str(Path(__file__).parent.parent / ".pytest_cache" / "caches")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def built(desk: Desk) -> Desk:
    assert desk("build", "--no-closure", desk.news).exit_code == 0
    return desk
