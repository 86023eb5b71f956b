"""What many patterns need, asked of a text at once."""

import pytest

from loaders.needs import Needs

NEEDS = [(("sells", "sold"),), (("sells",), ("unit", "arm"), (" to ",)), (("sell ", "bought"), (" to ",)), ()]


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("the firm sells chips", [0, 3]),
        ("the firm sells its unit to X", [0, 1, 3]),
        ("buys a unit", [3]),
        ("buys a unit to grow", [3]),
        ("bought chips to sell", [2, 3]),
    ],
)
def test_a_pattern_is_left_where_a_word_of_each_of_its_needs_stands(text: str, met: list[int]) -> None:
    assert Needs(NEEDS, [0] * 4).met(text, 0) == met


def test_patterns_that_need_nothing_are_always_left() -> None:
    assert Needs([(), ()], [0, 0]).met("", 0) == [0, 1]


@pytest.mark.parametrize(("lacking", "met"), [(0b11, []), (0b10, [0]), (0b01, [3]), (0b00, [0, 1, 3])])
def test_what_asks_for_something_that_is_lacking_is_left_out(lacking: int, met: list[int]) -> None:
    assert Needs(NEEDS, [0b01, 0b11, 0b01, 0b10]).met("the firm sells its unit to X", lacking) == met
