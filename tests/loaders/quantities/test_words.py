"""English number words."""

import pytest

from tests.loaders.quantities.showing import read

CASES = {
    "eight fintech applications": ["8 count of fintech applications"],
    "sixteen key tasks": ["16 count of key tasks"],
    "twenty-one companies": ["21 count of companies"],
    "one hundred brokers": ["100 count of brokers"],
    "one hundred and five brokers": ["105 count of brokers"],
    "two thousand five hundred servers": ["2500 count of servers"],
    "half a dozen firms": ["6 count of firms"],
    "a dozen firms": ["12 count about of firms"],
    "two dozen firms": ["24 count about of firms"],
    "half a billion yuan": ["500000000 CNY"],
    "a hundred companies": ["100 count of companies"],
    "one billion yuan": ["1000000000 CNY"],
    "two million shares": ["2000000 share"],
    "two and a half years": ["2.5 year"],
    "one and a half million users": ["1500000 count of users"],
    "almost a year": ["1 year nearly"],
    "more than three years": ["3 year more_than"],
    "a six-month high": ["6 month"],
    "increasing nearly sevenfold": ["7 times nearly"],
    "a 7-fold increase": ["7 times"],
    "profit doubled": ["2 times"],
    "revenue nearly tripled": ["3 times nearly"],
    "one third of the shares": ["0.333333 ratio"],
    "two-thirds majority": ["0.666667 ratio"],
    "five percent": ["5 %"],
    "three percentage points": ["3 pp"],
    "four of the last five trading days": ["5 trading day"],
    "Five major actions will be taken": ["5 count of major actions"],
    "six to eight companies": ["6..8 count of companies"],
}
SILENT = [
    "one of the firms",
    "dozens of firms",
    "hundreds of firms",
    "tens of thousands of users",
    "The Four Dragons rose",
    "a one-stop service",
    "a two-way link",
    "another one",
    "someone",
    "none",
    "this one is",
    "several companies",
    "many firms",
    "double-digit growth",
    "the weight of often",
    "phone",
    "anyone",
    "zero-carbon parks",
]


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_number_words_are_numbers(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", SILENT)
def test_words_that_only_look_like_numbers_are_left_out(text: str) -> None:
    assert read(text) == []
