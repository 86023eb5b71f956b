"""Whose pages a Chinese record, notice or sheet is, where its head, a question or a label has other names."""

import pytest

from graph.model import Document
from loaders.extract import extractor

RECORD = """证券代码:300555  证券简称:澄岚股份  编号:2026-002

投资者关系活动记录表

问题1:公司产品是否通过英伟达认证?
答:目前仍在测试。

问题2:去年毛利率为何下降?
答:2025年综合毛利率为31.2%,同比下降1.1个百分点。
"""
NOTICE = """证券代码：002777    证券简称：泽衡数据    公告编号：2025-033

关于签订合同的公告

本次客户为华为技术有限公司。公司2024年实现营业收入12.3亿元。
"""
SHEET = """云岭科技股份有限公司
关于签订重大合同的公告

一、交易对方基本情况
1、名称：青禾智算（成都）有限公司
2、成立时间：2019年5月8日

二、对公司的影响
公司2024年实现营业收入9.2亿元。
"""
ASKED = """1、请问寒武纪上半年收入如何？
答：2025年上半年营业收入28.8亿元。
"""

OF = {
    RECORD: ("澄岚股份", "grossMarginPct", 31.2),
    NOTICE: ("泽衡数据", "revenue", 1230000000),
    SHEET: ("云岭科技股份有限公司", "revenue", 920000000),
    ASKED: ("Cambricon", "revenue", 2880000000),
}


def _told(text: str) -> set[tuple[str, str, float]]:
    facts = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {
        (f.subject.label, f.predicate, float(f.value.number)) for f in facts if f.value and f.value.number is not None
    }


@pytest.mark.parametrize("text", OF)
def test_figures_are_of_the_firm_whose_pages_these_are(text: str) -> None:
    assert OF[text] in _told(text)
    assert not [fact for fact in _told(text) if fact[0] == "Nvidia"]


def test_a_founding_day_under_the_name_of_another_is_not_of_the_issuer() -> None:
    facts = extractor().extract(Document("page.txt", SHEET, "0" * 64)).facts
    assert {f.subject.label for f in facts if f.predicate == "establishedOn"} <= {"青禾智算（成都）有限公司"}
