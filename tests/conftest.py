from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from tests.desk import Desk

settings.register_profile("suanli", deadline=None)  # on a busy machine any example may take long
settings.load_profile("suanli")

# What tests compile must not fill the caches of who runs them; processes that they start find the place in this too.
os.environ["XDG_CACHE_HOME"] = str(Path(__file__).parent.parent / ".pytest_cache" / "caches")

# What takes minutes begins first, so that no process is left alone with it at the end.
_LONG = ("test_experts.py", "editing", "browser", "test_suanli.py", "server", "ontology", "questions")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent

    def place(item: pytest.Item) -> int:
        part = item.path.relative_to(here).parts[0]
        return _LONG.index(part) if part in _LONG else len(_LONG)

    items.sort(key=place)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def built(desk: Desk) -> Desk:
    assert desk("build", "--no-closure", desk.news).exit_code == 0
    return desk
