"""Of whom a table written as text is, and which year each of its columns is for."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor
from loaders.reports import Head, column

Figure = tuple[str, str, str | None]  # of whom, how much, for when
ONE = "Cambricon raises its guidance\n2026-03-03 09:00\n\n"
MANY = "Notes of the day\n2026-03-03 09:00\n\n"
BOUGHT = (
    "龙芯中科拟收购景岳微电子80%股权\n2026年3月3日\n\n龙芯中科（688047.SH）\n\n"
    "龙芯中科3月3日公告，拟收购上海景岳微电子有限公司80%股权。\n\n"
)
ROW = "项目    2023年度    2024年度\n营业收入    1,200    2,400"
LAST = "Hygon and Lenovo are gaining share. Lenovo said its order book is full.\n\n"


def figures(text: str, predicate: str = "revenue") -> set[Figure]:
    """Return the figures of a measure in the tables of a text: of whom, how much, for when."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    tabled = [f for f in found if f.rule.startswith("table/") and f.predicate == predicate and f.value]
    return {(f.subject.id, f"{f.value.number:f}", f.date) for f in tabled if f.value}


def owners(text: str) -> set[str]:
    """Return whose revenue the tables of a text tell."""
    return {who for who, _, _ in figures(text)}


@pytest.mark.parametrize("count", [2, 3, 4, 5])
@pytest.mark.parametrize("label", ["", "CNY m", "Year", "项目"])
@pytest.mark.parametrize("name", ["Revenue (CNY m)", "营业收入（百万元）"])
def test_a_number_is_of_the_year_over_it_however_many_there_are(count: int, label: str, name: str) -> None:
    years = [2022 + n for n in range(count)]
    head = "    ".join([label or "        ", *(f"{y}{'A' if y < 2025 else 'E'}" for y in years)])
    row = "    ".join([name, *(f"{y - 2000}.5" for y in years)])
    wanted = {("cambricon", f"{y - 2000}500000", str(y)) for y in years}
    assert figures(f"{ONE}Cambricon grew.\n\nForecasts\n{head}\n{row}\n") == wanted


@pytest.mark.parametrize(
    "bars",
    ["| | 2024 | 2025 |\n|---|---|---|\n| Revenue (CNY m) | 3 | 4 |",
     "\t2024\t2025\nRevenue (CNY m)\t3\t4", "2024    2025\nRevenue (CNY m)    3    4"],
)  # fmt: skip
def test_years_alone_are_the_head_of_a_table(bars: str) -> None:
    assert figures(f"{ONE}Cambricon grew.\n\n{bars}\n") == {
        ("cambricon", "3000000", "2024"), ("cambricon", "4000000", "2025")
    }  # fmt: skip


def test_a_long_name_one_blank_before_its_first_number_shifts_nothing() -> None:
    table = "                2024A    2025E    2026E\n归母净利润(亿元) 25.5     39.8     56.1"
    assert figures(f"{ONE}寒武纪增长。\n\n{table}\n", "netProfit") == {
        ("cambricon", "2550000000", "2024"), ("cambricon", "3980000000", "2025"), ("cambricon", "5610000000", "2026")
    }  # fmt: skip


def test_a_row_with_a_number_too_few_says_nothing() -> None:
    table = "CNY m      2024A    2025E    2026E\nRevenue    39.8     56.1\nNet profit    1    2    3"
    assert figures(f"{ONE}Cambricon grew.\n\n{table}\n") == set()


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("2024A", Head("2024")), ("2025E", Head("2025", expected=True)), ("2026F", Head("2026", expected=True)),
        ("FY2024A", Head("2024")), ("FY25E", Head("2025", expected=True)), ("26E", Head("2026", expected=True)),
        ("2025 (E)", Head("2025", expected=True)), ("2026年（预测）", Head("2026", expected=True)),
        ("1H25A", Head("2025-H1")), ("2024年度（经审计）", Head("2024")), ("26", None), ("Volume", None),
    ],
)  # fmt: skip
def test_a_head_tells_its_year_and_whether_it_is_a_forecast(head: str, wanted: Head | None) -> None:
    assert column(head, None) == wanted


@pytest.mark.parametrize("over", ["Forecasts", "盈利预测（单位：百万元）", "Forecasts (CNY m)\nUnit: CNY m"])
def test_the_firm_named_last_before_a_table_is_not_its_firm(over: str) -> None:
    assert owners(f"{ONE}{LAST}{over}\nCNY m    2024A    2025E\nRevenue    3    4\n") == {"cambricon"}


@pytest.mark.parametrize(
    "before", ["1. Lenovo: two accounts regained", "- Lenovo regains share", "Lenovo regains share"]
)
def test_a_point_about_another_firm_is_not_the_caption_of_the_table_below(before: str) -> None:
    text = f"{ONE}{LAST}{before}\n\nHGX demand is strong.\n\nForecasts\nCNY m    2024A    2025E\nRevenue    3    4\n"
    assert owners(text) == {"cambricon"}


def test_the_firm_with_its_code_on_the_masthead_owns_the_tables_of_a_note() -> None:
    text = f"{MANY}HYGON (688041 CH)\n\nCambricon fell. It fell again.\n\nCNY m    2024A    2025E\nRevenue    3    4\n"
    assert owners(text) == {"hygon"}


@pytest.mark.parametrize(
    "over",
    ["Hygon: key forecasts", "Hygon – summary of accounts (CNY m)", "海光信息主要财务数据（单位：百万元）",
     "The figures of Hygon are as follows:", "2. Hygon\n\nKey figures"],
)  # fmt: skip
def test_a_caption_or_heading_gives_a_table_its_firm(over: str) -> None:
    assert owners(f"{ONE}{LAST}{over}\nCNY m    2024A    2025E\nRevenue    3    4\n") == {"hygon"}


def test_each_of_two_tables_has_the_firm_of_its_own_caption() -> None:
    table = "{}: forecasts\nCNY m    2024A    2025E\nRevenue    {}    4\n\n"
    assert {f[:2] for f in figures(MANY + LAST + table.format("Hygon", 3) + table.format("Cambricon", 5))} == {
        ("hygon", "3000000"), ("hygon", "4000000"), ("cambricon", "5000000"), ("cambricon", "4000000")
    }  # fmt: skip


def test_a_table_of_an_article_about_several_firms_is_nobodys() -> None:
    assert owners(f"{MANY}Hygon and Lenovo rose.\n\nForecasts\nCNY m    2024A    2025E\nRevenue    3    4\n") == set()


def test_a_row_of_another_firm_is_not_the_owners() -> None:
    table = "CNY m    2024A    2025E\nHygon revenue    9    8"
    assert figures(f"{ONE}Cambricon grew.\n\nForecasts\n{table}\n") == set()


@pytest.mark.parametrize(
    "over",
    ["标的公司主要财务数据（单位：万元）",
     "二、标的公司基本情况\n（一）主营业务：交换芯片。\n（二）主要财务数据（单位：万元）",
     "## 标的公司\n\n### 主要财务数据（单位：万元）", "目标公司财务数据如下：\n单位：万元"],
)  # fmt: skip
def test_the_table_of_a_target_is_that_of_the_one_firm_that_is_bought(over: str) -> None:
    assert owners(f"{BOUGHT}{over}\n{ROW}\n") == {"上海景岳微电子有限公司"}


@pytest.mark.parametrize("over", ["标的公司主要财务数据（单位：万元）", "Target company\n\nKey financials (CNY m)",
                                  "Financials of the target (CNY m)", "子公司主要财务数据（单位：万元）"])  # fmt: skip
def test_the_table_of_a_target_that_nothing_identifies_says_nothing(over: str) -> None:
    assert owners(f"{ONE}Cambricon is in talks.\n\n{over}\n{ROW}\n") == set()


def test_the_section_after_that_of_the_target_is_the_articles_own_again() -> None:
    text = f"{BOUGHT}一、标的公司情况\n（单位：万元）\n{ROW}\n\n二、主要财务数据（单位：万元）\n"
    text += ROW.replace("2,400", "7")
    assert ("loongson", "70000", "2024") in figures(text)


LISTED = """名单公布
2025年11月3日

一、名单如下

序号　单位名称　所在地　可供算力（P）　芯片
1　云川算力科技有限公司　大理　4,200　昇腾
2　滇西绿算有限公司　芜湖、合肥　3,600　昇腾、海光
"""
TRADED = """交易所月报
2025年11月3日

10月数据如下。

机构　　　　　　　10月交易额（亿元）　1—10月累计（亿元）　累计同比　　在架产品（个）
深圳数据交易所　　　　16.8　　　　　　　149.3　　　　　　+38%　　　　3,912
上海数据交易所　　　　13.5　　　　　　　118.7　　　　　　+52%　　　　6,240
其他15家　　　　　　　15.1　　　　　　　137.9　　　　　　　—　　　　　　—
"""


def cells_told(text: str) -> set[tuple[str, str, str, str | None]]:
    """Return what the cells of a text's tables tell: of whom, what, how much or where, for when."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    tabled = [f for f in found if f.rule == "table/cell"]
    return {
        (f.subject.label, f.predicate, f.object.label if f.object else f.value.stated or "" if f.value else "", f.date)
        for f in tabled
    }


def test_rows_may_list_in_a_cell() -> None:
    told = cells_told(LISTED)
    assert {("滇西绿算有限公司", "locatedIn", place, None) for place in ("Wuhu", "Hefei")} <= told


def test_turnover_of_months_is_of_these_months_and_what_is_left_over_is_nobody() -> None:
    told = cells_told(TRADED)
    who = "Shenzhen Data Exchange"
    assert (who, "tradeValue", "16.8亿元", "2025-10") in told
    assert (who, "tradeValue", "149.3亿元", "2025-01/2025-10") in told
    assert (who, "growthPct", "+38%", "2025-01/2025-10") in told
    assert (who, "hasCount", "3,912个", None) in told
    assert not {t for t in told if t[0].startswith("其他")}


COVERED = (
    "# Designers we cover\n\n12 May 2026\n\n"
    "| Company | Code | Rating | Price (8 May) | Target | Revenue 2025A (Rmb m) | Revenue 2026E (Rmb m) |\n"
    "|---|---|---|---|---|---|---|\n"
    "| Hygon | 688041 CH | Buy | 240.10 | 260 | 14,380 | 19,000 |\n"
    "| SMIC | 981 HK | Sell | 72.45 | 61 | 68,200 | 79,000 |\n"
)


def test_a_brokers_columns_each_have_a_period_of_their_own() -> None:
    assert figures(COVERED) == {
        ("hygon", "14380000000", "2025"), ("hygon", "19000000000", "2026"),
        ("smic", "68200000000", "2025"), ("smic", "79000000000", "2026"),
    }  # fmt: skip


def test_what_a_broker_reckons_is_nobodys_plan() -> None:
    found = extractor().extract(Document("page.txt", COVERED, "0" * 64)).facts
    told = {(f.subject.id, f.date): f.status for f in found if f.predicate == "revenue"}
    assert told["hygon", "2025"] == "done" and told["hygon", "2026"] == "expected"


@pytest.mark.parametrize(
    ("head", "wanted"),
    [("Target", {("hygon", "260", None), ("smic", "61", None)}), ("TP", {("hygon", "260", None), ("smic", "61", None)}),
     ("Peers", set())],
)  # fmt: skip
def test_the_target_beside_a_price_is_one(head: str, wanted: set[Figure]) -> None:
    assert figures(COVERED.replace("Target", head), "targetPrice") == wanted


def test_a_price_is_in_the_money_of_its_market_and_of_the_day_that_its_head_gives() -> None:
    found = extractor().extract(Document("page.txt", COVERED, "0" * 64)).facts
    told = {(f.value.number, f.value.unit, f.date) for f in found if f.predicate == "sharePrice" and f.value}
    assert {(float(n or 0), unit, day) for n, unit, day in told} == {
        (240.1, "CNY/share", "2026-05-08"), (72.45, "HKD/share", "2026-05-08")
    }  # fmt: skip
