from __future__ import annotations

import os
from pathlib import Path

import pytest

from ontology import place
from ontology.checkfile import check_files
from ontology.vocabulary import load, turtle_files
from tests.desk import Desk


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place.copied(tmp_path / "own")
    monkeypatch.setenv(place.VARIABLE, str(tmp_path / "own"))
    return tmp_path / "own"


def test_a_copy_holds_all_that_is_read(own: Path) -> None:
    read = [*turtle_files(), *check_files(), own / "shapes.ttl"]
    assert {Path(str(file)).is_relative_to(own) for file in turtle_files()} == {True}
    assert len(read) == sum(1 for file in own.rglob("*") if file.is_file())


def test_a_folder_that_holds_something_is_not_written_over(own: Path) -> None:
    with pytest.raises(FileExistsError):
        place.copied(own)


def test_a_name_of_ones_own_is_known_where_the_folder_is_named(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = own / "lexicon" / "people.ttl"
    file.write_text(file.read_text("utf-8") + 'id:zhou-wu a :Person ; rdfs:label "Zhou Wu"@en , "周武"@zh .\n', "utf-8")
    assert "zhou-wu" in load().entities
    monkeypatch.delenv(place.VARIABLE)
    assert "zhou-wu" not in load().entities


def test_the_ontology_is_read_once_a_process(own: Path) -> None:
    assert load() is load()


def test_the_command_copies_and_reads_a_folder_of_ones_own(desk: Desk, tmp_path: Path) -> None:
    desk("ontology", tmp_path / "mine")
    file = tmp_path / "mine" / "lexicon" / "people.ttl"
    file.write_text(file.read_text("utf-8") + 'id:zhou-wu a :Person ; rdfs:label "Zhou Wu"@en .\n', "utf-8")
    ended = desk("--ontology", tmp_path / "mine", "check")
    assert (ended.exit_code, "zhou-wu" in ended.stderr) == (4, True)


def test_copying_onto_something_says_what_to_do(desk: Desk, tmp_path: Path) -> None:
    ended = desk("ontology", desk.news)
    assert (ended.exit_code, "is not empty. Name a folder that is not there yet." in ended.stderr) == (1, True)


def test_a_folder_without_an_ontology_says_how_to_make_one(desk: Desk) -> None:
    ended = desk("--ontology", desk.news, "check")
    assert (ended.exit_code, f"suanli ontology {desk.news}" in ended.stderr) == (4, True)


def test_the_folder_named_for_one_command_is_not_read_by_the_next(desk: Desk, tmp_path: Path) -> None:
    desk("ontology", tmp_path / "mine")
    desk("--ontology", tmp_path / "mine", "text", desk.news / "a.txt")
    assert place.VARIABLE not in os.environ
