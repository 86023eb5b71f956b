"""What a column's head or a cell says beside its measure: another period, a part, a mask, a plan."""

import pytest

from graph.model import Document
from loaders.extract import extractor
from loaders.table_heads import is_code, of_before, of_part, standing


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("688041", True), ("688041.SH", True), ("0981.HK", True), ("SSE: 688041", True), ("BABA US", True),
        ("**688041**", True), ("NVDA", True), ("688041/6082", True),
        ("688***", False), ("3xx CH", False), ("n.a.", False), ("n/a", False), ("未上市", False),
    ],
)  # fmt: skip
def test_a_code_is_whole(cell: str, code: bool) -> None:
    assert is_code(cell) is code


@pytest.mark.parametrize(
    "head", ["上年同期毛利率", "去年同期营收", "Revenue, prior year", "Year-ago margin", "Target price"]
)
def test_a_head_of_the_period_before_is_none_of_this_one(head: str) -> None:
    assert of_before(head)
    assert not of_before("Gross margin")


@pytest.mark.parametrize(
    ("head", "part"),
    [
        ("Revenue", False), ("Total revenue (RMB m)", False), ("营业总收入", False), ("一、营业收入", False),
        ("Net sales", False), ("2025H1营收", False), ("2024年营业收入", False), ("收入同比增速", False),
        ("Service revenue", True), ("云业务收入", True), ("Wholesale revenue", True), ("算力服务收入", True),
    ],
)  # fmt: skip
def test_a_part_is_told_from_the_whole(head: str, part: bool) -> None:
    assert of_part(head) is part


@pytest.mark.parametrize(
    ("cell", "status"),
    [("7.5bn (plan)", "planned"), ("42亿元（拟）", "planned"), ("8.0bn", None), ("420E", "expected")],
)
def test_a_cell_can_say_that_it_is_a_plan(cell: str, status: str | None) -> None:
    assert standing(cell) == status


def test_a_table_of_firms_keeps_to_its_own_period() -> None:
    text = (
        "半年报\n2025-09-02\n\n公司\t代码\t营收(亿元)\t毛利率\t上年同期毛利率\n"
        "海光信息\t688041\t54.64\t60.7%\t63.4%\n云岚芯片\t688***\t3.1\t27%\t25%\n"
    )
    told = [f for f in extractor().extract(Document("page.txt", text, "0" * 64)).facts if f.rule == "table/cell"]
    found = {(f.subject.id, f.predicate, f.value and (f.value.text or f"{f.value.number:f}")) for f in told}
    assert ("hygon", "grossMarginPct", "60.7") in found
    assert ("hygon", "grossMarginPct", "63.4") not in found
    assert [v for _, p, v in found if p == "ticker"] == ["688041"]


def test_a_head_is_no_owner() -> None:
    text = (
        "海光信息2025年半年度业绩快报公告\n2025年7月25日\n\n单位：万元\n"
        "项目\t本报告期\t上年同期\t增减变动幅度（%）\n营业总收入\t128,640.55\t84,902.31\t51.52\n"
    )
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    assert {f.subject.id for f in found if f.predicate == "revenue"} == {"hygon"}
