from pathlib import Path

import pyoxigraph as ox
import pytest

from graph import editions, iris
from graph.editions import Edition
from graph.errors import StoreError
from graph.iris import CATALOGUE, DATASET, FINDINGS, INFERRED, ONTOLOGY, VOID
from graph.model import Fact, Node, Value
from graph.proof import proofs
from graph.publish import Publication, publish
from graph.store import GraphStore
from ontology.vocabulary import Vocabulary, read_turtle, turtle_files
from tests.graph.world import HYGON, LISTING, MERGER, METAX, STAR, extraction, fact, load, loaded

CORE = Vocabulary(read_turtle(file for file in turtle_files() if file.name == "core.ttl"))
"""The ontology without the lexicon, which takes most of the time to write."""
MERGED = extraction(fact(MERGER, "acquirer", HYGON, "planned"), published="2025-06-10")
ENDED = extraction(fact(MERGER, "acquirer", HYGON, "terminated"), path="004.txt", published="2025-12-09")


def quick(store: GraphStore, keep: int = 5) -> Publication:
    """Publish without closure."""
    return publish(store, CORE, engine=None, keep=keep)


def served(data: Path, graph: ox.NamedNode) -> set[ox.Triple]:
    found = editions.current(data).open().quads_for_pattern(None, None, None, graph)
    return {quad.triple for quad in found}


def test_an_edition_has_the_current_status_of_each_event(tmp_path: Path) -> None:
    with loaded(tmp_path, MERGED, ENDED) as store:
        quick(store)
    status = ox.Triple(iris.entity(MERGER.id), iris.term("currentStatus"), ox.Literal("terminated"))
    assert status in served(tmp_path, CATALOGUE)


def test_a_status_of_the_last_edition_is_gone_from_the_next(tmp_path: Path) -> None:
    with loaded(tmp_path, MERGED) as store:
        quick(store)
        load(store, extraction())
        quick(store)
    assert not [t for t in served(tmp_path, CATALOGUE) if t.predicate == iris.term("currentStatus")]


def test_an_edition_holds_the_ontology(tmp_path: Path) -> None:
    with loaded(tmp_path) as store:
        quick(store)
    label = ox.Triple(iris.term("Company"), iris.LABEL, ox.Literal("company", language="en"))
    assert label in served(tmp_path, ONTOLOGY)


def test_the_catalogue_counts_documents_and_the_use_of_classes(tmp_path: Path) -> None:
    with loaded(tmp_path, MERGED, ENDED) as store:
        quick(store)
    found = served(tmp_path, CATALOGUE)
    part = ox.NamedNode(f"{DATASET.value}#class-Statement")
    documents = ox.Triple(DATASET, ox.NamedNode(f"{VOID}documents"), iris.typed("2", "integer"))
    statements = ox.Triple(part, ox.NamedNode(f"{VOID}entities"), iris.typed("2", "integer"))
    assert {documents, statements} <= found


def test_publishing_twice_gives_the_same_triples(tmp_path: Path) -> None:
    with loaded(tmp_path, MERGED) as store:
        first = set(quick(store).edition.open())
        second = set(quick(store).edition.open())
    unnamed = [{q for q in found if q.graph_name != ONTOLOGY} for found in (first, second)]
    assert unnamed[0] == unnamed[1]


def test_the_manifest_counts_what_is_in_the_edition(tmp_path: Path) -> None:
    with loaded(tmp_path, MERGED, ENDED) as store:
        edition = quick(store).edition
    counts = edition.manifest["counts"]
    assert (counts["documents"], counts["articles"], counts["statements"], counts["events"]) == (2, 2, 2, 1)


def test_the_manifest_says_how_many_quads_readers_will_find(tmp_path: Path) -> None:
    with loaded(tmp_path, MERGED) as store:
        edition = quick(store).edition
    assert edition.manifest["counts"]["quads"] == len(edition.open())


def test_what_a_crash_left_is_cleaned_and_named(tmp_path: Path) -> None:
    (tmp_path / "editions" / "1.tmp").mkdir(parents=True)
    with loaded(tmp_path, MERGED) as store:
        assert quick(store).cleaned == ["1.tmp"]


def test_only_the_last_editions_are_kept(tmp_path: Path) -> None:
    with loaded(tmp_path, MERGED) as store:
        for _ in range(3):
            last = quick(store, keep=2)
    assert (last.pruned, [e.number for e in editions.editions(tmp_path)]) == ([1], [2, 3])


def test_a_full_disk_leaves_the_last_edition_current_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with loaded(tmp_path, MERGED) as store:
        quick(store)
        monkeypatch.setattr(editions, "_write", full)
        with pytest.raises(StoreError, match="Make room"):
            quick(store)
    assert (editions.current(tmp_path).number, editions.half_written(tmp_path)) == (1, [])


def test_without_closure_nothing_is_inferred(tmp_path: Path) -> None:
    with loaded(
        tmp_path, extraction(fact(LISTING, "listedOnMarket", STAR), fact(LISTING, "listedCompany", METAX))
    ) as s:
        s.replace_graph(INFERRED, [ox.Triple(iris.entity("a"), iris.TYPE, iris.term("Company"))])
        quick(s)
    assert served(tmp_path, INFERRED) == set()


def test_each_step_is_told_before_it_starts(tmp_path: Path) -> None:
    steps: list[str] = []
    with loaded(tmp_path, extraction(fact(METAX, "aimsTo", Value(text="grow")))) as store:
        publish(store, CORE, engine=None, step=steps.append)
    assert steps == ["terms", "closure", "catalogue", "edition"]


def closed(data: Path, *facts: Fact) -> Edition:
    """Publish one document with its closure."""
    with loaded(data, extraction(*facts)) as store:
        return publish(store, CORE).edition


def test_what_a_listing_entails_is_in_the_graph_of_inferred_triples(tmp_path: Path) -> None:
    closed(tmp_path, fact(LISTING, "listedOnMarket", STAR), fact(LISTING, "listedCompany", METAX))
    listed = ox.Triple(iris.entity("metax"), iris.TYPE, iris.term("ListedCompany"))
    assert listed in served(tmp_path, INFERRED)


@pytest.mark.parametrize("status", ["planned", "considered", "denied", "claimed"])
def test_a_listing_that_is_not_done_makes_no_listed_company(tmp_path: Path, status: str) -> None:
    closed(tmp_path, fact(LISTING, "listedOnMarket", STAR, status), fact(LISTING, "listedCompany", METAX, status))
    assert ox.Triple(iris.entity("metax"), iris.TYPE, iris.term("ListedCompany")) not in served(tmp_path, INFERRED)


@pytest.mark.parametrize(("status", "follows"), [("planned", True), ("terminated", False)])
def test_a_company_is_to_be_absorbed_as_long_as_the_merger_is_not_called_off(
    tmp_path: Path, status: str, follows: bool
) -> None:
    sugon = Node("sugon", "Sugon", "Company")
    closed(tmp_path, fact(MERGER, "acquirer", HYGON, status), fact(MERGER, "target", sugon, status))
    absorbed = {
        triple.subject for triple in served(tmp_path, INFERRED) if triple.predicate == iris.term("toBeAbsorbedBy")
    }
    assert absorbed == ({iris.entity("sugon")} if follows else set())


def test_a_contradiction_is_a_finding_with_a_proof_and_stops_nothing(tmp_path: Path) -> None:
    office = Node("metax", "MetaX", "GovernmentBody")
    made = closed(tmp_path, fact(METAX, "partOf", HYGON), fact(office, "partOf", HYGON))
    found = {t.subject for t in served(tmp_path, FINDINGS) if t.object == iris.term("Finding")}
    with proofs(made) as known:
        proved = {iri for iri, _ in known.contradictions()}
    assert found == proved and len(found) == made.manifest["counts"]["contradictions"] > 0


def test_by_owlrl_an_edition_has_the_same_inferred_triples_about_things(tmp_path: Path) -> None:
    facts = fact(LISTING, "listedOnMarket", STAR), fact(LISTING, "listedCompany", METAX)
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    closed(ours, *facts)
    with loaded(theirs, extraction(*facts)) as store:
        made = publish(store, CORE, engine="owlrl").edition
    found = [
        {t for t in served(data, INFERRED) if str(t.subject).startswith(f"<{iris.IDS}")} for data in (ours, theirs)
    ]
    assert (found[0] == found[1], len(found[0]) > 5, made.manifest["engine"], made.proofs) == (
        True,
        True,
        "owlrl",
        None,
    )
