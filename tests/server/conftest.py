"""Worlds that many tests share: a published edition, a pool on it, and the app as a client sees it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from server.pool import Pool
from server.settings import Settings
from tests.server.deals import publish as publish_deals
from tests.server.running import served
from tests.server.worlds import publish

SETTINGS = Settings(workers=2, slow_workers=1, query_seconds=5.0, quick_seconds=0.2, worker_mb=512, memory_mb=0)


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder with one edition that no test changes."""
    data = tmp_path_factory.mktemp("world")
    publish(data)
    return data


@pytest.fixture(scope="session")
def pool(world: Path) -> Iterator[Pool]:
    """Yield a pool on that edition."""
    made = Pool(world, SETTINGS)
    yield made
    made.close()


@pytest.fixture(scope="session")
def client(world: Path) -> Iterator[FlaskClient]:
    """Yield a client of the app on that edition."""
    with served(world, SETTINGS) as made:
        yield made


@pytest.fixture(scope="session")
def deals(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """Yield a client of the app on the edition of `tests.server.deals`."""
    data = tmp_path_factory.mktemp("deals")
    publish_deals(data)
    with served(data, SETTINGS) as made:
        yield made
