"""Tables of one firm's figures as notices set them: of whom they are, in what unit, for which period or day."""

from __future__ import annotations

import pytest

from graph.model import Document, Fact
from loaders.cells import is_aligned, is_of_units
from loaders.extract import extractor
from loaders.reports import Head, column, in_part, part_of_year

ZH = """南岭微电子股份有限公司
关于收购远桥智算科技有限公司60%股权的公告

一、交易概述
南岭微电子股份有限公司（以下简称“公司”）拟以现金收购远桥智算科技有限公司（以下简称“远桥智算”或“标的公司”）60%股权。

{sheet}

主要财务数据（单位：万元）
项目            2024年12月31日/2024年度（经审计）    2025年6月30日/2025年1-6月（未经审计）
净资产              24,132.56                  26,792.81
营业收入            28,650.71                  19,473.05
净利润              -1,906.48                   2,660.25
"""
EN = """WESTMERE CLOUD HOLDINGS LIMITED
(Stock Code: 2691)

DISCLOSEABLE TRANSACTION
ACQUISITION OF 60% EQUITY INTEREST IN {headline}

The Board announces that the Purchaser has agreed to acquire 60% of the equity interest in the Target Company.

{party}

INFORMATION ON THE TARGET COMPANY

The Target Company owns a data centre campus in Hebei.

                              {span}
                              2023            2024
                              RMB'000         RMB'000
                              (audited)       (unaudited)
Revenue                       118,406         167,932
Profit before taxation         14,215          21,880
Profit after taxation          13,977          18,641
"""


def real_facts(text: str) -> tuple[Fact, ...]:
    """Return what the real rules and lexicon find in a text."""
    return extractor().extract(Document("page.txt", text, "0" * 64)).facts


def figures(text: str) -> set[tuple[str, str, str, str | None]]:
    """Return the figures of a text: whose, of what, how much and for when."""
    found = (f for f in real_facts(text) if f.rule.startswith("table"))
    return {(f.subject.label, f.predicate, str(f.value.number) if f.value else "", f.date) for f in found}


@pytest.mark.parametrize(
    "sheet",
    [
        "二、交易标的基本情况\n1、公司名称：远桥智算科技有限公司\n2、成立日期：2021年3月9日",
        "二、标的公司基本情况\n成立日期：2021年3月9日",
    ],
)
def test_the_figures_under_a_targets_sheet_are_the_targets_for_its_days_and_years(sheet: str) -> None:
    firm = "远桥智算科技有限公司"
    assert figures(ZH.format(sheet=sheet)) == {
        (firm, "netAssets", "241325600", "2024-12-31"), (firm, "netAssets", "267928100", "2025-06-30"),
        (firm, "revenue", "286507100", "2024"), (firm, "revenue", "194730500", "2025-01/2025-06"),
        (firm, "netLoss", "19064800", "2024"), (firm, "netProfit", "26602500", "2025-01/2025-06"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("headline", "party", "firm"),
    [
        ("THE TARGET COMPANY", "Target Company:  Huailai Qiaonan Data Co., Ltd.", "Huailai Qiaonan Data Co., Ltd."),
        ("A PROJECT COMPANY", "Parties: (1) the Vendor; (2) Huailai Qiaonan Data Co., Ltd. (as the Target Company)",
         "Huailai Qiaonan Data Co., Ltd."),
        ("HUAILAI QIAONAN DATA CO., LTD.", "The Vendor is a third party.", "HUAILAI QIAONAN DATA CO., LTD."),
    ],
)  # fmt: skip
def test_years_units_and_audits_may_have_rows_of_their_own(headline: str, party: str, firm: str) -> None:
    text = EN.format(headline=headline, party=party, span="For the year ended 31 December")
    assert figures(text) == {
        (firm, "revenue", "118406000", "2023"), (firm, "revenue", "167932000", "2024"),
        (firm, "netProfit", "13977000", "2023"), (firm, "netProfit", "18641000", "2024"),
    }  # fmt: skip


def test_a_target_that_nothing_names_has_no_figures() -> None:
    assert figures(EN.format(headline="A COMPANY", party="It is a deal.", span="Year ended 31 December")) == set()


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Six months ended 30 June", "2025-H1"), ("For the three months ended 31 March", "2025-Q1"),
        ("For the nine months ended 30 September", "2025-01/2025-09"), ("截至六月三十日止六个月", "2025-H1"),
        ("Six months ended 30 September", "2025-04/2025-09"), ("For the year ended 31 December", "2025"),
        ("Six months ended 31 March", "2025"),
    ],
)  # fmt: skip
def test_a_line_over_the_years_tells_of_which_part_of_each_they_are(line: str, iso: str) -> None:
    assert in_part(Head("2025"), part_of_year(line)) == Head(iso)


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        ("2024年12月31日/2024年度", Head("2024", at="2024-12-31")),
        ("2025年1-6月／2025年6月末", Head("2025-01/2025-06", at="2025-06")),
        ("FY25E (new)", Head("2025", expected=True)), ("2026E old", None), ("截至2024年", Head("2024")),
        ("Price/earnings", None),
    ],
)  # fmt: skip
def test_a_head_may_give_a_day_with_its_year_or_say_that_it_is_new(head: str, wanted: Head | None) -> None:
    assert column(head, None) == wanted


@pytest.mark.parametrize(
    "line", ["RMB'000         RMB'000", "(audited)    (unaudited)", "人民币千元        人民币千元"]
)
def test_a_line_of_units_is_a_row(line: str) -> None:
    assert is_of_units(line)
    assert is_aligned(line)


@pytest.mark.parametrize("line", ["Date:        8 August 2025", "RMB'000", "Buyer   Seller"])
def test_a_line_of_words_is_no_row(line: str) -> None:
    assert not is_aligned(line)


def test_a_head_further_down_begins_another_table() -> None:
    rows = (
        "项目    2025年6月30日    2024年12月31日",
        "净资产    39,086.27    36,926.66",
        "项目    2025年1-6月    2024年度",
        "营业收入    14,820.93    24,103.37",
    )
    text = (
        "海光信息业绩增长\n2026-03-03 09:00\n\n海光信息增长。\n\n海光信息主要财务数据（单位：万元）\n"
        + "\n".join(rows)
        + "\n"
    )
    told = {
        ("netAssets", "2025-06-30"),
        ("netAssets", "2024-12-31"),
        ("revenue", "2025-01/2025-06"),
        ("revenue", "2024"),
    }
    assert {(p, d) for _, p, _, d in figures(text)} == told


def test_a_table_may_be_drawn_with_lines() -> None:
    rows = (
        "┌────┬────┬────┐",
        "│项目    │2024年度  │2023年度  │",
        "├────┼────┼────┤",
        "│营业收入│38,216.77│33,904.10│",
        "└────┴────┴────┘",
    )
    text = (
        "海光信息业绩增长\n2026-03-03 09:00\n\n海光信息增长。\n\n海光信息主要财务数据（单位：万元）\n"
        + "\n".join(rows)
        + "\n"
    )
    assert {(p, d) for _, p, _, d in figures(text)} == {("revenue", "2024"), ("revenue", "2023")}


def test_a_column_of_a_years_forecast_is_expected_for_it() -> None:
    head = "| 公司 | 代码 | 2024净利（亿元） | 2026E净利（亿元） |\n|---|---|---|---|\n"
    told = [f for f in real_facts(head + "| 海光信息 | 688041 | 19.3 | 43.1 |\n") if f.predicate == "netProfit"]
    assert {(f.date, f.status) for f in told} == {("2024", "done"), ("2026", "expected")}
