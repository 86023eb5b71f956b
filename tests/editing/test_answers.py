"""Reports asked in two worlds: what differs, what is kept, what takes too long."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, Quad, Store

from editing import answers
from editing.answerer import Answerer
from editing.answers import Compared, Sides, compared
from graph import iris
from tests.editing.worlds import HOME


def database(place: Path, name: str) -> Path:
    """Return a database in which MetaX has a name."""
    store = Store(str(place))
    store.add(Quad(iris.entity("metax"), iris.LABEL, Literal(name, language="en"), iris.ONTOLOGY))
    store.flush()
    return place


@pytest.fixture
def sides(tmp_path: Path) -> Sides:
    """Return two worlds in which MetaX goes by other names."""
    return Sides(database(tmp_path / "old", "MetaX"), database(tmp_path / "new", "Mu Xi"), tmp_path / "kept")


def asked(sides: Sides, seconds: float = 30.0, all_seconds: float = 60.0) -> Compared:
    """Compare the names of an entity, and what is listed, in both worlds."""
    with Answerer() as one, Answerer() as other:
        return compared((one, other), sides, {"names", "listings"}, seconds, all_seconds)


def test_a_report_that_answers_differently_is_told_with_its_rows(sides: Sides) -> None:
    found = asked(sides)
    told = [(one["id"], *([row["name"] for row in one[side]["rows"]] for side in ("lost", "gained")))
            for one in found.reports]  # fmt: skip
    assert (told, found.slow) == ([("names", ["MetaX"], ["Mu Xi"])], [])


def test_what_the_edition_answers_is_asked_once(sides: Sides) -> None:
    first = asked(sides)
    shutil.rmtree(sides.before)
    assert asked(sides) == first


def test_an_answer_that_was_kept_in_part_is_asked_again(sides: Sides) -> None:
    first = asked(sides)
    for file in sides.kept.iterdir():
        file.write_text('[{"na')
    assert asked(sides) == first


def never(monkeypatch: pytest.MonkeyPatch, spent: float) -> None:
    """Have no answer come, and each question cost so many seconds of CPU."""
    monkeypatch.setattr(answers, "wait", lambda *_: [])
    monkeypatch.setattr(Answerer, "spent", property(lambda _: spent))


def test_what_a_busy_machine_makes_slow_is_named_and_asked_again(sides: Sides, monkeypatch: pytest.MonkeyPatch) -> None:
    never(monkeypatch, spent=0.0)
    assert sorted(asked(sides, seconds=0.01).slow) == ["listings", "names"]
    monkeypatch.undo()
    assert asked(sides).slow == []


def test_what_is_computed_for_too_long_is_named_and_not_asked_again(
    sides: Sides, monkeypatch: pytest.MonkeyPatch
) -> None:
    never(monkeypatch, spent=4.0)
    assert sorted(asked(sides, seconds=3.0).slow) == ["listings", "names"]
    monkeypatch.undo()
    assert sorted(asked(sides).slow) == ["listings", "names"]


def test_where_there_is_no_time_left_all_are_named(sides: Sides) -> None:
    assert sorted(asked(sides, all_seconds=0.0).slow) == ["listings", "names"]


def test_a_child_of_a_process_with_a_second_thread_is_spawned() -> None:
    asked = "import threading, time; from editing.beside import FORK, SPAWN, context; assert context() is FORK; "
    asked += "threading.Thread(target=time.sleep, args=(1,)).start(); assert context() is SPAWN"
    subprocess.run([sys.executable, "-c", asked], cwd=HOME, check=True)
