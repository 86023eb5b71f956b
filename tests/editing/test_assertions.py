"""The short way to what the closure may read gives what the long one gives."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode

import editing.assertions
import graph.asserted
from graph.iris import TYPE, term
from graph.store import open_store
from graph.terms import read_ontology
from tests.desk import NEWS, Desk


def test_by_property_and_by_class_the_same_triples_are_read(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.write("a.txt", NEWS)
    assert desk("build", desk.news).exit_code == 0
    with open_store(desk.data) as store:
        events = (q.subject for q in store.raw.quads_for_pattern(None, TYPE, term("Listing"), None))
        over = [event for event in events if isinstance(event, NamedNode)]
        assert over
        for left in ([], over):
            found = list(editing.assertions.asserted(store.raw, left, read_ontology()))
            assert len(found) == len({*found}) > 100
            assert {str(triple) for triple in found} == {str(t) for t in graph.asserted.asserted(store.raw, left)}
