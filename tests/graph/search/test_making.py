"""The index that a publish makes."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import StoreError
from graph.iris import IDS
from graph.publish import publish
from graph.search.index import SearchIndex
from graph.search.making import WORK, indexing
from graph.search.naming import named
from graph.store import GraphStore, open_store
from ontology.vocabulary import Vocabulary

ARTICLE = "https://w3id.org/suanli/graph/article/a.txt/a1"
COINED = f"""
<{IDS}newcomer> <http://www.w3.org/2000/01/rdf-schema#label> "Newcomer"@en <{ARTICLE}> .
<{IDS}newcomer> <https://w3id.org/suanli/ontology#hasCode> <{IDS}code/600000> <{ARTICLE}> .
<{IDS}code/600000> <https://w3id.org/suanli/ontology#notation> "600000" <{ARTICLE}> .
<{ARTICLE}#s1> <http://www.w3.org/2000/01/rdf-schema#label> "no thing"@en <{ARTICLE}> .
"""
EMPTY = Vocabulary([])


def filled(store: GraphStore) -> GraphStore:
    """Return the store with a thing that an article names."""
    store.raw.load(COINED, format=ox.RdfFormat.N_QUADS)
    return store


def test_an_edition_has_an_index_of_its_names(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        folder = publish(filled(store), EMPTY, engine=None, audits=()).edition.search
    assert folder is not None
    assert [hit.iri for hit in SearchIndex.open(folder).find("newcomer", 5)] == [f"{IDS}newcomer"]


def test_what_articles_name_is_named_and_their_statements_are_not(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        assert set(named(filled(store).raw, EMPTY)) == {f"{IDS}newcomer"}


def test_a_code_is_a_name_of_who_has_it(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        assert (2, "600000") in named(filled(store).raw, EMPTY)[f"{IDS}newcomer"]


def test_an_index_that_cannot_be_made_stops_the_edition(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        (tmp_path / WORK).write_text("in the way")
        with indexing(store, EMPTY) as save, pytest.raises(StoreError, match="index of names"):
            save(tmp_path / "search")


def test_nothing_is_left_of_an_index_that_nobody_took(tmp_path: Path) -> None:
    with open_store(tmp_path) as store, indexing(store, EMPTY):
        pass
    assert not (tmp_path / WORK).exists()
