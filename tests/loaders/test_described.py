"""Lists of firms of whose members more is told, and of whom words in their midst tell."""

from __future__ import annotations

import pytest

from tests.loaders.real import told
from tests.loaders.world import view


def together(text: str) -> list[list[str]]:
    firms = (g for g in view(text).groups if g.members[0].node and g.members[0].node.cls == "Company")
    return [[m.text for m in g.members] for g in firms]


@pytest.mark.parametrize(
    "between",
    [" and Lakeside-based ", " and Lakeside chip designer ", ", a trading house, and ", " (300308.SZ) and ",
     " (9988.HK), cloud operator ", ", a Lakeside maker of cards, and Lakeside-based ", " and state-owned builder ",
     " and the Lakeside government fund ", " and a Lakeside distributor, "],
)  # fmt: skip
def test_what_is_told_of_a_member_parts_no_list(between: str) -> None:
    assert ["Norda", "Velox"] in together(f"The list has Norda{between}Velox.")


def test_a_list_goes_on_behind_each_that_is_described() -> None:
    text = "The list has Norda, a Lakeside maker of cards, Lakeside-based Velox and chip designer Orrin."
    assert ["Norda", "Velox", "Orrin"] in together(text)


@pytest.mark.parametrize("units", ["two units of", "three subsidiaries of server maker", "a unit of", "an arm of"])
def test_whose_units_are_listed_is_no_member(units: str) -> None:
    assert together(f"The list has Norda, {units} Velox, and Orrin.") == [["Norda", "Orrin"], ["Velox"]]


def test_a_firm_behind_the_units_of_another_is_listed_alone() -> None:
    assert together("It names four units of Norda and chip designer Velox.") == [["Norda"], ["Velox"]]


@pytest.mark.parametrize(
    "text",
    ["After it bought Norda, chip designer Velox grew.", "Norda bought cards and sold chip designer Velox.",
     "Norda, a maker of cards and Velox's owner, grew.", "Norda, Velox's owner, grew.", "Norda and a Velox unit grew.",
     "Norda, which chip designer Velox sued, grew.", "Norda, like cloud operator Velox, grew."],
)  # fmt: skip
def test_what_is_no_list_stays_apart(text: str) -> None:
    assert together(text) == [["Norda"], ["Velox"]]


_ADDED = "The U.S. Commerce Department added {} to the Entity List on Wednesday."


@pytest.mark.parametrize(
    ("names", "firms"),
    [
        ("Corvane Semiconductor, Cloudridge Data Services and Beijing-based Lanmo Systems",
         {"Corvane Semiconductor", "Cloudridge Data Services", "Lanmo Systems"}),
        ("Corvane Semiconductor, a Shanghai chip designer, and Pelagos Digital FZE, a Dubai trading house,",
         {"Corvane Semiconductor", "Pelagos Digital FZE"}),
    ],
)  # fmt: skip
def test_each_of_a_described_list_is_told_of(names: str, firms: set[str]) -> None:
    facts = told(_ADDED.format(names), "Notes of the day")
    assert {o for _, p, o in facts if p == "affects"} == firms
    assert {s for s, p, _ in facts if p == "addedToEntityList"} == firms


def test_a_phrase_is_read_across_a_described_list() -> None:
    text = (
        "Corvane Semiconductor counts Alibaba Cloud, Shenzhen carmaker BYD and search engine Baidu among its customers."
    )
    facts = told(text, "Notes of the day")
    assert {o for _, p, o in facts if p == "hasCustomer"} == {"Alibaba Cloud", "BYD", "Baidu"}


def test_what_stands_in_a_list_tells_of_one() -> None:
    text = (
        "Among the names are Suma Intelligent Technology, a Tianjin-based maker of AI servers, and Hengyue Cloud"
        " Computing Ltd, which operates two data centres in Zhongwei."
    )
    facts = {(s.split()[0], p, o) for s, p, o in told(text, "Notes of the day")}
    assert ("Suma", "headquarteredIn", "Tianjin") in facts
    assert ("Hengyue", "operatesIn", "Zhongwei") in facts
    assert not {("Hengyue", "headquarteredIn", "Tianjin"), ("Suma", "operatesIn", "Zhongwei")} & facts
