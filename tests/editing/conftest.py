"""A desk for each test: a copy of one that is made once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editing.worlds import Desk


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Return a desk that no test changes: the samples' graph, and our ontology in a repository."""
    place = tmp_path_factory.mktemp("desk")
    desk = Desk(place / "data", place / "ontology")
    desk.ontology.mkdir()
    copied = Desk(desk.data, Path(__file__).resolve().parents[2] / "ontology").run("ontology", str(desk.ontology))
    assert copied.exit_code == 0, copied.output
    desk.repository.begin("suanli")
    built = desk.run("build")
    assert built.exit_code == 0, built.output
    return desk


@pytest.fixture
def desk(made: Desk, tmp_path: Path) -> Desk:
    """Return a desk of the test's own."""
    return made.copied(tmp_path)
