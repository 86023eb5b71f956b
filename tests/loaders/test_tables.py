from __future__ import annotations

import pytest

from loaders.amounts import quantity
from loaders.cells import cells
from tests.loaders.world import facts, said, views

FIRMS = """| Company | Revenue (million yuan) | Founded |
|---|---|---|
| Norda | 3 | 2019-05-01 |
| Coral Works | 4.5 | 2020-06-01 |"""
APPLICANTS = """| 公司 | 拟上市板块 | 最新状态 | 拟募资（亿元） | 更新日期 |
|---|---|---|---|---|
| 诺达 | 成长板 | 已受理 | 3 | 2026-01-05 |"""
PERIODS = """Norda grew. Norda rose.

| {unit} | 2024A | 2025E |
|---|---|---|
| Revenue | 3 | 4 |
| Net profit | 1 | - |"""


@pytest.mark.parametrize(
    "fact",
    [
        ("norda", "revenue", "3000000"),
        ("coral-works", "revenue", "4500000"),
        ("norda", "establishedOn", "2019-05-01"),
        ("coral-works", "establishedOn", "2020-06-01"),
    ],
)
def test_a_row_tells_of_its_first_thing_what_the_heads_say(fact: tuple[str, str, str]) -> None:
    assert fact in said(FIRMS)


def test_cells_may_be_parted_by_tabs() -> None:
    text = "Company\tRevenue (million yuan)\tFounded\nNorda\t3\t2019"
    assert ("norda", "revenue", "3000000") in said(text)


@pytest.mark.parametrize(
    ("predicate", "value"),
    [("applicant", "norda"), ("targetMarket", "growth"), ("ipoStatus", "accepted"), ("raised", "300000000")],
)
def test_a_row_of_applicants_tells_of_the_application(predicate: str, value: str) -> None:
    assert ("ipo-application/norda+growth", predicate, value) in said(APPLICANTS)


@pytest.mark.parametrize(
    ("predicate", "status"), [("ipoStatus", "done"), ("targetMarket", "planned"), ("raised", "planned")]
)
def test_what_an_application_asks_for_is_planned(predicate: str, status: str) -> None:
    assert {f.status for f in facts(APPLICANTS) if f.predicate == predicate} == {status}


def test_the_date_of_a_row_dates_its_cells() -> None:
    assert {f.date for f in facts(APPLICANTS) if f.predicate == "ipoStatus"} == {"2026-01-05"}


@pytest.mark.parametrize("unit", ["million yuan", "RMB million", "CNY mn", "百万元"])
def test_a_table_of_periods_speaks_of_the_protagonist(unit: str) -> None:
    found = {
        (f.subject.id, f.predicate, str(f.value.number) if f.value else "", f.date)
        for f in facts(PERIODS.format(unit=f"Unit ({unit})"))
    }
    assert found == {
        ("norda", "revenue", "3000000", "2024"),
        ("norda", "revenue", "4000000", "2025"),
        ("norda", "netProfit", "1000000", "2024"),
    }


def test_an_estimate_is_expected_and_an_actual_figure_done() -> None:
    found = {f.date: f.status for f in facts(PERIODS.format(unit="(亿元)")) if f.predicate == "revenue"}
    assert found == {"2024": "done", "2025": "expected"}


@pytest.mark.parametrize(
    "text",
    ["| Colour | Taste |\n|---|---|\n| red | sweet |", "| Company | Revenue (million yuan) |",
     "| Company | Revenue |\n|---|---|\n| Norda | 3 |"],
)  # fmt: skip
def test_what_no_head_explains_says_nothing(text: str) -> None:
    assert said(text) == set()


@pytest.mark.parametrize(
    ("cell", "unit", "number", "read"),
    [
        ("3", "million yuan", "3000000", "CNY"),
        ("3", "RMB million", "3000000", "CNY"),
        ("3", "US$ million", "3000000", "USD"),
        ("3", "100 million yuan", "300000000", "CNY"),
        ("3", "10,000 yuan", "30000", "CNY"),
        ("1,234.5", "百万元", "1234500000", "CNY"),
        ("3", "亿元", "300000000", "CNY"),
        ("3", "%", "3", "%"),
        ("3亿元", "万元", "300000000", "CNY"),
        ("3%", "亿元", "3", "%"),
        ("3", "", "3", "count"),
    ],
)
def test_a_number_takes_the_unit_of_its_column_unless_it_has_its_own(
    cell: str, unit: str, number: str, read: str
) -> None:
    found = quantity(cell, unit)
    assert found is not None
    assert (f"{found.number.normalize():f}", found.unit) == (number, read)


@pytest.mark.parametrize("cell", ["-", "", "n/a", "无"])
def test_a_cell_without_a_number_has_none(cell: str) -> None:
    assert quantity(cell, "million yuan") is None


def test_a_cell_lies_where_its_offsets_say() -> None:
    row = views(FIRMS)[-1]
    assert [row.cut(c.start, c.end).strip() for c in cells(row)] == [c.text for c in cells(row)]


@pytest.mark.parametrize("text", ["| Norda | 3 | 2019 |", "| Norda | 3 | 2019", "Norda | 3 | 2019 |"])
def test_bars_at_the_ends_make_no_cells(text: str) -> None:
    (row,) = views(f"{FIRMS}\n{text}")[-1:]
    assert [c.text for c in cells(row)] == ["Norda", "3", "2019"]


def test_an_empty_cell_inside_a_row_counts() -> None:
    (row,) = views(f"{FIRMS}\n| Norda | | 2019 |")[-1:]
    assert [c.text for c in cells(row)] == ["Norda", "", "2019"]


@pytest.mark.parametrize(
    "table",
    [
        "盈利预测（墨山光电，亿元）\n年份 2025A 2026E\n营业收入 31.7 46.2\n净利润 2.9 5.2",
        "主要财务指标（墨山光电，单位：百万元）\n年份 2025A 2026E\n营业收入 3,170 4,620\n净利润 290 520",
    ],
)
def test_a_caption_gives_the_firm_and_the_unit_of_a_forecast(table: str) -> None:
    assert {("墨山光电", "revenue", "3170000000"), ("墨山光电", "revenue", "4620000000")} <= said(table)


def test_a_broker_is_never_whom_a_forecast_is_about() -> None:
    found = said("Revenue forecast (RMB mn)\n 2025A 2026E\nRevenue 3,170 4,620")
    assert not any(predicate == "revenue" for _, predicate, _ in found)


@pytest.mark.parametrize("label", ["growth (%)", "YoY (%)", "同比（%）", "Revenue growth (%)", "增长率（%）"])
def test_a_row_of_growth_is_of_the_measure_that_it_or_the_row_above_names(label: str) -> None:
    table = f"{PERIODS.format(unit='CNY m')}".replace("| Net profit | 1 | - |", f"| {label} | 12 | - |")
    grown = [(f.value.of, f"{f.value.number}", f.date) for f in facts(table) if f.predicate == "growthPct" and f.value]
    assert grown == [("revenue", "12", "2024")]


def test_a_row_of_growth_below_no_measure_says_nothing() -> None:
    table = PERIODS.format(unit="CNY m").replace("| Revenue | 3 | 4 |", "| growth (%) | 12 | 13 |")
    assert not [f for f in facts(table) if f.predicate == "growthPct"]


def test_a_heading_of_one_ordinary_word_is_not_the_firm_of_a_table() -> None:
    table = PERIODS.format(unit="HK$ m").replace("\n\n", "\n\n## Forecasts\n\n", 1)
    assert {f.subject.id for f in facts(table) if f.predicate == "revenue"} == {"norda"}


def test_the_scale_of_a_head_counts_however_it_is_written() -> None:
    text = "| Company | Revenue (US$ mln) |\n|---|---|\n| Norda | 8,549 |\n| Coral Works | 5,210 |"
    assert ("norda", "revenue", "8549000000") in said(text)


def test_a_scale_that_nobody_reads_makes_no_sum() -> None:
    assert quantity("8,549", "RMB '000 mlns") is None


def test_what_changes_over_a_year_beside_sales_is_no_price() -> None:
    text = "| Company | Revenue (US$ mln) | Change y/y |\n|---|---|---|\n| Norda | 8,549 | +29.8% |"
    assert [row for row in said(text) if row[1] == "priceChangePct"] == []


def test_a_firm_with_the_sign_of_an_estimate_is_told_of_as_expected() -> None:
    found = facts("| Company | Revenue (US$ mln) |\n|---|---|\n| Norda (E) | 8,549 |\n| Coral Works | 5,210 |")
    assert {f.subject.id: f.status for f in found if f.predicate == "revenue"} == {
        "norda": "expected",
        "coral-works": "done",
    }


def test_a_table_right_below_another_has_heads_of_its_own() -> None:
    text = FIRMS + "\n\n| Company | Revenue (RMB bn) | Net profit (RMB mn) |\n|---|---|---|\n| Norda | 8.5 | 320 |"
    told = {*said(text)}
    assert {("norda", "revenue", "3000000"), ("norda", "revenue", "8500000000")} <= told
    assert ("norda", "netProfit", "320000000") in told


def test_any_number_of_tables_may_stand_right_below_one_another() -> None:
    other = "| Company | Revenue (RMB bn) | Net profit (RMB mn) |\n|---|---|---|\n| Norda | 8.5 | 320 |\n| | | |\n"
    text = (FIRMS + "\n\n" + other) * 600
    assert ("norda", "netProfit", "320000000") in said(text)
