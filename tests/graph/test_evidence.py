from pathlib import Path

import pyoxigraph as ox

from graph import iris
from graph.evidence import Evidence, evidence
from tests.graph.world import HYGON, MERGER, TEXT, extraction, fact, loaded

PARTY = iris.entity("hygon")
ROLE = ox.Triple(iris.entity(MERGER.id), iris.term("acquirer"), PARTY)
EARLY = extraction(fact(MERGER, "acquirer", HYGON, "planned"), path="1.txt", published="2025-06-10")
LATE = extraction(fact(MERGER, "acquirer", HYGON, "terminated"), path="2.txt", published="2025-12-09")
UNDATED = extraction(fact(MERGER, "acquirer", HYGON, "considered"), path="3.txt")


def test_evidence_has_the_words_the_document_the_day_and_the_status(tmp_path: Path) -> None:
    with loaded(tmp_path, EARLY) as store:
        assert evidence(store.raw, ROLE) == [Evidence(TEXT[:33], "1.txt", "2025-06-10", "planned")]


def test_the_latest_article_comes_first_and_undated_ones_last(tmp_path: Path) -> None:
    with loaded(tmp_path, UNDATED, EARLY, LATE) as store:
        assert [one.document for one in evidence(store.raw, ROLE)] == ["2.txt", "1.txt", "3.txt"]


def test_a_triple_that_no_article_says_has_no_evidence(tmp_path: Path) -> None:
    with loaded(tmp_path, EARLY) as store:
        assert evidence(store.raw, ox.Triple(PARTY, ROLE.predicate, PARTY)) == []
