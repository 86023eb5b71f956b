"""Who wins or may win a tender, by lines with a label and by tables of ranks."""

from __future__ import annotations

from decimal import Decimal

import pytest

from graph.model import Document
from loaders.extract import extractor

PAGE = "某地2025年AI服务器采购{of}\n2025年9月12日\n\n采购人：青屿数据集团有限公司\n\n{lines}\n"
RESULT, CANDIDATES = "中标结果公告", "中标候选人公示"


def won(lines: str, of: str = RESULT) -> set[tuple[str, str, str, str]]:
    """Return whose customer the buyer is or may become, and at what price."""
    found = extractor().extract(Document("page.txt", PAGE.format(of=of, lines=lines), "0" * 64)).facts
    return {
        (f.subject.label, f.predicate, str(f.value.number) if f.value else f.object.label if f.object else "", f.status)
        for f in found
        if f.rule == "tender/row"
    }


@pytest.mark.parametrize(
    "line",
    [
        "中标人1：远桥智算科技有限公司 投标报价：2,310万元（不含税） 中标份额：70%",
        "1、中标单位：远桥智算科技有限公司，中标价：0.231亿元",
        "成交供应商名称：远桥智算科技有限公司；成交金额：人民币23,100,000元",
        "| 标段 | 中标人 | 中标金额（万元） |\n| --- | --- | --- |\n| 一 | 远桥智算科技有限公司 | 2,310.00 |",
        "标段    中标供应商    中标金额(元)\n一    远桥智算科技有限公司    23,100,000.00",
    ],
)
def test_a_winner_has_the_buyer_as_its_customer(line: str) -> None:
    told = won(line)
    assert {w for w in told if w[1] == "hasCustomer"} == {
        ("远桥智算科技有限公司", "hasCustomer", "青屿数据集团有限公司", "done")
    }
    assert [Decimal(w[2]) for w in told if w[1] == "transactionValue"] == [Decimal(23_100_000)]


@pytest.mark.parametrize(
    "lines",
    [
        "排名   中标候选人    投标报价(万元,不含税)    份额\n1      远桥智算科技有限公司      2,310    60%",
        "第一中标候选人：远桥智算科技有限公司，投标报价2310万元，份额60%",
    ],
)
def test_a_candidate_has_yet_to_win(lines: str) -> None:
    firm = "远桥智算科技有限公司"
    assert won(lines, CANDIDATES) == {
        (firm, "hasCustomer", "青屿数据集团有限公司", "planned"),
        (firm, "transactionValue", "23100000", "planned"),
    }


def test_firms_that_bid_together_each_win_and_nobody_knows_at_what_price() -> None:
    lines = "中标人：远桥智算科技有限公司（牵头人）、南岭微电子股份有限公司，中标金额：300万元"
    assert {w[0] for w in won(lines)} == {"远桥智算科技有限公司", "南岭微电子股份有限公司"}
    assert not any(w[1] == "transactionValue" for w in won(lines))


@pytest.mark.parametrize(
    ("lines", "of"),
    [
        ("第一中标候选人：远桥智算科技有限公司，投标报价2310万元", "废标公告"),
        ("排名 | 中标候选人 | 报价（万元） | 份额\n2 | 远桥智算科技有限公司 | 2,310 | —", CANDIDATES),
        ("包号 | 中标人 | 金额（万元）\n4 | 流标（有效投标人不足三家） | 2,310", RESULT),
        ("序号 | 投标人 | 报价（万元）\n4 | 远桥智算科技有限公司 | 2,310", RESULT),
        ("招标代理机构：远桥招标代理有限公司，代理费：23万元", RESULT),
        ("中标人应自收到中标通知书之日起30日内与远桥智算科技有限公司签订合同。", RESULT),
    ],
)
def test_who_does_not_win_has_no_customer(lines: str, of: str) -> None:
    assert won(lines, of) == set()
