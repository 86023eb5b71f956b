"""Between which values a number lies, given how it is written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from graph.checking.precision import digits, span

AGREE = [
    (("90500000000", "90.5 billion"), ("90600000000", "90.6 billion")),
    (("116000000000", "116 billion yuan"), ("115967000000", "115.967 billion yuan")),
    (("116000000000", "1160亿元"), ("115967000000", "1159.67亿元")),
    (("5.49", "5.49%"), ("5.5", "5.5%")),
    (("600", "600"), ("603", "603")),
    (("-3.76", "3.76%"), ("-3.8", "3.8%")),
    (("0.5525", "1:0.5525"), ("0.5525", "0.5525:1")),
]
DIFFER = [
    (("90500000000", "90.5 billion"), ("90700000000", "90.7 billion")),
    (("5.49", "5.49%"), ("4.3", "4.3%")),
    (("808000000", "808 million"), ("8080000000", "8.08 billion")),
    (("10", "10%"), ("12", "12%")),
    (("115967000000", "115.967 billion"), ("115960000000", "115.960 billion")),
    (("3.76", "3.76%"), ("-3.76", "3.76%")),
]
Written = tuple[str, str]


def overlap(one: Written, other: Written) -> bool:
    (low, high), (from_, to) = (span(Decimal(number), stated) for number, stated in (one, other))
    return low < to and from_ < high


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_numbers_that_rounding_makes_one_agree(one: Written, other: Written) -> None:
    assert overlap(one, other) and overlap(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFER)
def test_numbers_beyond_rounding_differ(one: Written, other: Written) -> None:
    assert not overlap(one, other) and not overlap(other, one)


@pytest.mark.parametrize(
    ("bound", "value", "inside"),
    [("nearly", 98, True), ("nearly", 80, False), ("more_than", 140, True), ("more_than", 60, False),
     ("at_most", 12, True), ("at_most", 140, False), ("about", 101, True), ("about", 115, False)],
)  # fmt: skip
def test_a_bound_widens_what_a_number_means(bound: str, value: int, inside: bool) -> None:
    low, high = span(Decimal(100), "100", bound)
    assert (low <= value < high) == inside


def test_a_range_reaches_to_its_upper_end() -> None:
    low, high = span(Decimal(10), "10%-12%", upper=Decimal(12))
    assert low < 10 and high > 12


GIVEN = [("8080000000", "8.08 billion", 3), ("20000000", "20 million", 2), ("115967000000", "115.967 billion", 6)]


@pytest.mark.parametrize(("number", "stated", "many"), GIVEN)
def test_digits_are_those_that_are_given(number: str, stated: str, many: int) -> None:
    assert digits(Decimal(number), stated) == many


def test_a_number_without_words_is_as_exact_as_its_digits() -> None:
    assert span(Decimal("15.99")) == (Decimal("15.985"), Decimal("16.00"))
