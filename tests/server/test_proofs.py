"""The proofs that an edition holds."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import EditionError
from server.proofs import NAME, contradictions, explain
from tests.server.deals import publish

BASE = "https://w3id.org/suanli/"
HYGON, SSE = ox.NamedNode(f"{BASE}id/hygon"), ox.NamedNode(f"{BASE}id/sse")
LISTED = ox.NamedNode(f"{BASE}ontology#listedOn")


def test_an_inferred_triple_has_its_proof(tmp_path: Path) -> None:
    proof = explain(publish(tmp_path), ox.Triple(HYGON, LISTED, SSE))
    assert proof
    assert proof.rule == "prp-spo2"


def test_what_was_not_inferred_has_none(tmp_path: Path) -> None:
    assert explain(publish(tmp_path), ox.Triple(SSE, LISTED, HYGON)) is None


def test_an_edition_without_proofs_explains_nothing(tmp_path: Path) -> None:
    edition = publish(tmp_path, proofs=False)
    assert (explain(edition, ox.Triple(HYGON, LISTED, SSE)), contradictions(edition)) == (None, {})


def test_a_contradiction_is_found_by_the_finding_in_the_graph(tmp_path: Path) -> None:
    edition = publish(tmp_path)
    findings = ox.NamedNode(f"{BASE}graph/findings")
    nodes = {str(quad.subject)[1:-1] for quad in edition.open().quads_for_pattern(None, None, None, findings)}
    known = contradictions(edition)
    assert set(known) == nodes
    assert [len(premises) for premises in known.values()] == [3]


def test_a_damaged_file_is_an_error_that_says_what_to_do(tmp_path: Path) -> None:
    edition = publish(tmp_path)
    (edition.path / NAME).write_bytes(b"no database")
    with pytest.raises(EditionError, match="suanli publish"):
        explain(edition, ox.Triple(HYGON, LISTED, SSE))
