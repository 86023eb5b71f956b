"""Of a deal, nobody both buys and is bought."""

import pytest

from tests.loaders.rules.reading import facts


@pytest.mark.parametrize(
    "text",
    [
        "Tencent invested 90 million yuan in Cambricon at a post-money valuation of 600 million yuan.",
        "Tencent bought 19% of Cambricon from Baidu for 114 million yuan, which implies a value of 600 million yuan.",
        "Cambricon is to sell 15% of itself to Tencent for 90 million yuan, valuing it at 600 million yuan.",
    ],
)
def test_what_is_valued_is_what_is_bought(text: str) -> None:
    assert {s for s, p, *_ in facts(text) if p == "impliedValue"} == {"cambricon"}


def test_whoever_takes_part_has_a_share_of_the_same_firm() -> None:
    told = facts("Baidu has put $30 million into the Series B of Cambricon alongside Tencent and Sugon.")
    assert {v for _, p, v, _ in told if p == "stakeIn"} == {"cambricon"}


def test_a_part_of_itself_is_what_a_firm_sells() -> None:
    told = facts("Cambricon has sold 22% of itself to Baidu for 410 million yuan.")
    assert ("baidu", "stakePct", "22", "done") in told
    planned = facts("Cambricon plans to sell 22% of itself to Baidu for 410 million yuan.")
    assert {status for _, p, _, status in planned if p in ("acquirer", "stakePct")} == {"planned"}


@pytest.mark.parametrize(
    ("text", "buyer"),
    [
        ("Sugon rose 3% after Baidu agreed to buy 5% of Cambricon.", "baidu"),
        ("Sugon fell 4% before Tencent bought 5% of Cambricon.", "tencent"),
        ("Cambricon was bought in 2021 by Baidu rival Tencent for 940 million yuan.", "tencent"),
    ],
)
def test_the_buyer_is_whoever_stands_before_the_verb(text: str, buyer: str) -> None:
    assert {v for _, p, v, _ in facts(text) if p == "acquirer"} <= {buyer}
    assert {s for s, p, *_ in facts(text) if p == "stakeIn"} <= {buyer}


@pytest.mark.parametrize(
    "text",
    [
        "Sugon was renamed in May, a year after Wan Deqing purchased a 26% stake from the founding Jiang family.",
        "Sugon, owned 72% by Baidu and 28% by Tencent, makes servers.",
    ],
)
def test_who_is_bought_or_owned_buys_nothing(text: str) -> None:
    told = facts(text)
    assert not any((s if p == "stakeIn" else v) == "sugon" for s, p, v, _ in told if p in ("stakeIn", "acquirer"))


def test_the_firm_and_no_holder_files_behind_a_relative_clause() -> None:
    told = facts("Cambricon, in which Baidu and Tencent are shareholders, on Monday filed for a Hong Kong listing.")
    assert {v for _, p, v, _ in told if p == "applicant"} == {"cambricon"}


def test_what_apposes_an_unknown_name_is_not_the_firm_spoken_of_last() -> None:
    told = facts("Hygon filed for an IPO. Zerith, the Wuxi chiplet shop, has sold 34% of itself to JCET for 612m yuan.")
    assert not any("hygon" in (s, v) for s, p, v, _ in told if p in ("stakeIn", "target", "headquarteredIn"))


def test_a_valuation_told_next_is_that_of_what_the_notice_buys() -> None:
    text = "Sugon will hold 15% of Cambricon after the capital increase. The pre-money valuation is RMB 880 million."
    assert {s for s, p, *_ in facts(text) if p == "impliedValue"} <= {"cambricon"}


def test_a_part_of_the_consideration_is_not_what_a_deal_costs() -> None:
    text = "Hygon will absorb Sugon for 483 million yuan. Of the Consideration, 379.5 million yuan is payable to Baidu."
    assert [v for _, p, v, _ in facts(text) if p == "transactionValue"] == ["483000000"]
