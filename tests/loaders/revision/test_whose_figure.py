"""Whose a figure is: no place's or firm's whose site has it, no whole's whose phase has it, nobody's who sets a bar."""

import pytest

from graph.model import Document, Fact
from loaders.extract import extractor

Said = tuple[str, str, str]


def facts(text: str) -> tuple[Fact, ...]:
    """Return the facts of an article."""
    return extractor().extract(Document("page.txt", f"Notes of the day\n2026-04-14 09:00\n\n{text}\n", "0" * 64)).facts


def told(text: str) -> set[Said]:
    """Return subject, measure and number of what a text states."""
    return {(f.subject.id, f.predicate, str(f.value.number)) for f in facts(text) if f.value and f.value.number}


NOT_STATED = {
    "The Hohhot centre of China Mobile has a capacity of 6.7 EFLOPS.": ("hohhot", "capacity", "6.7"),
    "韶关一期上架率约91%。": ("shaoguan", "utilisationPct", "91"),
    "中国电信泷川信息园规划机架4.2万个，上架率86%。": ("china-telecom", "utilisationPct", "86"),
    "Tianyun Group reported results. Tianyun Group said utilisation of phase one was 85%.": (
        "tianyun-group", "utilisationPct", "85"),
    "一、云帆科技中标3.2亿元智算项目；二、岭南数据前三季度营收6.6亿元。": ("云帆科技", "revenue", "660000000"),
    "英伟达跌3.6%，蓝鹭科创跌4.1%。": ("nvidia", "priceChangePct", "-4.1"),
    "Horinger, near Hohhot, will offer low tariffs to computing projects above 50MW.": ("hohhot", "capacity", "50"),
    "Ulanqab is offering low tariffs to tenants contracting for more than 100MW.": ("ulanqab", "capacity", "100"),
    "全国算力互联网启动，首批接入60家，汇聚算力规模超过70EFLOPS。": ("china", "capacity", "70"),
    "买方为寒武纪，成交金额186万元。": ("cambricon", "turnover", "1860000"),
    "The HS Tech index rose 1%. Turnover on the main board came to HK$241 billion.": (
        "hang-seng-tech-index", "turnover", "241000000000"),
    "UBS raised its target for Cambricon. The stock closed at 1,360 yuan.": ("ubs", "sharePrice", "1360"),
    "SMIC fell 3%. Smaller rival Hua Hong Semiconductor reported quarterly revenue of $629 million.": (
        "smic", "revenue", "629000000"),
    "Net profit at SMIC's Beijing subsidiary halved to 890 million yuan.": ("smic", "netProfit", "890000000"),
    "GDS priced its second C-REIT at 3.45 yuan.": ("gds", "offerPrice", "3.45"),
}  # fmt: skip


@pytest.mark.parametrize("text", NOT_STATED)
def test_a_figure_of_another_is_not_that_of_whom_the_text_names_beside(text: str) -> None:
    assert NOT_STATED[text] not in told(text)


STATED = {
    "SMIC fell 3%. Smaller rival Hua Hong Semiconductor reported quarterly revenue of $629 million.": (
        "hua-hong-semiconductor", "revenue", "629000000"),
    "英伟达跌3.6%，寒武纪跌4.1%。": ("cambricon", "priceChangePct", "-4.1"),
    "Foxconn reported revenue of T$2.06 trillion.": ("foxconn", "revenue", "2060000000000"),
    "SMIC closed 1.8% lower, trimming this year's gain to 22%.": ("smic", "priceChangePct", "22"),
}  # fmt: skip


@pytest.mark.parametrize("text", STATED)
def test_whose_a_figure_is_has_it(text: str) -> None:
    found = told(text)
    assert any(p == STATED[text][1] and n == STATED[text][2] and STATED[text][0][:7] in s for s, p, n in found)


def test_nobody_says_how_a_share_is_dealt_in() -> None:
    found = facts("Moore Threads said it would expand. Moore Threads, which said nothing of it, fell 6.1%.")
    assert {f.attributed_to for f in found if f.predicate == "priceChangePct"} == {None}


@pytest.mark.parametrize(
    ("text", "predicate", "status"),
    [
        ("Cambricon's guidance implies 2H growth of between 12% and 15% in revenue.", "growthPct", "expected"),
        ("China Telecom's capital budget is 83.6 billion yuan.", "investment", "planned"),
    ],
)
def test_what_is_a_range_or_a_budget_is_not_there_yet(text: str, predicate: str, status: str) -> None:
    assert {f.status for f in facts(text) if f.predicate == predicate} <= {status}


def test_a_list_of_years_dates_nothing_behind_it() -> None:
    text = "Cambricon's revenue for 2022, 2023 and 2024 was shown. Gross margin improved to 28.4%."
    assert {f.date for f in facts(text) if f.predicate == "grossMarginPct"} <= {None}


def test_a_part_of_a_year_takes_no_whole_year() -> None:
    text = "Hygon may report revenue of 14.6 billion yuan for 2025. Hygon's nine-month sales were 9.49 billion yuan."
    assert {f.date for f in facts(text) if f.value and f.value.number == 9490000000} == {None}


def test_growth_from_a_named_month_is_over_that_month() -> None:
    text = "TSMC's November revenue was NT$343.6 billion, down 6.5% from October."
    assert {f.value.of for f in facts(text) if f.predicate == "growthPct" and f.value} == {"revenue, month on month"}


def test_the_year_of_a_comparison_dates_nothing_behind_it() -> None:
    found = facts("与2023年的12.6亿元相比，优刻得2024年收入增至15.0亿元。毛利率20.6%。")
    assert {f.date for f in found if f.predicate == "grossMarginPct"} == {None}


def test_what_stands_behind_a_denial_is_not_denied() -> None:
    found = facts("网传云峦智算净利润暴增，公司称该说法不实，2025年预计净利润1.2亿元至1.5亿元。")
    assert {f.status for f in found if f.predicate == "netProfit" and f.value and f.value.number} == {"expected"}
