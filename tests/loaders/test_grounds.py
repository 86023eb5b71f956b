from __future__ import annotations

import pytest

from loaders.grounds import Scale
from tests.loaders.world import facts


def signs(text: str, predicate: str) -> set[str]:
    """Return the grounds of the one fact of a predicate in a text."""
    (fact,) = [f for f in facts(text) if f.predicate == predicate]
    return set(fact.grounds)


@pytest.mark.parametrize(("number", "edge"), [(0, "0"), (5, "0"), (6, "6"), (14, "6"), (15, "15"), (900, "15")])
def test_a_number_is_told_by_the_edge_below_it(number: float, edge: str) -> None:
    assert Scale("gap", (6, 15))(number) == f"gap={edge}"


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Norda had revenue of 3 million yuan.", "subject.case=subject"),
        ("Norda had revenue of 3 million yuan.", "subject.kind=name"),
        ("Norda had revenue of 3 million yuan.", "rule=revenue"),
        ("Norda had revenue of 3 million yuan.", "term=revenue subject.kind=name"),
        ("Norda had revenue of 3 million yuan.", "object.kind=number:money"),
        ("Norda had revenue of 3 million yuan.", "number.of=1"),
        ("Norda had revenue of 3 million yuan.", "undated"),
        ("Norda, which rivals Velox and Orrin, had revenue of 3 million yuan.", "firms=3"),
        ("Norda had revenue of 3 million yuan, compared with a plan.", "after:compared"),
        ("诺达营收3亿元，低于去年同期。", "after:去年"),
        ("诺达营收3亿元。", "language=zh"),
        ("Norda had revenue of 3 million yuan.", "subject.told=1"),
        ("Norda had revenue of 3 million yuan. Norda was founded in 2011.", "subject.told=2"),
        ("Norda had revenue of 3 million yuan.", "subject.meant=0"),
        ("Norda had revenue of 3 million yuan. Velox joined hands with Norda.", "subject.meant=1"),
        ("Norda had revenue of 3 million yuan.", "rivals=1"),
        ("Norda had revenue of 3 million yuan.", "number.word-1=of"),
        ("Norda had revenue of 3 million yuan.", "number.next=mark"),
        ("诺达营收3亿元。", "number.before-2=营收"),
    ],
)
def test_a_fact_tells_how_it_was_read(text: str, sign: str) -> None:
    assert sign in signs(text, "revenue")


def test_a_subject_of_the_sentence_before_stands_elsewhere() -> None:
    assert "subject.elsewhere" in signs("Norda grew. Revenue was 3 million yuan.", "revenue")
    assert "subject.elsewhere" not in signs("Norda grew. Norda had revenue of 3 million yuan.", "revenue")


def test_a_thing_that_is_named_often_says_so() -> None:
    often = "Norda grew. Norda hired. Norda moved. "
    assert "subject.times=1" in signs("Norda had revenue of 3 million yuan.", "revenue")
    assert "subject.times=3" in signs(f"{often}Norda had revenue of 3 million yuan.", "revenue")


def test_two_numbers_for_one_measure_are_rivals() -> None:
    text = "Norda had revenue of 3 million yuan. Norda had revenue of 4 million yuan."
    assert all("number.rivals=2" in f.grounds for f in facts(text))


def test_words_behind_the_end_of_a_sentence_say_nothing_of_it() -> None:
    assert "after:compared" not in signs("Norda had revenue of 3 million yuan. Velox compared notes.", "revenue")


def test_two_owners_of_a_number_are_told() -> None:
    both = facts("Norda had revenue of 3 million yuan. Velox had revenue of 3 million yuan.")
    assert {sign for f in both for sign in f.grounds if sign.startswith("owners")} == {"owners=2"}


def test_a_forecast_beside_a_deed_is_told() -> None:
    both = facts("Norda had revenue of 3 million yuan. Norda expects revenue of 5 million yuan.")
    assert any("beside=expected" in f.grounds for f in both if f.status == "done")
    assert any("beside=done" in f.grounds for f in both if f.status == "expected")


def test_the_ends_of_a_text_are_told() -> None:
    (aim,) = [f for f in facts("Norda aims to double its sales.") if f.predicate == "aimsTo"]
    assert {"text.first=double", "text.last=sales"} <= {*aim.grounds}
