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


MANY = "算力板块一周\n2026-07-10\n\n{caption}\n{heads}\n{rows}\n"


def test_a_list_of_changes_at_many_firms_gives_in_each_row_the_firm_and_the_holder() -> None:
    text = MANY.format(
        caption="表一 减持进展", heads="公司 | 股东 | 期间 | 减持数量 | 减持后比例",
        rows="晓澜光电（688798） | 宁波澄屿创投 | 5.6—7.2 | 318.00 | 6.91%\n"
        "庐阳存储（301733） | 邱一诺 | 6.1—7.7 | 55.30 | 4.12%\n庐阳存储 | 其他股东 | 6.1—7.7 | 55.30 | 1.12%",
    )  # fmt: skip
    assert held(text) == {
        ("宁波澄屿创投", "晓澜光电", "6.91", "done"), ("邱一诺", "庐阳存储", "4.12", "done")
    }  # fmt: skip


def test_the_same_in_english_has_a_part_before_and_one_after() -> None:
    text = MANY.format(
        caption="Disclosures of interests", heads="Issuer (code) | Holder | Shares | From | To",
        rows="Tianluo Data (2417) | Chau Wing Kei | 18,800,000 bought | 61.30% | 63.18%\n"
        "Beacon Photon (8649) | Eastmere Venture | 9,600,000 sold | 5.60% | 4.40%",
    )  # fmt: skip
    assert held(text) == {
        ("Chau Wing Kei", "Tianluo Data", "61.3", "done"), ("Chau Wing Kei", "Tianluo Data", "63.18", "done"),
        ("Eastmere Venture", "Beacon Photon", "5.6", "done"), ("Eastmere Venture", "Beacon Photon", "4.4", "done"),
    }  # fmt: skip


def test_parts_that_are_sold_or_pledged_are_not_held() -> None:
    rows = "晓澜光电 | 宁波澄屿创投 | 6.91% | 1.00%\n庐阳存储 | 邱一诺 | 4% | 1%"
    assert held(MANY.format(caption="质押一览", heads="公司 | 股东 | 质押比例 | 拟减持比例", rows=rows)) == set()


NOTICE = (
    "Stock Code: 301738\n\nShenzhen Luobo Electronic Technology Co., Ltd.\n"
    "Announcement on Acquiring Part of the Equity of Hefei Weichun Photonics Co., Ltd.\n\n"
    'The Company signed an agreement with Hefei Weichun Photonics Co., Ltd. ("Weichun Photonics").\n\n'
    "II. The target\nWeichun Photonics, founded on March 22, 2019, develops photonic engines.\n\n"
    "Shareholding structure (registered capital in RMB)\n\n{table}\n\nFinancial data (RMB 10,000)\n"
    "Item | 2024 (audited) | Jan-Jun 2025 (unaudited)\n"
    "Net assets | 23,518.77 | 22,940.16\nNet profit | -862.44 | 578.61\n"
)
STRUCTURE = (
    "Shareholder | Before | % | After | %\nGu Wenbo | 9,240,000 | 42.00 | 9,240,000 | 36.96\n"
    "Qihang Fund | 12,760,000 | 58.00 | 12,760,000 | 51.04\nThe Company | - | - | 3,000,000 | 12.00\n"
    "Total | 22,000,000 | 100.00 | 25,000,000 | 100.00"
)


def test_tables_under_a_heading_on_the_target_are_of_the_firm_that_it_presents() -> None:
    found = extractor().extract(Document("page.txt", NOTICE.format(table=STRUCTURE), "0" * 64)).facts
    told = {(f.subject.label, f.predicate, str(f.value.number), f.status) for f in found if f.value}
    target = "Hefei Weichun Photonics Co., Ltd."
    assert {(target, "netAssets", "235187700", "done"), (target, "netLoss", "8624400", "done")} <= told
    assert (target, "registeredCapital", "22000000", "done") in told
    assert (target, "registeredCapital", "25000000", "planned") in told
    assert {("Gu Wenbo", "stakePct", "42", "done"), ("Qihang Fund", "stakePct", "51.04", "planned")} <= told
    assert {f.value.of for f in found if f.predicate == "stakePct" and f.value} == {target}
