"""New names: how often, where, what they may be, and as Turtle."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.model import Document, Node
from loaders.lexicon_turtle import HEAD, block
from loaders.likeness import Candidate, Likeness, sound, stem
from loaders.newcomers import Newcomer, Sighting, newcomers, sightings
from ontology.vocabulary import load

TEXT = """Notes of the day
2026-03-02 09:00

Norda Semiconductor Co Ltd raised 2 billion yuan. Norda Semiconductor Co Ltd is based in Hefei.
Hygon praised the Coral Research Institute.
"""
FIRM = Node("norda", "Norda", "Company")


def sighting(name: str, document: str = "a.txt", sentence: str = "Norda grew.") -> Sighting:
    return Sighting(FIRM, name, document, sentence)


def alike(*names: str) -> dict[str, str]:
    return {each.id: each.by for each in Likeness(load()).candidates(names)}


def turtle(one: Newcomer, *candidates: Candidate) -> str:
    return "\n".join([HEAD, *block(one, candidates)])


def test_new_names_come_with_their_sentences_and_names_of_the_lexicon_do_not() -> None:
    found = newcomers(sightings(Document("a.txt", TEXT, "0" * 64)))
    assert [(one.node.label, one.count) for one in found] == [
        ("Norda Semiconductor Co Ltd", 2), ("Coral Research Institute", 1),
    ]  # fmt: skip
    assert found[1].sentences == [("a.txt", "Hygon praised the Coral Research Institute.")]


def test_the_most_frequent_is_first_and_its_documents_are_counted() -> None:
    found = newcomers([sighting("Norda"), sighting("诺达", "b.txt"), sighting("Norda")])
    assert (found[0].count, found[0].names, found[0].documents) == (3, {"Norda": 2, "诺达": 1}, {"a.txt", "b.txt"})


def test_a_sentence_is_kept_once() -> None:
    assert newcomers([sighting("Norda"), sighting("Norda")])[0].sentences == [("a.txt", "Norda grew.")]


@pytest.mark.parametrize(
    ("name", "identifier", "by"),
    [
        ("Hygon Holdings", "hygon", "stem"),
        ("寒武纪集团", "cambricon", "stem"),
        ("Muxi Co Ltd", "metax", "pinyin"),
        ("Moore Thread", "moore-threads", "spelling"),
    ],
)
def test_a_name_is_like_one_of_the_lexicon(name: str, identifier: str, by: str) -> None:
    assert alike(name).get(identifier) in (by, "stem")


@pytest.mark.parametrize("name", ["Haotang Semiconductor", "Zorblax Data", "某某公司"])
def test_a_name_that_shares_only_its_trade_is_like_nobody(name: str) -> None:
    assert alike(name) == {}


def test_a_stem_is_without_legal_form() -> None:
    assert [stem("Norda Group Co., Ltd."), stem("诺达科技股份有限公司"), sound("沐曦")] == ["norda", "诺达", "muxi"]


def test_what_is_printed_is_turtle_with_a_label_in_each_language() -> None:
    one = newcomers([sighting("Norda"), sighting("诺达"), sighting('Norda "N" Ltd')])[0]
    text = turtle(one, Candidate("hygon", "Hygon", "stem"))
    said = {(t.predicate.value.rpartition("#")[2], str(t.object)) for t in ox.parse(text, format=ox.RdfFormat.TURTLE)}
    assert {each for each in said if each[0] in ("label", "altLabel")} == {
        ("label", '"Norda"@en'), ("label", '"诺达"@zh'), ("altLabel", '"Norda \\"N\\" Ltd"@en'),
    }  # fmt: skip


def test_sentences_and_candidates_are_comments() -> None:
    one = newcomers([sighting("Norda", sentence="Norda\ngrew. " * 40)])[0]
    lines = list(block(one, [Candidate("hygon", "Hygon", "pinyin")]))
    assert [line[:6] for line in lines[:3]] == ["# 1 × ", "#   a.", "#   by"]


def test_a_name_that_turtle_cannot_shorten_is_written_whole() -> None:
    one = Newcomer(Node("a/b", "A/B", "Company"))
    one.names["A/B"] += 1
    assert "<https://w3id.org/suanli/id/a/b> a :Company" in turtle(one)
