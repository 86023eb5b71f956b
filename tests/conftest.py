from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def built(desk: Desk) -> Desk:
    assert desk("build", "--no-closure", desk.news).exit_code == 0
    return desk
