import shutil
import sqlite3
from pathlib import Path

import pytest

from graph import editions
from graph.errors import EditionError, NothingPublished, StoreError, StoreLocked
from graph.model import Extraction, Value
from graph.store import GraphStore, open_store
from tests.graph.world import METAX, extraction, fact, load


def says(text: str) -> Extraction:
    return extraction(fact(METAX, "aimsTo", Value(text=text)))


def told(data: Path) -> set[str]:
    return {quad.object.value for quad in editions.current(data).open() if quad.predicate.value.endswith("#object")}


def make(store: GraphStore, *texts: str) -> None:
    for text in texts:
        load(store, says(text))
        editions.create(store, {"note": text})


def test_without_an_edition_the_error_names_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(NothingPublished, match="suanli build"):
        editions.current(tmp_path)


def test_the_last_edition_is_current(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        make(store, "one", "two")
        assert (editions.current(tmp_path).number, told(tmp_path)) == (2, {"two"})


def test_an_edition_does_not_see_what_is_written_later(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        make(store, "one")
        load(store, says("two"))
        assert told(tmp_path) == {"one"}


def test_a_reader_keeps_its_edition_when_another_is_published(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        make(store, "one")
        reader, size = editions.current(tmp_path).open(), len(store.raw)
        load(store, extraction())
        editions.create(store, {})
        assert len(reader) == size


def test_an_edition_after_many_changes_is_as_few_files_as_one_made_at_once(tmp_path: Path) -> None:
    def files(folder: Path, *texts: str) -> int:
        with open_store(folder) as store:
            make(store, *texts)
        return len([*editions.current(folder).graph.glob("*.sst")])

    assert files(tmp_path / "many", "one", "two", "three", "four") == files(tmp_path / "once", "one")


def test_a_manifest_is_kept_with_its_number(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        make(store, "one")
    assert editions.current(tmp_path).manifest == {"number": 1, "note": "one", "proofs": None}


def write(path: Path) -> None:
    path.write_text("why")


def test_an_edition_holds_the_file_of_its_proofs_and_its_manifest_names_it(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        made = editions.create(store, {}, write)
    assert made.proofs is not None
    assert (made.proofs.parent, made.proofs.name, made.proofs.read_text()) == (
        made.path,
        made.manifest["proofs"],
        "why",
    )


def test_an_edition_without_proofs_says_so(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        made = editions.create(store, {})
    assert (made.proofs, made.manifest["proofs"]) == (None, None)


def test_proofs_that_the_disk_refuses_leave_no_edition(tmp_path: Path) -> None:
    def full(path: Path) -> None:
        path.write_text("wh")
        raise sqlite3.OperationalError("database or disk is full")

    with open_store(tmp_path) as store, pytest.raises(StoreError, match="Make room"):
        editions.create(store, {}, full)
    assert (editions.editions(tmp_path), editions.half_written(tmp_path)) == ([], [])


def test_one_can_go_back_to_an_older_edition(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        make(store, "one", "two")
    editions.use(tmp_path, 1)
    assert told(tmp_path) == {"one"}


def test_the_next_edition_after_going_back_has_a_new_number(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        make(store, "one", "two")
    editions.use(tmp_path, 1)
    with open_store(tmp_path) as store:
        assert editions.create(store, {}).number == 3


def test_an_edition_that_is_not_there_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="no whole edition 7"):
        editions.use(tmp_path, 7)


def test_going_back_waits_for_no_writer(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        make(store, "one")
        with pytest.raises(StoreLocked):
            editions.use(tmp_path, 1)


@pytest.mark.parametrize("missing", ["manifest.json", "graph/CURRENT"])
def test_a_half_written_edition_is_no_edition(tmp_path: Path, missing: str) -> None:
    with open_store(tmp_path) as store:
        make(store, "one", "two")
    (tmp_path / "editions" / "2" / missing).unlink()
    assert [edition.number for edition in editions.editions(tmp_path)] == [1]


def test_a_current_edition_that_is_broken_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        make(store, "one")
    (tmp_path / "editions" / "1" / "manifest.json").write_text('{"number"')
    with pytest.raises(EditionError, match="suanli editions --use N"):
        editions.current(tmp_path)


def test_an_edition_whose_database_is_damaged_is_an_edition_error(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        make(store, "one")
    (tmp_path / "editions" / "1" / "graph" / "CURRENT").write_text("nothing")
    with pytest.raises(EditionError, match="does not open"):
        editions.current(tmp_path).open()


def test_half_written_editions_are_cleaned_and_named(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        make(store, "one")
        (tmp_path / "editions" / "2.tmp" / "graph").mkdir(parents=True)
        (tmp_path / "editions" / "3").mkdir()
        cleaned = [path.name for path in editions.clean(store)]
    assert (cleaned, [path.name for path in (tmp_path / "editions").iterdir()]) == (["2.tmp", "3"], ["1"])


def test_a_crash_before_the_rename_leaves_the_last_edition_current(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(*_: object) -> None:
        raise KeyboardInterrupt

    with open_store(tmp_path) as store:
        make(store, "one")
        monkeypatch.setattr(editions, "_write", crash)
        with pytest.raises(KeyboardInterrupt):
            editions.create(store, {})
    assert (editions.current(tmp_path).number, editions.half_written(tmp_path)) == (1, [])


def test_old_editions_are_pruned_but_never_the_current_one(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        make(store, "one", "two", "three", "four")
    editions.use(tmp_path, 1)
    with open_store(tmp_path) as store:
        gone = editions.prune(store, keep=2)
    assert (gone, [edition.number for edition in editions.editions(tmp_path)]) == ([2], [1, 3, 4])


def test_an_edition_lives_without_the_store(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        make(store, "one")
    shutil.rmtree(tmp_path / "store")
    assert told(tmp_path) == {"one"}
