"""What many patterns need, asked of a text at once."""

import pytest

from loaders.needs import Needs, each


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("the firm sells chips", {0, 3}),
        ("the firm sells its unit to X", {0, 1, 3}),
        ("buys a unit", {3}),
        ("buys a unit to grow", {3}),
        ("bought chips to sell", {2, 3}),
    ],
)
def test_a_pattern_is_left_where_a_word_of_each_of_its_needs_stands(text: str, met: set[int]) -> None:
    needs = [(("sells", "sold"),), (("sells",), ("unit", "arm"), (" to ",)), (("sell ", "bought"), (" to ",)), ()]
    assert set(each(Needs(needs).met(text))) == met


def test_patterns_that_need_nothing_are_always_left() -> None:
    assert [*each(Needs([(), ()]).met(""))] == [0, 1]


def test_bits_are_told_from_the_lowest_on() -> None:
    assert [*each(1 << 70 | 1 << 3 | 1)] == [0, 3, 70]
