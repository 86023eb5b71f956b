"""Numbers that the words right beside them make another measure than the one that a rule looks for."""

import pytest

from tests.loaders.rules.reading import facts

NONE: set[str] = set()


def told(text: str, term: str) -> set[str]:
    """Return the values of a term that a text states."""
    return {v for _, p, v, _ in facts(text) if p == term}


@pytest.mark.parametrize(
    ("text", "term", "values"),
    [
        ("Hygon fell 8% after it offered shares at a 10.4% discount.", "priceChangePct", {"-8"}),
        ("Hygon slumps 9.8% at the open, a 12% premium gone.", "priceChangePct", {"-9.8"}),
        ("Hygon has sold down its arm, where its stake fell to 27.6%.", "priceChangePct", NONE),
        ("Hygon's shares fell 2.5%.", "priceChangePct", {"-2.5"}),
        ("Hygon's shares extended their gain to 6%.", "priceChangePct", {"6"}),
        ("Hygon gained 3.3% after Golden Sun Securities lifted its target to HK$52.", "sharePrice", NONE),
        ("Hygon rose 3% on Tuesday after pricing its shares at 43.15 yuan.", "sharePrice", NONE),
        ("Hygon rose 3% to 152.30 yuan on Tuesday.", "sharePrice", {"152.3"}),
        ("The issue price of Hygon is a discount of 14% to the closing price of HK$0.70.", "offerPrice", NONE),
        ("The issue price of Hygon is HK$0.60.", "offerPrice", {"0.6"}),
        ("Hygon's revenue increased by 1.1 billion yuan in 2025.", "revenue", NONE),
        ("Hygon's revenue increased by 1.1 billion yuan to 5.5 billion yuan in 2025.", "revenue", {"5500000000"}),
        ("Hygon inflated its revenue of 860 million yuan, the regulator found.", "revenue", NONE),
        ("海光信息虚增营业收入8.6亿元。", "revenue", NONE),
        ("Hygon and MetaX had looked at Sugon, two people said.", "hasCount", NONE),
        ("Hygon has 600 engineers.", "hasCount", {"600"}),
        ("Sugon's stake in Hygon fell 2 percentage points.", "stakePct", NONE),
        ("Hygon raised notes at 2.25%, conversion premium 27.5%.", "swapPricePremiumPct", NONE),
    ],
)
def test_a_number_of_another_measure_is_left_alone(text: str, term: str, values: set[str]) -> None:
    assert told(text, term) == values


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Founded by Zhou Lan, a former Huawei architect who owns 18.6% of Hygon, it grew.", {"zhou-lan"}),
        ("Sugon, which owns 18.6% of Hygon, said nothing.", {"sugon"}),
    ],
)
def test_no_firm_does_what_somebody_who_is_a_person_does(text: str, holders: set[str]) -> None:
    assert {s for s, p, _, _ in facts(text) if p == "stakeIn"} == holders


def test_a_ceiling_for_one_is_told_beside_the_budget_for_all() -> None:
    text = "《云泽市算力券管理办法》明确，每年安排资金不超过1亿元，单个企业每年最高100万元。"
    assert told(text, "maxBonus") == {"1000000"}


def test_what_is_being_bought_is_not_held_yet() -> None:
    assert {s for _, p, _, s in facts("Hygon said it's buying 51% of Enflame.") if p == "stakeIn"} == {"planned"}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Hygon, founded 2021, raised $110m at its last round in 2023.", NONE),
        ("Hygon was founded in 2021.", {"2021"}),
        ("Hygon has shipped 20m chips since its founding and had sales of 1 billion yuan in 2025.", NONE),
    ],
)
def test_a_founding_is_not_dated_by_what_came_later(text: str, days: set[str]) -> None:
    assert told(text, "establishedOn") == days


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Capital spending guidance at Hygon was raised to 5.2 billion yuan.", "raised"),
        ("Hygon listed in May. Proceeds will go to a chip, the X3 (3.1 billion yuan).", "raised"),
        ("H20 inventory is being offered at 62,000 yuan a card, Hygon said.", "inventory"),
        ("Hygon had 17 billion yuan of revenue from overseas in 2025.", "revenue"),
        ("公司股票2021年曾创下历史最高价26.88元。", "maxBonus"),
        ("Hygon completed the sale of 70% of two sites.", "hasCount"),
        (
            "In June, Hygon completed the sale of a site to a fund of China Life Investment for 1.1 billion yuan.",
            "investment",
        ),
        ("《云泽市算力券管理办法》明确，每年安排资金不超过1亿元。", "maxBonus"),
        ("Hygon's revenue in China was 60 billion yuan.", "revenue"),
        ("Hygon rose to as high as 941 yuan on Friday.", "sharePrice"),
    ],
)
def test_what_only_looks_like_a_measure_is_none(text: str, term: str) -> None:
    assert told(text, term) == NONE
