from __future__ import annotations

import pytest

from loaders.reports import Head, column, foreseen, period
from tests.loaders.world import facts, target

NOTICE = """Norda grew. Norda rose.

Norda's interim results of 2025 (RMB million)
Item   Current period   Prior period   Change
Revenue   4,120.5   3,301.2   +24.8%
Net profit attributable to owners   (210.4)   55.0   n/a
Adjusted net profit   30.1   20.2   49.0%"""


@pytest.mark.parametrize(
    ("title", "iso"),
    [
        ("岭川电子2025年年度业绩快报", "2025"),
        ("岭川电子2025年半年度报告摘要", "2025-H1"),
        ("岭川电子2025年第三季度报告", "2025-Q3"),
        ("岭川电子2025年前三季度业绩预告", "2025-01/2025-09"),
        ("Annual Results for the Year Ended 31 December 2025", "2025"),
        ("Unaudited Results for the Six Months Ended 30 June 2025", "2025-H1"),
        ("岭川电子2025年拟建新厂", None),
    ],
)
def test_a_reports_title_tells_of_its_period(title: str, iso: str | None) -> None:
    assert period(title) == iso


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("本报告期", Head("2025-H1")),
        ("上年同期", Head("2024-H1")),
        ("Prior year", Head("2024-H1")),
        ("2025E", Head("2025", expected=True)),
        ("增减变动幅度（%）", Head(change=True)),
        ("项目", None),
    ],
)
def test_a_head_tells_of_its_columns_period(head: str, expected: Head | None) -> None:
    assert column(head, "2025-H1") == expected


@pytest.mark.parametrize(
    ("predicate", "number", "date"),
    [
        ("revenue", "4120500000", "2025-H1"),
        ("revenue", "3301200000", "2024-H1"),
        ("growthPct", "24.8", "2025-H1"),
        ("netLoss", "210400000", "2025-H1"),
        ("netProfit", "55000000", "2024-H1"),
    ],
)
def test_columns_of_wide_blanks_are_read_for_both_periods(predicate: str, number: str, date: str) -> None:
    found = {(f.predicate, target(f), f.date) for f in facts(NOTICE) if f.value}
    assert (predicate, number, date) in found


def test_an_adjusted_profit_is_no_profit() -> None:
    assert "30100000" not in {target(f) for f in facts(NOTICE)}


def test_a_change_that_the_figures_do_not_bear_out_is_left() -> None:
    wrong = NOTICE.replace("+24.8%", "+44.8%")
    assert not [f for f in facts(wrong) if f.predicate == "growthPct"]


def test_what_comes_after_the_last_actual_column_is_foreseen() -> None:
    heads = [column(head, None) for head in ("Indicator", "2024 (actual)", "2025", "2027（目标）")]
    assert [h and h.expected for h in foreseen(heads)] == [None, False, True, True]
    assert foreseen([column("2024", None), column("2025", None)]) == [Head("2024"), Head("2025")]
