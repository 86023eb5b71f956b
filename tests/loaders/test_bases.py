"""Which date a figure holds for, and the figure of the year before that it is compared with."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def told(text: str) -> set[tuple[str, str, str | None]]:
    """Return measure, number and date of what a text of April 2026 states."""
    document = Document("page.txt", f"Notes of the day\n2026-04-14 09:00\n\n{text}\n", "0" * 64)
    found = extractor().extract(document).facts
    return {(f.predicate, str(f.value.number), f.date) for f in found if f.value and f.value.number is not None}


BASES = {
    "Hygon's net loss narrowed to 311 million yuan in 2025, from 540 million yuan in 2024.": (
        "netLoss", "540000000", "2024",
    ),
    "Hygon's revenue rose to 3.2 billion yuan in the first half from 2.8 billion yuan a year earlier.": (
        "revenue", "2800000000", "2024-H1",
    ),
    "Hygon's 2025 revenue was 3.2 billion yuan, compared with 2.8 billion yuan in 2024.": (
        "revenue", "2800000000", "2024",
    ),
    "海光信息2025年营业收入31.2亿元，上年同期为28亿元。": ("revenue", "2800000000", "2024"),
    "海光信息上半年营收12.3亿元（去年同期9.6亿元）。": ("revenue", "960000000", "2024-H1"),
    "海光信息2025年净利润3.16亿元，上年同期为净亏损0.87亿元。": ("netLoss", "87000000", "2024"),
    "海光信息2025年综合毛利率由上年的41.2%降至36.8%。": ("grossMarginPct", "41.2", "2024"),
    "海光信息2025年亏损由9.6亿元收窄至4.2亿元。": ("netLoss", "960000000", "2024"),
    "海光信息2025年营收12.3亿元，上年为8.8亿元。": ("revenue", "880000000", "2024"),
    "海光信息预计2025年度净亏损1.5亿元到1.9亿元，上年同期亏损2.6亿元。": ("netLoss", "260000000", "2024"),
}  # fmt: skip
DATES = {
    "SMIC will spend about US$7.6 billion on equipment this year, roughly in line with 2025.": (
        "investment", "7600000000", "2026",
    ),
    "海光信息在运算力合计5,600 PFLOPS，年末机柜上架率83%。": ("utilisationPct", "83", "2025-12-31"),
    "2025年海光信息营业收入31.2亿元，其中第四季度收入8.2亿元，环比下降4.6%。": ("growthPct", "-4.6", "2025-Q4"),
    "海光信息2月26日公告，2025年营收12亿元，净利润3亿元。": ("netProfit", "300000000", "2025"),
    "海光信息一季度净利润5亿元，增长10%，毛利率则从上年同期的3.9%滑落至3.6%。": ("grossMarginPct", "3.6", "2026-Q1"),
    "2026年一季度，海光信息净利润同比增长10%，毛利率由去年同期的3.9%升至4.6%。": ("growthPct", "10", "2026-Q1"),
    "海光信息2025年净利润6亿元,略低于此前6.3亿元的预测;26Q1营收14.1亿元。": ("revenue", "1410000000", "2026-Q1"),
    "海光信息FY25营收88亿元，1Q26营收24亿元。": ("revenue", "2400000000", "2026-Q1"),
    "2025年四季度海光信息收入15.8亿元。综合毛利率由上年的12.7%升至26.9%。": ("grossMarginPct", "26.9", "2025"),
    "Hygon earned three times the 438 million yuan of 2024. Net profit at Sugon was 2.06 billion yuan.": (
        "netProfit", "2060000000", None,
    ),
    "Sugon was down 1.2 per cent, ahead of results due on August 6.": ("priceChangePct", "-1.2", "2026-04-14"),
    "海光智算中心2025年1月开工、11月28日点亮，部署算力2000P。": ("capacity", "2000", "2025-11-28"),
    "In May 2025 it guided to revenue growth of 3 per cent for Hygon.": ("growthPct", "3", None),
    "Since late 2024 Hygon's utilisation has climbed from 40% to 71%.": ("utilisationPct", "71", None),
    "Hygon posted 2025 revenue of 1.6 billion yuan, three times the 510 million yuan it booked for 2024.": (
        "revenue", "1600000000", "2025",
    ),
    "The Shenzhen Data Exchange said last week that transactions had passed 24.6 billion yuan.": (
        "tradeValue", "24600000000", None,
    ),
    "截至09:31，海光信息涨停，报25.87元。": ("sharePrice", "25.87", "2026-04-14T09:31+08:00"),
}  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "截至2025年底，海光数据中心机柜由2021年底的1.2万架增加到4.6万架。",
        "海光信息注册资本由2亿元增至5亿元。",
    ],
)
def test_a_figure_that_another_came_from_is_none_of_today(text: str) -> None:
    assert {number for _, number, _ in told(text)} & {"12000", "200000000"} == set()


@pytest.mark.parametrize(("text", "fact"), BASES.items())
def test_a_figure_of_the_year_before_is_the_same_measure_then(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(text)


@pytest.mark.parametrize(("text", "fact"), DATES.items())
def test_a_figure_holds_for_the_nearest_date_that_is_no_base(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(text)


def test_the_base_of_a_growth_is_no_date_of_the_clauses_after_it() -> None:
    found = told("海光信息2025年净利润3亿元，上年同期为净亏损0.87亿元，毛利率27.4%。")
    assert ("grossMarginPct", "27.4", "2025") in found


def test_each_measure_of_a_pair_takes_its_own_number() -> None:
    found = told("In 2025 Hygon's revenue was 3 billion yuan and its net profit 1 billion yuan.")
    assert ("netProfit", "1000000000", "2025") in found


def test_the_period_under_report_is_that_of_the_title() -> None:
    text = "海光信息技术股份有限公司2025年年度报告摘要\n\n报告期内，公司实现营业收入46.2亿元。\n2026年2月26日\n"
    facts = extractor().extract(Document("notice.txt", text, "0" * 64)).facts
    assert [f.date for f in facts if f.predicate == "revenue"] == ["2025"]
