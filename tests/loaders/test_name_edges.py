"""Where a firm's name begins and ends: a function word in it, a verb behind it, a trade before it, a table's heads."""

from __future__ import annotations

import pytest

from loaders.examples import as_document
from loaders.extract import extract


def named(text: str) -> set[str]:
    facts = extract(as_document(text)).facts
    return {node.label for f in facts for node in (f.subject, f.object) if node is not None and node.cls == "Company"}


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("杭州曦和图形技术股份有限公司科创板IPO申请获受理。", "杭州曦和图形技术股份有限公司"),
        ("深圳中和芯片技术有限公司科创板IPO申请获受理。", "深圳中和芯片技术有限公司"),
        ("奥飞数据：为全资子公司廊坊讯云提供不超过5亿元担保。", "廊坊讯云"),
        (
            "硅光互连芯片研发商「曦桥光电」（南京曦桥光电科技有限公司）近日完成近5亿元B轮融资，由中金资本领投。",
            "南京曦桥光电科技有限公司",
        ),
        ("The Chongqing packager of HBM stacks, Sugon, raised money.", "Sugon"),
    ],
)
def test_a_name_has_its_edges(text: str, firm: str) -> None:
    assert firm in named(text)


def test_two_firms_with_and_between_them_stay_two() -> None:
    found = named("华为和杭州图形技术股份有限公司签署合作协议。")
    assert {"Huawei", "杭州图形技术股份有限公司"} <= found


def test_what_a_firm_makes_is_not_its_name() -> None:
    assert "硅光互连芯片" not in named("硅光互连芯片研发商「曦桥光电」近日完成近5亿元B轮融资，由中金资本领投。")


def test_no_name_runs_from_a_tables_heads_into_its_first_row() -> None:
    text = (
        "ALLOTMENT RESULTS\n\nInvestor              Offer Shares    % of Offer Shares\n"
        "Hefei Industry Investment (HK) Limited    19,830,400      20.19%\n\n"
        "The Company, headquartered in Hefei, designs accelerator cards.\n"
    )
    assert not [name for name in named(text) if "\n" in name or "Offer" in name]


@pytest.mark.parametrize("text", ["公司向天翼云实现销售收入2.07亿元。", "公司对天翼云的销售收入为2.07亿元。"])
def test_what_is_sold_to_a_customer_is_no_revenue_of_theirs(text: str) -> None:
    facts = extract(as_document(f"恒岳科技股份有限公司2024年年度报告\n\n{text}")).facts
    assert not [f for f in facts if f.predicate == "revenue" and f.subject.id == "tianyi-cloud"]
