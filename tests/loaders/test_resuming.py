"""A load goes on where it was: what has not changed is passed over, and signal 9 loses nothing and doubles nothing."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.store import open_store
from graph.terms import read_ontology
from loaders import corpus as driver
from loaders.corpus import Corpus, load

NEWS = "2025-12-17\n\nMetaX debuted on the STAR Market on December 17, 2025. Lot {0}: revenue of {0} million yuan.\n"


def folder(path: Path, count: int) -> Path:
    path.mkdir()
    for number in range(count):
        (path / f"{number:03}.txt").write_text(NEWS.format(number + 1), encoding="utf-8")
    return path


def loaded(data: Path, news: Path, jobs: int = 1, again: bool = False) -> list[str]:
    """Return the names of the documents that a load wrote."""
    made = Corpus([news], jobs=jobs)
    with open_store(data) as store:
        return list(load(store, made, read_ontology(), made.files(), again))


def dump(data: Path) -> set[str]:
    with open_store(data) as store:
        return {str(quad) for quad in store.raw if "_:" not in str(quad)}


def test_a_second_load_writes_nothing(tmp_path: Path) -> None:
    news = folder(tmp_path / "news", 3)
    assert (len(loaded(tmp_path / "data", news)), loaded(tmp_path / "data", news)) == (3, [])


def test_a_document_that_has_changed_is_written_anew(tmp_path: Path) -> None:
    news = folder(tmp_path / "news", 3)
    loaded(tmp_path / "data", news)
    (news / "001.txt").write_text("MetaX is growing.", encoding="utf-8")
    assert loaded(tmp_path / "data", news) == ["001.txt"]


def test_other_code_or_another_ontology_reads_all_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    news = folder(tmp_path / "news", 2)
    loaded(tmp_path / "data", news)
    monkeypatch.setattr(driver, "fingerprint", lambda: "another")
    assert loaded(tmp_path / "data", news) == ["000.txt", "001.txt"]


def test_unchanged_documents_can_be_read_again(tmp_path: Path) -> None:
    news = folder(tmp_path / "news", 2)
    loaded(tmp_path / "data", news)
    assert loaded(tmp_path / "data", news, again=True) == ["000.txt", "001.txt"]


def test_items_of_one_file_are_passed_over_one_by_one(tmp_path: Path) -> None:
    news = tmp_path / "news.jsonl"
    news.write_text('{"title": "A", "text": "MetaX grew."}\n{"title": "B", "text": "Biren grew."}\n', encoding="utf-8")
    loaded(tmp_path / "data", news)
    news.write_text('{"title": "A", "text": "MetaX grew."}\n{"title": "B", "text": "Biren fell."}\n', encoding="utf-8")
    assert loaded(tmp_path / "data", news) == ["news.jsonl/2"]


def test_several_processes_write_what_one_writes(tmp_path: Path) -> None:
    news = folder(tmp_path / "news", 12)
    assert loaded(tmp_path / "one", news) == loaded(tmp_path / "two", news, jobs=2)
    assert dump(tmp_path / "one") == dump(tmp_path / "two")


@pytest.mark.parametrize(("jobs", "seed"), [(1, 0), (1, 1), (2, 2)])
def test_a_load_that_was_killed_goes_on_and_loses_and_doubles_nothing(tmp_path: Path, jobs: int, seed: int) -> None:
    news = folder(tmp_path / "news", 60)
    before = killed(tmp_path / "data", news, jobs, random.Random(seed).uniform(0.02, 0.2))
    after = loaded(tmp_path / "data", news)
    loaded(tmp_path / "whole", news)
    assert sorted({*before, *after}) == [f"{n:03}.txt" for n in range(60)]
    assert dump(tmp_path / "data") == dump(tmp_path / "whole")


def killed(data: Path, news: Path, jobs: int, delay: float) -> list[str]:
    """Load until signal 9 comes, some time after the first document; return what the store then holds.

    The writer waits a little after each document, so that it is not done before the signal comes.
    """
    script = (
        "import sys; from pathlib import Path; from tests.loaders.test_resuming import *\n"
        "made = Corpus([Path(sys.argv[2])], jobs=int(sys.argv[3]))\n"
        "with open_store(Path(sys.argv[1])) as store:\n"
        "    for name in load(store, made, read_ontology(), made.files()): print(name, flush=True); time.sleep(0.01)\n"
    )
    command = [sys.executable, "-c", script, str(data), str(news), str(jobs)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
    with open_store(data) as store:
        held = list(store.documents())
    assert 0 < len(held) < 60
    return held
