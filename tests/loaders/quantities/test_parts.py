"""Parts of a whole, in both languages."""

import pytest

from tests.loaders.quantities.showing import read

PARTS = {
    "nearly half of its revenue": ["50 % nearly"],
    "a refund of up to half of the fees": ["50 % at_most"],
    "more than half of the racks": ["50 % more_than"],
    "占营收不到一半": ["50 % less_than"],
    "逾半数的客户": ["50 % more_than"],
    "国产化率过半。": ["50 % more_than"],
    "股价跌3成。": ["30 %"],
    "约4成的机柜": ["40 % about"],
    "超过2/3的产能": ["0.666667 ratio more_than"],
    "约1/3以上": ["0.333333 ratio at_least"],
}
NONE = ["in the first half of 2025", "上半年", "5折优惠", "a 50-50 joint venture", "90后创业者", "8/12"]


@pytest.mark.parametrize(("text", "expected"), PARTS.items())
def test_a_half_and_a_fraction_are_parts(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NONE)
def test_half_years_discounts_and_cohorts_are_no_parts(text: str) -> None:
    assert read(text) == []
