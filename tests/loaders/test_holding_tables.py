"""Tables of shareholders: who holds which part of which firm, before and after a deal."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor

OWN = "证券代码：688919  证券简称：南岭微\n\n南岭微电子股份有限公司\n关于股东权益变动的提示性公告\n\n{over}\n{table}\n"
BEFORE_AFTER = (
    "股东名称        变动前持股数（股）    持股比例     变动后持股数（股）    持股比例\n"
    "青屿投资有限公司        38,456,000          9.20%        15,048,000          3.60%\n"
    "合计        38,456,000          9.20%        15,048,000          3.60%"
)
TARGET = (
    "证券代码：688919  证券简称：南岭微\n\n南岭微电子股份有限公司\n关于收购远桥智算科技有限公司股权的{kind}公告\n\n"
    "南岭微电子股份有限公司（以下简称“公司”）拟收购远桥智算科技有限公司（以下简称“标的公司”）51%股权。\n\n{over}\n"
    "序号   股东名称      出资额（万元）   持股比例\n1      南岭微电子股份有限公司      2,550.00          51.00%\n"
    "2      青屿投资有限公司            1,450.00          49.00%\n       合计      5,000.00         100.00%\n"
)


def held(text: str) -> set[tuple[str, str, str, str]]:
    """Return whose parts of which firm the tables of a text tell, how large they are and with which status."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    shares = [f for f in found if f.predicate == "stakePct" and f.value]
    return {(f.subject.label, f.value.of or "", str(f.value.number), f.status) for f in shares if f.value}


def test_a_holder_has_one_part_before_a_deal_and_another_after_it() -> None:
    text = OWN.format(over="本次权益变动前后持股情况如下：", table=BEFORE_AFTER)
    assert held(text) == {
        ("青屿投资有限公司", "南岭微电子股份有限公司", "9.2", "done"),
        ("青屿投资有限公司", "南岭微电子股份有限公司", "3.6", "planned"),
    }


@pytest.mark.parametrize(
    ("over", "status"),
    [("本次交易完成后，标的公司股权结构如下：", "planned"), ("标的公司已办理完成变更登记，股权结构如下：", "done")],
)
def test_the_firm_of_which_the_owner_holds_a_part_is_the_target(over: str, status: str) -> None:
    told = held(TARGET.format(kind="", over=over))
    assert {one for one in told if one[0] == "青屿投资有限公司"} == {
        ("青屿投资有限公司", "远桥智算科技有限公司", "49", status)
    }
    assert {firm for _, firm, _, _ in told} == {"远桥智算科技有限公司"}


def test_shareholders_in_english_have_a_column_for_each_time() -> None:
    text = (
        "WESTMERE CLOUD HOLDINGS LIMITED\n(Stock Code: 2691)\n\nPLACING OF NEW SHARES\n\n"
        "The shareholding is as follows:\n"
        "                           Before completion            After completion\n"
        "Shareholder                   Shares      %              Shares      %\n"
        "Glory Harbour Limited      1,025,600,000   55.00      1,025,600,000   50.00\n"
        "Other public Shareholders    690,000,000   45.00        930,000,000   50.00\n"
    )
    assert {(n, p, s) for n, _, p, s in held(text)} == {
        ("Glory Harbour Limited", "55", "done"), ("Glory Harbour Limited", "50", "planned")
    }  # fmt: skip


@pytest.mark.parametrize(
    "head",
    [
        "投资者名称    认购股数    占发售股份",
        "客户名称    销售收入（万元）    占比",
        "股东名称    表决权数    表决比例",
    ],
)
def test_parts_of_an_offering_of_sales_or_of_votes_are_no_holdings(head: str) -> None:
    table = f"{head}\n青屿投资有限公司    5,675,000    11.67%\n远桥智算有限公司    4,540,000    9.34%"
    assert held(OWN.format(over="情况如下：", table=table)) == set()
