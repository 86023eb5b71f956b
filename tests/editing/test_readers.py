"""Documents read anew beside this process: all of them, whoever reads them, and no silence where one ends."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode

from editing import readers
from editing.beside import FORK
from editing.readers import Readers
from editing.reading import Reread
from graph import iris
from graph.editions import current
from graph.errors import EmptyDocument
from graph.terms import read_ontology
from tests.editing.worlds import Desk


def paths(desk: Desk) -> list[str]:
    """Return the paths of all documents of the samples' graph."""
    store, named = current(desk.data).open(), NamedNode(f"{iris.DCTERMS}identifier")
    quads = store.quads_for_pattern(None, named, None, iris.CATALOGUE)
    return sorted(quad.object.value for quad in quads if isinstance(quad.object, Literal))


def read(desk: Desk, jobs: int) -> dict[str, Reread]:
    """Return what becomes of each document in so many processes."""
    with desk.reading(), Readers(current(desk.data).graph, paths(desk), read_ontology(), jobs) as found:
        return {one.path: one for one in found.found()}


def test_many_processes_find_what_one_finds(made: Desk) -> None:
    one = read(made, 1)
    assert sorted(one) == paths(made)
    assert read(made, 3) == one


def test_documents_that_say_what_they_said_differ_in_nothing(made: Desk) -> None:
    assert [one.path for one in read(made, 2).values() if one.gone or one.fresh or one.facts] == []


def test_no_documents_need_no_process(made: Desk) -> None:
    with Readers(current(made.data).graph, [], read_ontology()) as found:
        assert (list(found.found()), found._processes) == ([], [])


def test_a_document_that_cannot_be_read_is_an_error_that_is_told(made: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Reread:
        raise EmptyDocument("nothing is left to read", "a.txt", "Leave it out.")

    monkeypatch.setattr(readers, "context", lambda: FORK)  # so that the child has what is patched
    monkeypatch.setattr(readers, "reread", refuse)
    with pytest.raises(EmptyDocument):
        read(made, 2)


def test_a_process_that_dies_is_an_error(made: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object) -> Reread:
        raise SystemExit(9)

    monkeypatch.setattr(readers, "context", lambda: FORK)
    monkeypatch.setattr(readers, "reread", die)
    with pytest.raises(RuntimeError, match="without a word"):
        read(made, 2)
