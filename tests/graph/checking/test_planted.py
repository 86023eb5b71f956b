"""Twenty kinds of fault planted in random figures are found; without them nothing is."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from random import Random

import pytest

from graph.checking.asking import Asker
from graph.checking.cases import checked, world
from graph.checking.checking import Checked
from ontology.checkfile import checks
from ontology.vocabulary import load
from tests.graph.checking.planted import MAKERS, Planted

SEEDS = (1, 20, 300)


@pytest.fixture(scope="module")
def asker() -> Iterator[Asker]:
    with Asker(b"") as process:
        yield process


def found(graph: str, asker: Asker) -> Checked:
    return checked(world(graph, load()), checks(), load(), asker)


def same(value: str, wanted: str) -> bool:
    return value == wanted or ("-" not in wanted and Decimal(value) == Decimal(wanted))


def made(name: str, seed: int, wrong: bool) -> Planted:
    return MAKERS[name](Random(f"{name} {seed}"), wrong)


def test_there_are_twenty_kinds_of_fault() -> None:
    assert len(MAKERS) == 20


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", MAKERS)
def test_what_is_planted_is_found(name: str, seed: int, asker: Asker) -> None:
    planted = made(name, seed, wrong=True)
    doubted = [
        reading.saying.value
        for one in found(planted.graph, asker).findings
        if one.check.id == planted.check
        for reading in one.doubted
    ]
    assert any(not planted.doubted or same(value, planted.doubted) for value in doubted), planted


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", MAKERS)
def test_without_it_nothing_is_found(name: str, seed: int, asker: Asker) -> None:
    clean = made(name, seed, wrong=False)
    assert [(one.check.id, one.draft.values) for one in found(clean.graph, asker).findings] == [], clean
