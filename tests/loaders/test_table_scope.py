"""What holds for all rows of a table of firms or sites: unit, period, growth of the column before, what is to come."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor

Told = tuple[str, str, str, str | None, str]


def told(text: str) -> set[Told]:
    """Return what the tables of a page tell: of what, which term, how much or of whom, for when, how it stands."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    out: set[Told] = set()
    for f in (f for f in found if f.rule.startswith("table/")):
        if f.object is not None:
            out.add((f.subject.label, f.predicate, f.object.label, f.date, f.status))
        elif f.value is not None and f.value.number is not None:
            out.add((f.subject.label, f.predicate, f"{f.value.number:f}", f.date, f.status))
    return out


PAGES = [
    "Chip makers: FY2025 results\n2026-05-06\n\nCNY million unless stated\n\nTable 1\n\n{}",
    "Scoreboard\n2026-05-06\n\nYear ended 31 December 2025 (RMB m)\n\n{}",
]
ROWS = [
    "Company (ticker) | Revenue | YoY | Net profit | YoY\nHygon (688041.SH) | 14,376 | +57% | 2,545 | n.m.\n"
    "Fenwick Chip (688999.SH) | 287 | -4% | (655) | from 14\n",
    "Company (ticker)          Revenue   YoY     Net profit   YoY\n"
    "Hygon (688041.SH)         14,376    +57%    2,545        n.m.\n"
    "Fenwick Chip (688999.SH)  287       -4%     (655)        from 14\n",
]


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("page", PAGES)
def test_unit_and_period_stand_over_the_table_and_growth_is_of_the_column_before(page: str, rows: str) -> None:
    assert told(page.format(rows)) == {
        ("Hygon", "revenue", "14376000000", "2025", "done"), ("Hygon", "growthPct", "57", "2025", "done"),
        ("Hygon", "netProfit", "2545000000", "2025", "done"),
        ("Fenwick Chip", "revenue", "287000000", "2025", "done"), ("Fenwick Chip", "growthPct", "-4", "2025", "done"),
        ("Fenwick Chip", "netLoss", "655000000", "2025", "done"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("over", "head", "when"),
    [("Quarter ended 30 June 2026 (RMB m)", "Q2 revenue", "2026-Q2"), ("RMB m", "Q2 revenue", "2026-Q2"),
     ("RMB m", "Q4 revenue", "2025-Q4"), ("RMB m", "Revenue", None)],
)  # fmt: skip
def test_a_quarter_without_a_year_is_the_last_that_was_over(over: str, head: str, when: str | None) -> None:
    page = f"The season\n2026-08-31\n\n{over}\n\nCompany | {head} | Net profit\nHygon | 4,206 | 901\n"
    assert ("Hygon", "revenue", "4206000000", when, "done") in told(page)


def test_a_row_in_another_unit_says_so_beside_its_name() -> None:
    page = PAGES[1].format("Company | Revenue | Net profit\nHygon | 4,206 | 901\nSMIC (USD m) | 2,690 | 171\n")
    assert ("SMIC", "revenue", "2690000000", "2025", "done") in told(page)


def test_without_a_scale_a_sum_is_none() -> None:
    assert told("Chips\n2026-08-31\n\nCompany | Revenue | Net profit\nHygon | 4,206 | 901\n") == set()


SITES = """Campuses
2026-05-06

Campus | Operator | MW | Capex (RMB m) | Due | Tenant
North Steppe 6 | VNET | 150 | 2,900 | 2Q 2027 | Tencent
Ping Lake C | Range Intelligent | 200 | 4,150 | Dec 2025 | own use
"""


def test_a_site_that_is_due_later_is_planned_and_so_is_what_its_row_tells() -> None:
    found = told(SITES)
    assert {f[4] for f in found if "North Steppe 6" in f} == {"planned"}
    assert ("Ping Lake C", "capacity", "200", None, "done") in found
    assert [f for f in found if f[1] == "hasCustomer"] == [("VNET", "hasCustomer", "Tencent", None, "planned")]


def test_a_site_stands_as_its_status_says() -> None:
    page = (
        "智算中心一览\n2026年5月6日\n\n| 项目 | 建设单位 | 算力规模 | 状态 |\n|---|---|---|---|\n"
        "| 青云智算中心 | 中国电信 | 3000P | 在建 |\n| 天河智算中心 | 中国移动 | 5000P | 已投产 |\n"
    )
    assert {f[0]: f[4] for f in told(page) if f[1] == "capacity"} == {"青云智算中心": "planned", "天河智算中心": "done"}


@pytest.mark.parametrize("what", ["100% equity", "Minority stake, 35%", "Land, 212 mu", "Series B round"])
def test_who_buys_a_firm_or_land_is_no_customer(what: str) -> None:
    page = (
        "Deals\n2026-05-06\n\nDate | Buyer / lessee | Seller / lessor | What | Value (RMB m)\n"
        f"9 Jan | Hygon | Loongson | {what} | 1,120\n22 Jan | Zhipu | Athub | compute lease | 688\n"
    )
    assert {f[0] for f in told(page) if f[1] == "hasCustomer"} == {"AtHub"}
