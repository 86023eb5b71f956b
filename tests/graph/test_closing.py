import subprocess
import sys
from collections.abc import Callable, Collection
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import iris
from graph.closing import close
from graph.closure import Reasoner
from graph.errors import StoreError
from graph.iris import FINDINGS, INFERRED
from graph.model import Node
from graph.publish import publish
from graph.store import GraphStore, open_store
from ontology.vocabulary import Vocabulary
from tests.graph.test_publish import CORE
from tests.graph.world import HYGON, LISTING, MERGER, METAX, STAR, extraction, fact, load, loaded

SUGON = Node("sugon", "Sugon", "Company")
OFFICE = Node("metax", "MetaX", "GovernmentBody")
LISTED = extraction(fact(LISTING, "listedOnMarket", STAR), fact(LISTING, "listedCompany", METAX))
UNLISTED = extraction(fact(METAX, "partOf", HYGON))
DEAL = fact(MERGER, "acquirer", HYGON, "planned"), fact(MERGER, "target", SUGON, "planned")
MERGED = extraction(*DEAL, path="004.txt", published="2025-06-10")
ENDED = extraction(fact(MERGER, "acquirer", HYGON, "terminated"), path="005.txt", published="2025-12-09")
CLASHING = extraction(fact(OFFICE, "partOf", HYGON), path="006.txt")
LAW = ox.Triple(iris.term("Company"), ox.NamedNode(f"{iris.RDFS}subClassOf"), iris.term("Thinker"))
ALIKE = ox.NamedNode("http://www.w3.org/2002/07/owl#sameAs")
Edit = Callable[[GraphStore], object]
EDITS: dict[str, Edit] = {
    "add": lambda store: load(store, MERGED),
    "replace": lambda store: load(store, UNLISTED),
    "remove": lambda store: store.remove_document(iris.document("003.txt")),
    "call off": lambda store: [load(store, one) for one in (MERGED, ENDED)],  # type: ignore[func-returns-value]
    "contradict": lambda store: load(store, CLASHING),
    "nothing": lambda store: None,
}


def derived(store: GraphStore) -> set[ox.Quad]:
    """Return what the closure wrote, without what has blank nodes of an ontology that was written twice."""
    found = (quad for graph in (INFERRED, FINDINGS) for quad in store.raw.quads_for_pattern(None, None, None, graph))
    return {quad for quad in found if "_:" not in str(quad)}


def anew(store: GraphStore, vocabulary: Vocabulary = CORE) -> set[ox.Quad]:
    """Return what the closure writes when nothing is there."""
    store.reasoner = None
    for graph in (INFERRED, FINDINGS):
        store.raw.clear_graph(graph)
    publish(store, vocabulary)
    return derived(store)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_an_edit_the_same_process_gets_what_a_full_closure_gives(tmp_path: Path, edit: Edit) -> None:
    with loaded(tmp_path, LISTED) as store:
        publish(store, CORE)
        edit(store)
        publish(store, CORE)
        assert derived(store) == anew(store)


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_an_edit_another_opening_gets_what_a_full_closure_gives(tmp_path: Path, edit: Edit) -> None:
    with loaded(tmp_path, LISTED) as store:
        publish(store, CORE)
    with open_store(tmp_path) as store:
        edit(store)
        publish(store, CORE)
        assert derived(store) == anew(store)


def test_another_process_gets_what_a_full_closure_gives(tmp_path: Path) -> None:
    with loaded(tmp_path, LISTED) as store:
        publish(store, CORE)
        load(store, UNLISTED)
    words = (
        "from pathlib import Path; import sys; from graph.publish import publish; from graph.store import open_store"
    )
    body = "with open_store(Path(sys.argv[1])) as store: publish(store, CORE)"
    script = f"{words}\nfrom tests.graph.test_publish import CORE\n{body}"
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=True, cwd=Path(__file__).parents[2])
    with open_store(tmp_path) as store:
        assert derived(store) == anew(store)


def test_the_same_process_reasons_on_with_what_it_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    added: list[object] = []
    true_add = Reasoner.add

    def add(self: Reasoner, triples: object) -> None:
        known = list(triples)  # type: ignore[call-overload]
        added.extend(known)
        true_add(self, known)

    with loaded(tmp_path, LISTED) as store:
        publish(store, CORE)
        monkeypatch.setattr(Reasoner, "add", add)
        load(store, MERGED)
        publish(store, CORE)
    assert 0 < len(added) < 10


def test_an_axiom_that_comes_and_goes_is_followed(tmp_path: Path) -> None:
    member = ox.Triple(iris.entity("metax"), iris.TYPE, iris.term("Company"))
    thinks = ox.Quad(iris.entity("metax"), iris.TYPE, iris.term("Thinker"), INFERRED)
    with open_store(tmp_path) as store:
        seen = []
        for triples in ([member], [member, LAW], [member]):
            close(store, "compiled", triples)
            seen.append(thinks in store.raw)
    assert seen == [False, True, False]


def test_a_reasoner_that_was_stopped_half_way_is_not_used_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("the disk refused.", "here", "Make room.")

    with loaded(tmp_path, LISTED) as store:
        publish(store, CORE)
        load(store, UNLISTED)
        with monkeypatch.context() as patched:
            patched.setattr(GraphStore, "change", full)
            with pytest.raises(StoreError):
                publish(store, CORE)
        publish(store, CORE)
        assert derived(store) == anew(store)


def test_a_publish_without_closure_between_two_with_it_changes_nothing_for_the_last(tmp_path: Path) -> None:
    with loaded(tmp_path, LISTED) as store:
        publish(store, CORE)
        publish(store, CORE, engine=None)
        publish(store, CORE)
        assert derived(store) == anew(store) != set()


def test_a_cluster_of_too_many_names_is_a_finding_in_both_languages(tmp_path: Path) -> None:
    names = [iris.entity(f"firm{number}") for number in range(12)]
    with open_store(tmp_path) as store:
        closed = close(store, "compiled", [ox.Triple(names[0], ALIKE, name) for name in names[1:]])
        labels = {q.object.language for q in store.raw.quads_for_pattern(None, iris.LABEL, None, FINDINGS)}  # type: ignore[union-attr]
    assert (len(closed.alarms), "12 names" in closed.alarms[0], labels) == (1, True, {"en", "zh"})


def test_a_document_published_without_change_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[object] = []

    def note(store: GraphStore, gone: Collection[ox.Quad], fresh: Collection[ox.Quad]) -> None:
        written.extend([*gone, *fresh])

    with loaded(tmp_path, LISTED) as store:
        publish(store, CORE)
        monkeypatch.setattr(GraphStore, "change", note)
        publish(store, CORE)
    assert written == []
