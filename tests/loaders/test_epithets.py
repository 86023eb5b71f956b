from __future__ import annotations

import pytest

from loaders.epithets import without_epithets
from tests.loaders.world import mention


@pytest.mark.parametrize(
    "text",
    [
        "The Lakeside chipmaker employs 300 people.",
        "It sued the Lakeside firm.",
        "A small Lakeside start-up has 20 patents.",
        "The Lakeside company's sales fell.",
    ],
)
def test_a_place_before_a_noun_for_a_firm_is_not_spoken_of(text: str) -> None:
    assert without_epithets(text, 0, [mention(text, "Lakeside", "Place")]) == []


def test_a_word_for_the_people_of_a_place_names_no_firm_before_such_a_noun() -> None:
    text = "The Ruritanian company's sales fell."
    assert without_epithets(text, 0, [mention(text, "Ruritanian", kind="proper")]) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Lakeside chipmaker Norda employs 300 people.",
        "A Lakeside start-up, Norda, has 20 patents.",
        "Lakeside firms employ 300 people.",
        "The firm moved to Lakeside.",
    ],
)
def test_a_place_that_tells_where_a_named_firm_sits_or_more_stays(text: str) -> None:
    place = mention(text, "Lakeside", "Place")
    assert without_epithets(text, 0, [place]) == [place]


def test_a_firm_before_such_a_noun_stays() -> None:
    text = "The Norda group employs 300 people."
    assert len(without_epithets(text, 0, [mention(text, "Norda")])) == 1


def test_whose_rival_somebody_is_is_left_out_though_no_place_stands_there() -> None:
    text = "Norda-rival Pharos has 20 patents."
    assert without_epithets(text, 0, [mention(text, "Norda")]) == []
