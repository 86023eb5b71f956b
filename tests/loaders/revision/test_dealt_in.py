"""Who only sells, makes or owns what is bought is not bought."""

import pytest

from tests.loaders.rules.reading import facts

_DEALS = ("acquirer", "target", "stakeIn", "stakePct", "transactionValue")
NOT_BOUGHT = (
    "Hua Hong will buy 97.5% of Hygon's Fab 5 for 8.3 billion yuan.",
    "Alibaba purchased cooling units made by Hygon.",
    "Loongson purchased a building in Hefei from Cambricon.",
    "Sugon agreed to acquire 60% of the equity interest in the Target Company from Hygon.",
    "Sugon has agreed to acquire and Hygon has agreed to sell 70% of the equity interest in the Target Company.",
    "GDS acquired a campus in Langfang from VNET.",
)
BOUGHT = {
    "MetaX is buying 30% of Cambricon.": "cambricon",
    "MetaX is buying 30% of Cambricon's shares.": "cambricon",
    "Hygon acquired Sugon in an all-share deal.": "sugon",
    "Hygon acquired a 12% stake in Sugon from an investment fund.": "sugon",
}


@pytest.mark.parametrize("text", NOT_BOUGHT)
def test_whose_a_thing_is_that_is_bought_is_not_bought(text: str) -> None:
    assert [(p, v) for _, p, v, _ in facts(text) if p in _DEALS] == []


@pytest.mark.parametrize(("text", "firm"), BOUGHT.items())
def test_a_firm_that_is_bought_is(text: str, firm: str) -> None:
    assert firm in {v for _, p, v, _ in facts(text) if p in ("target", "stakeIn")}


NO_CUSTOMERS = (
    "Cambricon has sold 22% of itself to Baidu for 410 million yuan.",
    "Sugon acquired Hengyue Chip in 2021 and sold it to Baidu for 1.1 billion yuan last month.",
    "Sugon is buying 51% of Hengyue Chip from Baidu for 640 million yuan.",
    "Sugon, which bought 3% in 2023, sold the lot to Tencent in May.",
)


@pytest.mark.parametrize("text", NO_CUSTOMERS)
def test_who_buys_a_part_of_a_firm_is_no_customer(text: str) -> None:
    assert [v for _, p, v, _ in facts(text) if p == "hasCustomer"] == []


def test_who_buys_a_part_of_what_a_firm_makes_is_one() -> None:
    assert "baidu" in {v for _, p, v, _ in facts("Cambricon sold 3,000 cards to Baidu in May.") if p == "hasCustomer"}
