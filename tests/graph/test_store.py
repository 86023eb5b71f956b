import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph import iris
from graph.errors import StoreError, StoreLocked
from graph.iris import INFERRED
from graph.model import Value
from graph.store import insertion, open_store
from tests.graph.world import HYGON, METAX, extraction, fact, loaded

OLD = extraction(fact(METAX, "aimsTo", Value(text="old")))
NEW = extraction(fact(METAX, "aimsTo", Value(text="new")), digest="cd")

WRITER = """import os, pathlib, sys
from graph.store import open_store
with open_store(pathlib.Path(sys.argv[1])): """


def triple(name: str) -> ox.Triple:
    return ox.Triple(iris.entity(name), iris.term("partOf"), iris.entity("whole"))


def texts(raw: ox.Store) -> set[str]:
    return {quad.object.value for quad in raw if quad.predicate.value == f"{iris.RDF}object"}


def test_reloading_a_document_replaces_its_facts(tmp_path: Path) -> None:
    with loaded(tmp_path, OLD, NEW) as store:
        assert texts(store.raw) == {"new"}


def test_reloading_a_document_replaces_its_description(tmp_path: Path) -> None:
    with loaded(tmp_path, OLD, NEW) as store:
        assert store.documents() == {"003.txt": "cd"}


def test_memory_is_given_back_after_many_updates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.store.FLUSHED_AFTER", 100)
    with loaded(tmp_path, OLD):
        assert list((tmp_path / "store").glob("*.sst"))


def test_an_article_that_is_gone_from_a_document_is_gone_from_the_store(tmp_path: Path) -> None:
    empty = extraction()
    with loaded(tmp_path, OLD, type(empty)(empty.document)) as store:
        assert list(store.raw.named_graphs()) == [iris.CATALOGUE]


def test_other_documents_stay(tmp_path: Path) -> None:
    other = extraction(fact(HYGON, "aimsTo", Value(text="other")), path="004.txt")
    with loaded(tmp_path, other, OLD, NEW) as store:
        assert texts(store.raw) == {"new", "other"}


def test_a_removed_document_leaves_nothing(tmp_path: Path) -> None:
    with loaded(tmp_path, OLD) as store:
        store.remove_document(iris.document("003.txt"))
        assert len(store.raw) == 0


def test_removing_a_document_that_is_not_there_says_so(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        assert not store.remove_document(iris.document("none.txt"))


def test_what_was_written_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    with loaded(tmp_path, OLD):
        pass
    with open_store(tmp_path) as store:
        assert texts(store.raw) == {"old"}


def test_a_graph_is_replaced_by_what_it_is_given(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.replace_graph(INFERRED, [triple("a"), triple("b")])
        store.replace_graph(INFERRED, [triple("b"), triple("c")])
        assert {quad.triple for quad in store.raw} == {triple("b"), triple("c")}


def test_a_graph_with_blank_nodes_is_replaced_too(tmp_path: Path) -> None:
    blank = ox.Triple(ox.BlankNode(), iris.term("partOf"), iris.entity("whole"))
    with open_store(tmp_path) as store:
        store.replace_graph(INFERRED, [blank, triple("a")])
        store.replace_graph(INFERRED, [blank])
        assert len(store.raw) == 1


def test_a_second_writer_is_told_who_the_first_is(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER + "print('in', flush=True); sys.stdin.read()", str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        first.stdout.readline()
        with pytest.raises(StoreLocked, match=f"process {first.pid} is writing"), open_store(tmp_path):
            pass
        first.kill()


def test_a_writer_that_was_killed_leaves_no_lock(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", WRITER + "os.kill(os.getpid(), 9)", str(tmp_path)], check=False)
    with open_store(tmp_path) as store:
        assert store.documents() == {}


def test_a_damaged_store_is_a_store_error_that_names_the_folder(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    (tmp_path / "store" / "CURRENT").write_text("no database")
    with pytest.raises(StoreError, match=str(tmp_path)), open_store(tmp_path):
        pass


def test_a_disk_that_takes_no_more_is_a_store_error_and_loses_nothing(tmp_path: Path) -> None:
    with loaded(tmp_path, OLD):
        pass
    script = (
        "import resource, sys, pathlib; from tests.graph.world import *\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "big = Value(text='x' * 1_000_000)\n"
        "with open_store(pathlib.Path(sys.argv[1])) as store: load(store, extraction(fact(METAX, 'aimsTo', big)))"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=False)
    with open_store(tmp_path) as store:
        assert ("StoreError" in ended.stderr, texts(store.raw)) == (True, {"old"})


@settings(max_examples=200)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_the_update_that_inserts_it(words: str) -> None:
    store, quad = ox.Store(), ox.Quad(iris.entity(words), iris.term("title"), ox.Literal(words), INFERRED)
    store.update(insertion([quad]))
    assert list(store) == [quad]
