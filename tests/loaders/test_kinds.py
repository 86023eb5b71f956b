"""What a sentence holds, told in bits."""

from __future__ import annotations

import pytest

from graph.model import Node
from loaders.kinds import Kinds
from loaders.mentions import Mention
from tests.loaders.world import tools, view

CHOICES = (("Company",), ("Place", "Market"), ("money",), ("date",))


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("Norda grew.", {1, 2, 3}),
        ("Norda raised 3 million yuan in Lakeside.", {3}),
        ("It grew.", {0, 1, 2, 3}),
        ("Norda raised 3 million yuan on June 3, 2025.", {1}),
    ],
)
def test_a_sentence_lacks_the_choices_that_none_of_its_mentions_fits(text: str, lacking: set[int]) -> None:
    kinds = Kinds(tools().vocabulary)
    bits = [kinds.asked([choice]) for choice in CHOICES]
    told = kinds.lacking(view(text).mentions)
    assert {at for at, bit in enumerate(bits) if bit & told} == lacking


def test_a_choice_that_is_asked_for_later_counts_for_what_was_seen_before() -> None:
    kinds, mentions = Kinds(tools().vocabulary), view("Norda grew.").mentions
    assert kinds.lacking(mentions) == 0
    kinds.asked([("Company",)])
    assert kinds.lacking(mentions) == 0
    assert kinds.lacking([]) == 1


@pytest.mark.parametrize("order", [1, -1])
def test_a_broker_by_its_ending_is_one_whatever_names_came_before(order: int) -> None:
    kinds = Kinds(tools().vocabulary)
    asked = kinds.asked([("SecuritiesFirm",)])
    names = [Mention(0, 3, "Abc", "proper", Node("abc", "Abc", cls)) for cls in ("Company", "SecuritiesFirm")][::order]
    assert {bool(kinds.lacking([m]) & asked) for m in names if m.node and m.node.cls == "SecuritiesFirm"} == {False}
    assert {bool(kinds.lacking([m]) & asked) for m in names if m.node and m.node.cls == "Company"} == {True}
