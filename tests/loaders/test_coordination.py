from __future__ import annotations

import pytest

from tests.loaders.world import view


def together(text: str) -> list[list[str]]:
    """Return the groups of a sentence by the words of their members."""
    return [[m.text for m in group.members] for group in view(text).groups]


@pytest.mark.parametrize(
    "text",
    ["Norda, Velox and Orrin grew.", "Norda, Velox, and Orrin grew.", "Norda; Velox; Orrin",
     "Norda / Velox / Orrin", "Norda & Velox & Orrin", "Norda as well as Velox together with Orrin"],
)  # fmt: skip
def test_a_list_in_english_is_one_group(text: str) -> None:
    assert together(text) == [["Norda", "Velox", "Orrin"]]


@pytest.mark.parametrize("link", ["、", "和", "与", "及", "以及", "，"])
def test_a_list_in_chinese_is_one_group(link: str) -> None:
    assert together(f"诺达{link}维洛上涨。") == [["诺达", "维洛"]]


@pytest.mark.parametrize("opening", ["According to", "Unlike", "After talks with", "For"])
def test_a_comma_that_ends_an_opening_phrase_makes_no_list(opening: str) -> None:
    assert together(f"{opening} Norda, Velox grew.") == [["Norda"], ["Velox"]]


def test_a_comma_in_a_headline_makes_a_list() -> None:
    assert together("Norda, Velox to merge") == [["Norda", "Velox"]]


def test_a_firm_and_a_place_are_no_list() -> None:
    assert together("Norda and Lakeside grew.") == [["Norda"], ["Lakeside"]]


def test_words_between_part_two_firms() -> None:
    assert together("Norda supplies Velox.") == [["Norda"], ["Velox"]]


@pytest.mark.parametrize("text", ["3 million yuan and 4 million yuan", "300万元和400万元"])
def test_numbers_of_one_unit_are_a_list(text: str) -> None:
    assert [len(group) for group in together(f"Norda: {text}.")][-1] == 2


def test_numbers_of_two_units_are_no_list() -> None:
    assert together("It took 3 million yuan and 4 million US dollars.")[-1] == ["4 million US dollars"]


def test_a_number_joins_past_the_noun_that_the_one_before_counts() -> None:
    assert [len(group) for group in together("Norda has 100 brokers and more than 300 buyers.")] == [1, 2]


def test_two_dates_are_no_list() -> None:
    assert len(together("It met on March 1, 2025 and March 2, 2026.")) == 2


def test_a_firm_and_a_bank_are_both_organisations() -> None:
    assert together("Norda and Harbour Securities grew.") == [["Norda", "Harbour Securities"]]


def test_a_board_and_an_exchange_are_both_markets() -> None:
    assert together("It left the Growth Board and the Lakeside Stock Exchange.")[-1] == [
        "Growth Board",
        "Lakeside Stock Exchange",
    ]


def test_a_group_reaches_from_its_first_to_its_last_member() -> None:
    seen = view("Norda and Velox grew.")
    (group,) = seen.groups
    assert seen.cut(group.start, group.end) == "Norda and Velox"


@pytest.mark.parametrize(
    "text", ["Backed by Norda and Velox, Orrin runs a fab.", "Spun off from Norda and Velox in May, Orrin has grown."]
)
def test_behind_a_list_that_ended_with_and_the_next_name_stands_alone(text: str) -> None:
    assert together(text)[-1] == ["Orrin"]
