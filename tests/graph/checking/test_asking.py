"""Checks that run away are stopped and named; the others are asked all the same."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal

from graph.checking.asking import Asker, CheckStopped
from graph.iris import FINDINGS, term
from graph.publish import publish
from ontology.checkfile import checks
from ontology.vocabulary import load
from tests.graph.checking.world import FIGURES
from tests.graph.world import loaded

VIEW = "".join(f"<urn:a{n}> <urn:p> <urn:b{n}> .\n" for n in range(400)).encode()
ENDLESS = "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z . ?d ?s ?t . FILTER(?x = ?z && ?a = ?t) }"
PLAIN = "CONSTRUCT WHERE { ?a ?p <urn:b7> }"


def test_a_question_is_answered_in_n_triples() -> None:
    with Asker(VIEW) as asker:
        assert asker.ask(PLAIN) == b"<urn:a7> <urn:p> <urn:b7> .\n"


def test_a_question_without_end_is_stopped_at_its_deadline() -> None:
    started = time.monotonic()
    with Asker(VIEW, 0.5) as asker, pytest.raises(CheckStopped, match=r"more than 0\.5 s"):
        asker.ask(ENDLESS)
    assert time.monotonic() - started < 5


def test_after_one_that_was_stopped_the_next_is_answered() -> None:
    with Asker(VIEW, 1) as asker:
        with pytest.raises(CheckStopped):
            asker.ask(ENDLESS)
        assert b"urn:a7" in asker.ask(PLAIN)


def test_what_was_added_is_known_after_a_stop_too() -> None:
    with Asker(VIEW, 1) as asker:
        asker.add(b"<urn:new> <urn:p> <urn:b7> .\n")
        with pytest.raises(CheckStopped):
            asker.ask(ENDLESS)
        assert b"urn:new" in asker.ask(PLAIN)


@pytest.mark.parametrize("query", ["ASK { ?a ?b ?c }", "CONSTRUCT { ?a", "SELECT * { ?a ?b ?c }"])
def test_what_is_no_construct_is_refused(query: str) -> None:
    with Asker(VIEW) as asker, pytest.raises(CheckStopped):
        asker.ask(query)


def test_another_view_takes_the_place_of_the_first() -> None:
    with Asker(VIEW) as asker:
        asker.ask(PLAIN)
        asker.renew(b"")
        assert asker.ask(PLAIN) == b""


def test_publishing_names_a_check_that_was_stopped_and_keeps_what_the_others_find(tmp_path: Path) -> None:
    (known,) = (check for check in checks() if check.id == "impossible-number")
    away = replace(known, id="away", query=ENDLESS)
    with loaded(tmp_path, FIGURES) as store:
        done = publish(store, load(), engine=None, audits=[away, known], seconds=3)
        found = any(store.raw.quads_for_pattern(None, term("foundBy"), Literal("check/impossible-number"), FINDINGS))
    assert ("check away was stopped" in " ".join(done.warnings), found) == (True, True)
