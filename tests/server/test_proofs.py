"""Where the proofs of an edition come from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.editions import Edition
from graph.errors import EditionError, ServerBusy
from server import proofs
from server.proofs import NAME, Proofs
from tests.server.deals import publish, save_proofs

BASE = "https://w3id.org/suanli/"
HYGON, SSE = ox.NamedNode(f"{BASE}id/hygon"), ox.NamedNode(f"{BASE}id/sse")
LISTED = ox.NamedNode(f"{BASE}ontology#listedOn")
INFERRED = (HYGON, LISTED, SSE)


@pytest.fixture
def made() -> Iterator[Proofs]:
    """Yield proofs that are closed afterwards."""
    found = Proofs(512)
    yield found
    found.close()


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    """Return an edition without proofs of what follows."""
    return publish(tmp_path)


def test_proofs_that_the_edition_holds_are_read_and_nothing_is_started(made: Proofs, edition: Edition) -> None:
    save_proofs(edition, NAME)
    found = made.explain(edition, "1", INFERRED)
    assert found and found.rule == "prp-spo2"
    assert made._process is None


def test_an_edition_without_proofs_gets_them_by_a_process_of_its_own(made: Proofs, edition: Edition) -> None:
    found = made.explain(edition, "1", INFERRED)
    assert found and found.rule == "prp-spo2"
    assert not (edition.path / NAME).exists()


def test_the_process_is_started_once(made: Proofs, edition: Edition) -> None:
    made.explain(edition, "1", INFERRED)
    first = made._process
    made.explain(edition, "1", INFERRED)
    assert made._process is first


def test_the_proofs_of_an_older_edition_are_taken_away(made: Proofs, edition: Edition, tmp_path: Path) -> None:
    made.explain(edition, "1", INFERRED)
    made.explain(publish(tmp_path / "other"), "2", INFERRED)
    assert made._folder
    assert [path.name for path in made._folder.iterdir()] == ["2.sqlite"]


def test_nothing_is_left_when_they_are_closed(made: Proofs, edition: Edition) -> None:
    made.explain(edition, "1", INFERRED)
    folder = made._folder
    made.close()
    assert folder
    assert not folder.exists()


def test_what_was_not_inferred_has_no_proof(made: Proofs, edition: Edition) -> None:
    assert made.explain(edition, "1", (SSE, LISTED, HYGON)) is None


def test_a_page_does_not_wait_for_long(made: Proofs, edition: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proofs, "PATIENCE", 0.0)
    with pytest.raises(ServerBusy, match="being written down"):
        made.explain(edition, "1", INFERRED)


def test_an_edition_that_does_not_open_is_said_to_have_no_proofs(made: Proofs, tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="cannot be written down"):
        made.explain(Edition(1, tmp_path / "none", {}), "1", INFERRED)
