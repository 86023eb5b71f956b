"""Publish a draft: a commit and an edition, or neither."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from editing.journal import read
from editing.publishing import recover
from graph.editing import drafts
from graph.editions import current
from graph.store import open_store
from ontology.vocabulary import ENTITY, RDFS, SKOS
from tests.editing.worlds import Desk

ALIAS, LABEL = f"{SKOS}altLabel", f"{RDFS}label"
METAX, BIREN = f"{ENTITY}metax", f"{ENTITY}biren"
KILLS = 20


def drafted(desk: Desk) -> int:
    """Return a draft by which MetaX has another name in English."""
    draft = desk.draft()
    desk.change(draft, METAX, frozenset({(LABEL, '"Metax Chips"@en')}), frozenset({(LABEL, '"MetaX"@en')}))
    return draft


def adopt(desk: Desk, draft: int, reason: str = "It is their name") -> None:
    """Publish a draft."""
    told = desk.run("adopt", str(draft), "--author", "wang.li", "--reason", reason)
    assert told.exit_code == 0, told.output


def facts(desk: Desk) -> set[str]:
    """Return the facts of the current edition's articles, and what its lexicon says, as text."""
    edition = current(desk.data)
    query = """SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } FILTER(!STRSTARTS(STR(?g), "https://w3id.org/suanli/graph/cat")
        && !isBlank(?s) && !isBlank(?o)) }"""
    return {str(tuple(row)) for row in edition.open().query(query)}  # type: ignore[union-attr]


def test_publishing_makes_an_edition_and_a_commit_of_its_author(desk: Desk) -> None:
    draft = drafted(desk)
    adopt(desk, draft)
    newest = desk.repository.history()[0]
    assert (newest.who, newest.reason, newest.terms) == ("wang.li", "It is their name", (METAX,))
    assert current(desk.data).manifest["revision"] == newest.id == desk.repository.head
    assert drafts.draft(desk.data, draft).state == drafts.PUBLISHED


def test_the_commit_changes_one_line(desk: Desk) -> None:
    adopt(desk, drafted(desk))
    told = desk.repository.difference(desk.repository.head)
    assert [line for line in told.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")] == [
        '-    rdfs:label "MetaX"@en , "沐曦股份"@zh ;',
        '+    rdfs:label "Metax Chips"@en , "沐曦股份"@zh ;',
    ]
    assert desk.repository.dirty() == []


def test_an_edition_of_a_draft_says_what_a_whole_build_would(desk: Desk) -> None:
    adopt(desk, drafted(desk))
    published = facts(desk)
    assert desk.run("load", "--again", str(Path(__file__).parents[2] / "samples")).exit_code == 0
    assert desk.run("publish").exit_code == 0
    assert facts(desk) == published


def test_reverting_a_publication_brings_back_what_was(desk: Desk) -> None:
    before, text = facts(desk), desk.statements(METAX)
    adopt(desk, drafted(desk))
    assert facts(desk) != before
    told = desk.run("revert", desk.repository.head, "--author", "wu", "--reason", "It is not")
    assert told.exit_code == 0, told.output
    assert (facts(desk), desk.statements(METAX)) == (before, text)


@pytest.mark.slow
def test_reverting_leaves_what_came_after(desk: Desk) -> None:
    adopt(desk, drafted(desk))
    first, second = desk.repository.head, desk.draft()
    desk.change(second, METAX, frozenset({(ALIAS, '"MX"@en')}))
    adopt(desk, second)
    assert desk.run("revert", first, "--author", "wu", "--reason", "It is not").exit_code == 0
    assert {(LABEL, '"MetaX"@en'), (ALIAS, '"MX"@en')} <= desk.statements(METAX)


def test_reverting_what_was_changed_since_leaves_a_draft_to_settle(desk: Desk) -> None:
    adopt(desk, drafted(desk))
    first, second = desk.repository.head, desk.draft()
    desk.change(second, METAX, frozenset({(LABEL, '"Third"@en')}), frozenset({(LABEL, '"Metax Chips"@en')}))
    adopt(desk, second)
    told = desk.run("revert", first, "--author", "wu", "--reason", "It is not")
    assert (told.exit_code, METAX in told.output) == (1, True)
    assert len(drafts.drafts(desk.data)) == 1
    assert (LABEL, '"Third"@en') in desk.statements(METAX)


def test_two_drafts_of_one_term_are_both_published_where_they_agree(desk: Desk) -> None:
    one, other = drafted(desk), desk.draft()
    desk.change(other, METAX, frozenset({(ALIAS, '"MX"@en')}))
    adopt(desk, one)
    adopt(desk, other)
    assert {(LABEL, '"Metax Chips"@en'), (ALIAS, '"MX"@en')} <= desk.statements(METAX)


def test_a_draft_that_another_has_overtaken_is_refused_and_stays(desk: Desk) -> None:
    one, other = drafted(desk), desk.draft()
    desk.change(other, METAX, frozenset({(LABEL, '"Other"@en')}), frozenset({(LABEL, '"MetaX"@en')}))
    adopt(desk, one)
    told = desk.run("adopt", str(other), "--author", "wu", "--reason", "why")
    assert (told.exit_code, METAX in told.output) == (1, True)
    assert drafts.edits(desk.data, other)


def test_a_broken_draft_is_not_published(desk: Desk) -> None:
    draft, number = desk.draft(), current(desk.data).number
    desk.change(draft, METAX, gone=frozenset(one for one in desk.statements(METAX) if one[1].endswith("@zh")))
    told = desk.run("adopt", str(draft), "--author", "wu", "--reason", "why")
    assert (told.exit_code, "fault" in told.output) == (1, True)
    assert (current(desk.data).number, desk.repository.dirty()) == (number, [])


def test_files_changed_by_hand_are_not_overwritten(desk: Desk) -> None:
    file = desk.ontology / "core.ttl"
    file.write_text(file.read_text() + "# by hand\n")
    told = desk.run("adopt", str(drafted(desk)), "--author", "wu", "--reason", "why")
    assert (told.exit_code, "core.ttl" in told.output) == (1, True)
    assert file.read_text().endswith("# by hand\n")


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_publication_needs_a_reason(desk: Desk, reason: str) -> None:
    assert desk.run("adopt", str(drafted(desk)), "--author", "wu", "--reason", reason).exit_code == 1


def killed(desk: Desk, draft: int, after: float) -> bool:
    """Publish a draft in a process that is killed after some seconds; tell whether it was."""
    words = ["--data", str(desk.data), "--ontology", str(desk.ontology), "adopt", str(draft)]
    command = [sys.executable, "-m", "suanli", *words, "--author", "wu", "--reason", "why"]
    home = str(Path(__file__).resolve().parents[2])
    process = subprocess.Popen(
        command, env=os.environ | {"PYTHONPATH": home}, stdout=subprocess.DEVNULL, start_new_session=True
    )
    time.sleep(after)
    done = process.poll() is not None
    with suppress(ProcessLookupError):  # it was sooner
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return not done


def whole(desk: Desk) -> bool:
    """Tell whether edition, commit, files and draft agree; what a command finds to finish is finished first."""
    with desk.reading(), open_store(desk.data) as store:
        recover(desk.data, store)
        assert read(desk.data) is None
    new = (LABEL, '"Metax Chips"@en') in desk.statements(METAX)
    in_edition = any("Metax Chips" in one for one in facts(desk))
    states = {one.state for one in (drafts.draft(desk.data, 1),)}
    assert (new, states) == (in_edition, {drafts.PUBLISHED if new else drafts.OPEN})
    assert desk.repository.dirty() == []
    return new


@pytest.mark.slow
def test_twenty_kills_in_mid_publish_publish_nothing_by_halves(made: Desk, tmp_path: Path) -> None:
    seed, before = random.Random(7), facts(made)
    desk, begun = copied(made, tmp_path / "whole"), time.monotonic()
    adopt(desk, drafted(desk))
    took, stopped = time.monotonic() - begun, 0
    for number in range(KILLS):
        desk = copied(made, tmp_path / str(number))
        stopped += killed(desk, drafted(desk), took * seed.uniform(0.1, 1.0))
        if not whole(desk):
            assert facts(desk) == before
            adopt(desk, 1)
            assert whole(desk)
        shutil.rmtree(tmp_path / str(number))
    assert stopped > KILLS // 2, "too few were killed in the middle"


def copied(made: Desk, place: Path) -> Desk:
    """Return a copy of a desk."""
    desk = Desk(place / "data", place / "ontology")
    shutil.copytree(made.data, desk.data, symlinks=True)
    shutil.copytree(made.ontology, desk.ontology)
    return desk
