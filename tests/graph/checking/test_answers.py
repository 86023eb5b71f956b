"""Checks that see one part at a time are asked of what is new only, and what they find is the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from graph.checking.answers import Answers, shared_out
from graph.checking.asking import Asker
from graph.checking.cases import world
from graph.checking.checking import Checked, run
from graph.checking.parts import Part
from graph.checking.readings import PREFIX, readings
from graph.checking.rows import links, rows
from ontology.checkfile import Check, checks
from ontology.vocabulary import load
from tests.graph.checking.planted import MAKERS


class Counting(Asker):
    """An asker that keeps how large the views were in which it was asked."""

    def __enter__(self) -> Counting:
        return self

    def __init__(self) -> None:
        super().__init__(b"")
        self.views: list[int] = []

    def ask(self, query: str) -> bytes:
        self.views.append(len(self._view))
        return super().ask(query)


def corpus(seed: int, kinds: Sequence[str]) -> str:
    """Return the planted graphs as one, their things and articles kept apart."""
    texts = [MAKERS[name](Random(f"{name} {seed}"), True).graph for name in kinds]
    return " ".join(text.replace("id:", f"id:x{n}-").replace("g:", f"g:{n}-") for n, text in enumerate(texts))


def check(graph: str, asked: Sequence[Check], kept: Path | None, asker: Asker) -> Checked:
    store = world(graph, load())
    return run(asked, list(readings(rows(store, load()))), links(store, load()), load(), asker=asker, kept=kept)


def told(done: Checked) -> list[str]:
    return sorted(f"{one.check.id} {one.draft.values} {one.confidence} {one.settled}" for one in done.findings)


@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_found_is_the_same_as_from_nothing(seed: int, tmp_path: Path) -> None:
    before, after = corpus(seed, list(MAKERS)), corpus(seed, [*list(MAKERS)[3:], "slip_of_shares"])
    with Asker(b"") as asker:
        check(before, checks(), tmp_path / "kept", asker)
        found = told(check(after, checks(), tmp_path / "kept", asker))
        assert found == told(check(after, checks(), None, asker))
    assert len(found) > 15


def test_only_what_is_new_is_asked(tmp_path: Path) -> None:
    alone = [one for one in checks() if one.scope == "thing"]
    with Counting() as asker:
        check(corpus(1, list(MAKERS)), alone, tmp_path / "kept", asker)
        whole, asker.views = asker.views[0], []
        check(corpus(1, [*MAKERS, "slip_of_shares"]), alone, tmp_path / "kept", asker)
        assert asker.views[0] < whole / 4
        asker.views = []
        check(corpus(1, [*MAKERS, "slip_of_shares"]), alone, tmp_path / "kept", asker)
    assert asker.views == []


@pytest.mark.parametrize("text", ["", "{", "[]", '{"key": 1}', '{"parts": {}}'])
def test_a_damaged_memory_is_an_empty_one(text: str, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text(text, encoding="utf-8")
    assert Answers(tmp_path / "kept", checks()).known == {}


def test_what_a_stopped_check_did_not_answer_is_asked_again(tmp_path: Path) -> None:
    broken = replace(checks()[1], id="broken", query="CONSTRUCT {", scope="thing")
    alone = [broken, *(one for one in checks() if one.scope == "thing")]
    with Counting() as asker:
        for _ in range(2):
            assert "broken" in check(corpus(1, list(MAKERS)), alone, tmp_path / "kept", asker).stopped
        assert len(asker.views) == 2 * len(alone)


def test_answers_to_other_checks_do_not_hold(tmp_path: Path) -> None:
    Answers(tmp_path / "kept", checks()).keep({"d": {}})
    assert Answers(tmp_path / "kept", checks()).known == {"d": {}}
    assert Answers(tmp_path / "kept", checks()[1:]).known == {}


def test_a_memory_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    Answers(tmp_path / "nowhere" / "kept", checks()).keep({"d": {}})
    assert Answers(tmp_path / "nowhere" / "kept", checks()).known == {}


def test_an_answer_that_is_of_no_part_cannot_be_kept() -> None:
    parts = {"digest": Part([f"{PREFIX}ab"], {"x:ash"}, ["line"])}
    assert shared_out({"one": f"_:b <x:doubts> <{PREFIX}ab> .\n".encode()}, parts) is not None
    assert shared_out({"one": b"_:b <x:about> <x:ash> .\n"}, parts) is not None
    assert shared_out({"one": b"_:b <x:about> <x:birch> .\n"}, parts) is None
