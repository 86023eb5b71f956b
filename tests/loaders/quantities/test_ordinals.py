"""Ordinal numbers are found apart from quantities."""

import pytest

from loaders.quantities import find_ordinals

CASES = {
    "第14届大会": (0, 3, 14),
    "第 14 届": (0, 4, 14),
    "第十四次会议": (0, 3, 14),
    "the 14th session": (4, 8, 14),
    "its 1st plant": (4, 7, 1),
    "the second firm": (4, 10, 2),
    "Third, it": (0, 5, 3),
    "第二十届": (0, 3, 20),
    "the 22nd": (4, 8, 22),
    "the twelfth": (4, 11, 12),
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_an_ordinal_has_place_and_number(text: str, expected: tuple[int, int, int]) -> None:
    assert find_ordinals(text) == [expected]


@pytest.mark.parametrize("text", ["A14th", "14 thousand", "seconds", "northern", "第1.5", "次第"])
def test_what_only_looks_like_an_ordinal_is_left_out(text: str) -> None:
    assert find_ordinals(text) == []
