"""Chinese broker notes: two-digit years, lists behind slashes, profit without what comes once, growth in brackets."""

import pytest

from graph.model import Document, Fact
from loaders.extract import extractor

Told = tuple[str, str, str, str | None]


def _facts(text: str) -> list[Fact]:
    page = f"中科曙光（603019.SH）：一季报点评\n2026年4月26日\n\n{text}\n"
    return [f for f in extractor().extract(Document("page.txt", page, "0" * 64)).facts if f.value is not None]


def _told(text: str) -> set[Told]:
    return {(f.predicate, str(f.value.number), f.date or "", f.value.of) for f in _facts(text) if f.value is not None}


TOLD: dict[str, list[Told]] = {
    "公司2025年实现营收80.2亿元（同比+14.7%），归母净利润5.9亿元（+21.2%），扣非4.8亿元（+16.9%）。": [
        ("netProfit", "590000000", "2025", None),
        ("growthPct", "21.2", "2025", "net profit"),
        ("netProfit", "480000000", "2025", "扣非"),
        ("growthPct", "16.9", "2025", "扣非"),
    ],
    "公司25年实现营收12亿元(YoY+31.2%)，归母净利1.8亿元，yoy-12%。": [
        ("revenue", "1200000000", "2025", None),
        ("growthPct", "31.2", "2025", "revenue"),
        ("growthPct", "-12", "2025", "net profit"),
    ],
    "我们预计公司26/27/28年营收为125/165/210亿元。": [
        ("revenue", "12500000000", "2026", None),
        ("revenue", "16500000000", "2027", None),
        ("revenue", "21000000000", "2028", None),
    ],
    "预计公司2026-2028年归母净利润为-0.6/0.9/3.2亿元。": [
        ("netProfit", "-60000000", "2026", None),
        ("netProfit", "90000000", "2027", None),
    ],
    "公司推出股权激励计划，考核目标为26/27年营收不低于125/165亿元。": [
        ("hasTarget", "12500000000", "2026", "revenue"),
        ("hasTarget", "16500000000", "2027", "revenue"),
    ],
    "公司2025年前九个月营收为15.2亿元，净利润由上年同期的3,860万元增至9,120万元。": [
        ("netProfit", "91200000", "2025-01/2025-09", None),
        ("netProfit", "38600000", "2024-01/2024-09", None),
    ],
}
NONE: dict[str, tuple[str, str]] = {
    "公司扣非净利润增长显著，一季度营收达30亿元。": ("netProfit", "3000000000"),
    "公司力争2027年扣非净利润30亿元。": ("netProfit", "3000000000"),
    "公司一季度净利润2.1亿元，扣非净利润1.8亿元，去年同期0.97亿元。": ("netProfit", "97000000"),
}


@pytest.mark.parametrize("text", TOLD)
def test_a_figure_has_its_year_and_measure(text: str) -> None:
    assert set(TOLD[text]) <= _told(text)


@pytest.mark.parametrize("text", NONE)
def test_a_figure_is_of_no_other_measure(text: str) -> None:
    assert (*NONE[text], None) not in {(p, n, of) for p, n, _, of in _told(text)}


def test_what_is_expected_is_not_done() -> None:
    told = _facts("我们预计公司2026年、2027年营收分别为125亿元、165亿元。")
    assert {f.status for f in told if f.predicate == "revenue"} == {"expected"}


def test_how_long_is_no_year() -> None:
    assert not any(f.date == "2025" for f in _facts("公司拥有25年的经营历史，一季度营收12亿元。"))


def test_profit_without_what_comes_once_says_so() -> None:
    told = {of for what, _, _, of in _told("公司一季度扣非净利润为17亿元。") if what == "netProfit"}
    assert told == {"扣非净利润"}
