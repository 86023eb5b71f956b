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
