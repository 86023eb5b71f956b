"""Given every fact that an annotator found, the reports answer every question: what is missing else, loaders miss."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.questions.asking import misses, questions
from tests.questions.conftest import SEEDS, serving
from tests.questions.gold import build

GOLD = SEEDS.parent / "gold"


@pytest.fixture(scope="module")
def perfect(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of a server with the gold facts; skip where they are not at hand."""
    if not GOLD.is_dir():
        pytest.skip("the gold facts are not at hand")
    data: Path = tmp_path_factory.mktemp("gold")
    build(GOLD, SEEDS, data)
    with serving(data) as address:
        yield address


def test_the_reports_answer_every_question_from_perfect_facts(perfect: str) -> None:
    found = {question.id: misses(perfect, question) for question in questions()}
    assert {name: each for name, each in found.items() if each} == {}
