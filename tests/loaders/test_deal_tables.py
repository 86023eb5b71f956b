"""Tables of who buys from whom."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders.real import told

TITLE = "七月中标一览"
HEADS = "以下为本月项目。\n\n| 日期 | 招标人 | 项目 | 中标人 | 金额（万元） |\n|---|---|---|---|---|\n"


def test_each_supplier_of_a_row_has_its_customer_and_the_only_one_its_sum() -> None:
    rows = (
        "| 7月22日 | 中国电信 | 服务器集采 | 超聚变、浪潮信息 | 482,600 |\n"
        "| 7月9日 | 国家电网 | 训练集群 | 神州鲲泰（联合体） | 136,850 |\n"
    )
    assert told(HEADS + rows, TITLE) >= {
        ("xFusion", "hasCustomer", "China Telecom"),
        ("Inspur Information", "hasCustomer", "China Telecom"),
        ("神州鲲泰", "transactionValue", "1368500000"),
    }


@pytest.mark.parametrize("nobody", ["未披露", "—", "多家厂商", "待定"])
def test_a_cell_that_names_nobody_tells_nothing(nobody: str) -> None:
    assert not told(f"{HEADS}| 7月9日 | 中国电信 | 训练集群 | {nobody} | 136,850 |\n", TITLE)


def test_what_is_in_the_pipeline_is_planned() -> None:
    page = (
        "Orders\n2026-07-31 18:00\n\nDeals expected this year:\n\n"
        "| Customer | Supplier | Value (RMB m) |\n|---|---|---|\n"
        "| China Mobile | Inspur Information | 1,200 |\n"
    )
    facts = extractor().extract(Document("page.txt", page, "0" * 64)).facts
    assert {(f.predicate, f.status) for f in facts if f.rule == "table/deal"} == {
        ("hasCustomer", "planned"),
        ("transactionValue", "planned"),
    }


def test_a_table_without_customers_is_no_table_of_deals() -> None:
    page = "Prices by vendor.\n\n| Vendor | Amount (RMB) |\n|---|---|\n| Inspur Information | 1,200 |\n| Hygon | 45 |\n"
    assert not told(page, "Prices")


def test_who_owns_a_project_pays_the_winner_of_its_tender() -> None:
    rows = "14 Jan | China Mobile | Cold plates | 231.7 | Envicool\n9 Feb | Yunfan Group | Units | 64.2 | no award\n"
    page = f"Results of the month.\n\nDate | Owner | Project | Amount (RMB m) | Winner\n{rows}"
    assert ("Envicool", "transactionValue", "231700000") in told(page, "Tenders")


def test_a_tender_without_an_award_has_no_winner() -> None:
    heads = "以下为本月项目。\n\n时间 | 业主 | 项目 | 金额（万元） | 第一中标人\n"
    rows = "1月4日 | 中国移动 | 液冷 | 23,170 | 英维克\n6月2日 | 中国电信 | 液冷 | 11,700 | 流标\n"
    found = told(heads + rows, TITLE)
    assert found == {("Envicool", "hasCustomer", "China Mobile"), ("Envicool", "transactionValue", "231700000")}


LARGEST = (
    "证券代码：688919  证券简称：南岭微\n\n南岭微电子股份有限公司\n2025年年度报告摘要\n\n{caption}\n"
    "序号 | {head} | 金额（万元） | 占比\n1 | 青屿数据有限公司 | 7,412.40 | 23.69%\n2 | {second} | 4,190.77 | 13.40%\n"
)


@pytest.mark.parametrize(
    ("caption", "head", "customers"),
    [
        ("前五名客户", "客户名称", {("南岭微电子股份有限公司", "hasCustomer", "青屿数据有限公司")}),
        ("前五名供应商", "供应商名称", {("青屿数据有限公司", "hasCustomer", "南岭微电子股份有限公司")}),
        ("本月中标", "客户名称", set()),
    ],
)
def test_the_largest_customers_and_suppliers_of_a_firm(
    caption: str, head: str, customers: set[tuple[str, str, str]]
) -> None:
    text = LARGEST.format(caption=caption, head=head, second="客户二")
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    said = {(f.subject.label, f.predicate, f.object.label) for f in found if f.object and f.predicate == "hasCustomer"}
    assert said == customers
