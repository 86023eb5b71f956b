"""Figures that nobody has reported yet: guidance, forecasts, what analysts reckon, and conditions."""

import pytest

from tests.loaders.rules.reading import facts

FIGURES = ("revenue", "netProfit", "netLoss", "investment")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("海光信息维持全年营收150亿元的指引不变。", "expected"),
        ("海光信息重申全年资本开支约90亿元的指引。", "expected"),
        ("海光信息一季度净利润6.0亿元，略低于我们此前6.3亿元的预测。", "done"),
        ("海光信息2025年营收150亿元，超出此前140亿元的指引上限。", "done"),
        ("Analysts look for a quarterly loss of 300 million yuan at Hygon.", "expected"),
        ("Hygon kept its capital expenditure guidance at 9 billion yuan.", "expected"),
        ("Natalie Pun estimates Hygon's 2025 revenue at around 120 million yuan.", "expected"),
        ("Citic puts Hygon's 2025 net profit at about 300 million yuan.", "expected"),
        ("Hygon's revenue of 3 billion yuan met guidance.", "done"),
        ("Hygon is due to report; brokers polled by this desk see net profit of 2.9 billion yuan.", "expected"),
        ("Hygon's capex is now expected to be around 5.2 billion yuan.", "expected"),
        ("Hygon saw net profit of 2.9 billion yuan in 2025.", "done"),
    ],
)
def test_what_is_guided_or_reckoned_is_expected_and_a_result_is_done(text: str, status: str) -> None:
    assert {s for _, p, _, s in facts(text) if p in FIGURES} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "海光信息2026年归母净利润预测由25.9亿元下调至24.8亿元。",
        "我们将海光信息2026年净利润预期由25.9亿元上调至34.8亿元。",
    ],
)
def test_a_forecast_that_has_been_changed_is_no_earlier_result(text: str) -> None:
    assert [v for _, p, v, _ in facts(text) if p == "netProfit" and v == "2590000000"] == []


def test_a_figure_of_a_condition_is_nobodys() -> None:
    text = "The rest is paid in 2027, subject to adjustment should Hygon's net profit fall short of RMB95 million."
    assert [p for _, p, _, _ in facts(text) if p in FIGURES] == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("海光信息原计划2025年赴港上市，后因市况搁置。", "terminated"),
        ("海光信息计划2027年赴港上市。", "planned"),
    ],
)
def test_what_was_planned_once_and_came_to_nothing_is_over(text: str, status: str) -> None:
    assert {s for _, p, _, s in facts(text) if p == "applicant"} == {status}


def test_the_title_of_a_document_plans_nothing_of_what_stands_outside_it() -> None:
    text = "海光信息股票于2025年12月1日披露《换股吸收合并预案》后复牌。"
    assert {s for _, p, _, s in facts(text) if p == "tradingResumedOn"} == {"done"}


def test_what_a_seller_pledges_is_not_reached_yet() -> None:
    def said(text: str) -> set[str]:
        return {status for _, predicate, _, status in facts(text) if predicate == "netProfit"}

    assert said("沈砚保证寒武纪2026年净利润不低于3,000万元。") <= {"expected"}
    assert said("寒武纪缴纳保证金后，2025年净利润3,000万元。") <= {"done"}
