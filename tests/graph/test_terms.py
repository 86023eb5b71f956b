from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from graph import terms
from graph.errors import OntologyError
from graph.iris import ONTOLOGY, RULE, RULES
from graph.store import in_graph, open_store
from ontology.vocabulary import Vocabulary, read_turtle, turtle_files

MEASURES = Vocabulary(read_turtle(file for file in turtle_files() if file.name == "measures.ttl"))


def test_the_ontology_is_written_whole(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        terms.refresh(store, MEASURES)
        assert sum(quad.graph_name == ONTOLOGY for quad in store.raw) == len(set(MEASURES.triples))


def test_an_ontology_that_is_there_already_is_not_written_again(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        assert [terms.refresh(store, MEASURES), terms.refresh(store, MEASURES)] == [True, False]


def test_a_changed_ontology_takes_the_place_of_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(tmp_path) as store:
        terms.refresh(store, MEASURES)
        monkeypatch.setattr(terms, "ontology_digest", lambda: "changed")
        terms.refresh(store, Vocabulary(MEASURES.triples[:3]))
        assert sum(quad.graph_name == ONTOLOGY for quad in store.raw) == 3


def test_the_digest_is_sha256_in_hex() -> None:
    assert len(bytes.fromhex(terms.ontology_digest())) == 32


def test_a_file_that_is_no_turtle_is_an_ontology_error_with_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Vocabulary:
        raise SyntaxError("line 3: expected a dot")

    monkeypatch.setattr(terms, "load", broken)
    with pytest.raises(OntologyError, match=r"line 3.*suanli check"):
        terms.read_ontology()


def test_an_ontology_that_a_crash_left_in_part_is_written_again(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.fill(in_graph(triple, ONTOLOGY) for triple in MEASURES.triples[:5])
        terms.refresh(store, MEASURES)
        assert sum(quad.graph_name == ONTOLOGY for quad in store.raw) == len(set(MEASURES.triples))


def test_rules_stand_in_a_graph_of_their_own(tmp_path: Path) -> None:
    rule = Triple(NamedNode(f"{RULE}listing"), NamedNode(f"{RULE}#says"), Literal("listed"))
    with open_store(tmp_path) as store:
        terms.refresh(store, Vocabulary([*MEASURES.triples[:3], rule]))
        assert [quad.triple for quad in store.raw if quad.graph_name == RULES] == [rule]
        assert sum(quad.graph_name == ONTOLOGY for quad in store.raw) == 3


def test_the_ontology_is_written_beside_other_work(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        with terms.refreshing(store, MEASURES):
            store.update("INSERT DATA { GRAPH <x:graph> { <x:a> a <x:B> } }")
        assert len(store.raw) == len(set(MEASURES.triples)) + 2


def test_what_goes_wrong_beside_other_work_is_told_at_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OntologyError("broken.", "ontology", "mend it")

    monkeypatch.setattr(terms, "refresh", full)
    with open_store(tmp_path) as store, pytest.raises(OntologyError), terms.refreshing(store, MEASURES):
        pass
