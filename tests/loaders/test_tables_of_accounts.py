"""What tables of accounts tell beside sales and profit, heads of brokers' columns, and numbers that look like years."""

from __future__ import annotations

from graph.model import Document
from loaders.amounts import quantity
from loaders.extract import extractor
from loaders.reports import Head, column

TABLE = """Hengyue Chip (688777 CH): a quarter in line

Sales rose.

Rmb m               12/24A    12/25E    12/26E
Turnover             1,980      2025     3,100
R&D expenses           900     1,000     1,200
EPS (Rmb)            -0.83      1.22      1.73
Total assets        28,600    31,100    35,900
"""


def test_a_broker_s_table_tells_all_its_measures() -> None:
    found = extractor().extract(Document("note.txt", TABLE, "0" * 64)).facts
    told = {(f.predicate, str(f.value.number), f.date, f.status) for f in found if f.value is not None}
    assert ("revenue", "1980000000", "2024", "done") in told
    assert ("revenue", "2025000000", "2025", "expected") in told
    assert ("rdSpending", "1200000000", "2026", "expected") in told
    assert ("earningsPerShare", "-0.83", "2024", "done") in told
    assert ("totalAssets", "28600000000", "2024", "done") in told


def test_rows_with_bars_are_not_run_together() -> None:
    head, sales = "项目 | 本报告期 | 上年同期", "营业收入 | 1,948,120,300.11 | 1,210,440,001.20"
    rows = f"{head}\n{sales}\n研发费用 | 210,100,300.00 | 180,200,100.00"
    text = f"南岭微电子股份有限公司2025年半年度报告摘要\n\n主要会计数据（单位：元）\n{rows}\n"
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    told = {(f.predicate, f.date) for f in found}
    assert {("revenue", "2025-H1"), ("revenue", "2024-H1"), ("rdSpending", "2025-H1")} <= told


def test_a_number_under_a_unit_is_no_year() -> None:
    found = quantity("1980", "亿元")
    assert found is not None and found.number == 198_000_000_000


def test_heads_of_brokers_columns() -> None:
    assert column("12/25E", None) == Head("2025", expected=True)
    assert column("Dec-24A", None) == Head("2024")
    assert column("9M25", None) == Head("2025-01/2025-09")
    assert column("12/24", None) is None
