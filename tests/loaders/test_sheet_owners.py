"""Lines of a firm's fact sheet in Chinese, and under whose heading they stand."""

from __future__ import annotations

from graph.model import Document
from loaders.extract import extractor

PAGE = "南岭微电子股份有限公司\n关于收购股权的公告\n\n南岭微电子股份有限公司近日与多方签署协议。\n\n{lines}\n"
LINES = "成立日期：2019年4月2日\n注册资本：3,600万元\n住所：合肥市高新区"


def sheet(lines: str) -> set[tuple[str, str]]:
    """Return what is told of the founding, the capital and the place of which firm."""
    found = extractor().extract(Document("page.txt", PAGE.format(lines=lines), "0" * 64)).facts
    terms = ("establishedOn", "registeredCapital", "locatedIn")
    return {(f.subject.label, f.predicate) for f in found if f.predicate in terms}


def test_a_sheet_is_of_the_firm_that_it_names() -> None:
    told = sheet("二、标的公司基本情况\n名称：远桥智算科技有限公司\n" + LINES)
    assert ("远桥智算科技有限公司", "establishedOn") in told
    assert not any(firm.startswith("南岭") for firm, _ in told)


def test_a_sheet_of_another_party_without_a_name_is_nobodys() -> None:
    assert sheet("二、标的公司基本情况\n" + LINES) == set()
    assert sheet("三、交易对方基本情况\n" + LINES) == set()
