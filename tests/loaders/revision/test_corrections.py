"""Figures that a text itself calls wrong, and those that it gives instead."""

import pytest

from tests.loaders.rules.reading import facts

RIGHTED = {
    "海光信息2025年营业收入37.8亿元有误，应为36.8亿元。": ("revenue", "3680000000"),
    "更正：海光信息2025年净利润应为3.2亿元，而非2.3亿元。": ("netProfit", "320000000"),
    "海光信息此前披露的净利润5.6亿元系笔误，实际为6.5亿元。": ("netProfit", "650000000"),
    "更正前：海光信息2025年营业收入为37.8亿元；更正后：海光信息2025年营业收入为36.8亿元。": ("revenue", "3680000000"),
    "Hygon's 2025 revenue was 1.02 billion yuan, not 1.2 billion yuan as reported before.": ("revenue", "1020000000"),
    "An earlier version of this article misstated Hygon's net loss as 120 million yuan; it was 102 million yuan.": (
        "netLoss", "102000000",
    ),
    "Correction: Hygon's 2025 net profit was 315 million yuan, not 351 million yuan.": ("netProfit", "315000000"),
    "海光信息2025年营收12亿元，净利润1亿元，而不是亏损。": ("netProfit", "100000000"),
    "Hygon's 2025 revenue was 1.02 billion yuan, not including 100 million yuan of grants.": ("revenue", "1020000000"),
}  # fmt: skip
DROPPED = (
    "本报昨日误将海光信息净利润写作1.83亿元，特此更正。",
    "本文初版将海光信息营业收入误写为14.72亿元，特此更正。",
    "Correction: An earlier version of this story gave Hygon's 2025 revenue as 1.2 billion yuan.",
    "Correction: the May 12 release gave Hygon's net profit as RMB351 million. The correct figure was RMB315 million.",
)


@pytest.mark.parametrize(("text", "fact"), RIGHTED.items())
def test_of_two_figures_the_one_that_a_text_calls_right_is_told(text: str, fact: tuple[str, str]) -> None:
    assert {(p, v) for _, p, v, _ in facts(text) if p == fact[0]} == {fact}


@pytest.mark.parametrize("text", DROPPED)
def test_a_figure_that_a_text_calls_wrong_is_told_by_nobody(text: str) -> None:
    assert [p for _, p, _, _ in facts(text) if p in ("revenue", "netProfit", "netLoss", "raised")] == []


def test_what_is_quoted_from_a_notice_is_not_of_the_firm_whose_notice_it_is() -> None:
    text = "海光信息在公告中称，中科曙光公告中“壁仞科技2025年营业收入37.8亿元”有误，应为36.8亿元，同比增长15%。"
    assert {s for s, p, _, _ in facts(text) if p in ("revenue", "growthPct")} == {"biren"}
