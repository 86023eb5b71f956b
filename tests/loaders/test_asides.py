from __future__ import annotations

import pytest

from graph.model import Document
from loaders.asides import without
from loaders.extract import extractor

A, B = "\ue000\U000f0000", "\ue000\U000f0001"


@pytest.mark.parametrize(
    "text",
    [
        f" {A}, a maker of cards, has bought {B}.",
        f" {A}, which makes cards, has bought {B}.",
        f" {A}, on a quiet day, has bought {B}.",
        f" the little-known start-up {A} has bought {B}.",
        f" {A} has bought the rival chip designer {B}.",
    ],
)
def test_an_aside_is_passed_over(text: str) -> None:
    rest = without(text, list(range(len(text))))
    assert rest is not None
    assert " ".join(rest[0].split()) == f"{A} has bought {B}."


def test_the_offsets_are_those_of_what_is_left() -> None:
    text = f" {A}, which makes cards, has bought {B}."
    rest = without(text, list(range(len(text))))
    assert rest is not None
    assert [text[at] for at in rest[1]] == list(rest[0])


@pytest.mark.parametrize("text", [f" {A} has bought {B}.", f" {A}, {B} and others rose.", " No name, no aside."])
def test_a_sentence_without_asides_stays(text: str) -> None:
    assert without(text, list(range(len(text)))) is None


def test_a_phrase_is_read_over_a_clause_about_its_subject() -> None:
    text = "Sugon, which makes servers, is one of the largest shareholders of Hengyue Chip."
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert ("sugon", "hengyue-chip") in {(f.subject.id, f.object.id) for f in facts if f.object is not None}
