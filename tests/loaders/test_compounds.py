"""Names of the lexicon that hold the name of what they are part of."""

from __future__ import annotations

import pytest

from graph.model import Node
from loaders.compounds import Compounds
from loaders.gazetteer import Gazetteer
from ontology.vocabulary import load


def said(text: str) -> list[tuple[str, str, str]]:
    vocabulary = load()
    found = Compounds(vocabulary).stated(Gazetteer(vocabulary).find(text))
    return [
        (a.subject.id, a.predicate, a.object.id)
        for a in found
        if isinstance(a.subject, Node) and isinstance(a.object, Node)
    ]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("It is on the main board of the Hong Kong stock exchange.", ("hkex-main-board", "partOf", "hkex")),
        ("The CSRC Shenzhen branch asked.", ("csrc-shenzhen", "branchOf", "csrc")),
        ("The CSRC Shenzhen branch asked.", ("csrc-shenzhen", "locatedIn", "shenzhen")),
        ("中国证监会深圳监管局发函。", ("csrc-shenzhen", "branchOf", "csrc")),
    ],
)
def test_a_name_that_holds_its_whole_says_so(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in said(text)


@pytest.mark.parametrize("text", ["在科创板上市。", "It trades on the STAR Market.", "深圳证监局发函。"])
def test_a_name_that_does_not_says_nothing(text: str) -> None:
    assert [each for each in said(text) if each[1] != "locatedIn"] == []


def test_export_controls_that_bear_a_country_in_their_name_are_that_countrys() -> None:
    assert ("us-chip-export-controls", "issuedBy", "us") in said("US semiconductor export controls bite.")
