"""An app with three accounts, on an edition and an ontology of the test session's own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from graph.editing import accounts
from graph.editing.account import ROLES
from graph.editing.repository import Repository
from ontology.place import VARIABLE
from server.app import create_app
from server.editor import tasks
from tests.server.conftest import SETTINGS
from tests.server.editor.clients import PASSWORD
from tests.server.worlds import publish

ONTOLOGY = Path(__file__).resolve().parents[3] / "ontology"


@pytest.fixture(scope="package")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an ontology's folder in a repository of its own."""
    place = tmp_path_factory.mktemp("ontology")
    for part in (".", "lexicon", "rules"):
        (place / part).mkdir(exist_ok=True)
        for file in (ONTOLOGY / part).glob("*.ttl"):
            shutil.copy(file, place / part)
    Repository(place).begin("suanli")
    return place


@pytest.fixture(scope="package")
def app(own: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """Yield the app; its data folder has an edition and one account of each role."""
    data = tmp_path_factory.mktemp("edited")
    publish(data)
    for role in ROLES:
        accounts.add(data, role, role, PASSWORD)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, str(own))
        made = create_app(data, SETTINGS)
        yield made
        made.extensions["suanli.pool"].close()
        for process in tasks._previewers.values():
            process.communicate()  # no more comes in, so it ends
        tasks._previewers.clear()


@pytest.fixture
def data(app: Flask) -> Path:
    """Return the app's data folder."""
    found: Path = app.extensions["suanli.data"]
    return found
