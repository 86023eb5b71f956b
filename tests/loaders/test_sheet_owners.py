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


def figures(lines: str) -> set[tuple[str, str]]:
    """Return what is told of the holders and results of which firm."""
    found = extractor().extract(Document("page.txt", PAGE.format(lines=lines), "0" * 64)).facts
    terms = ("revenue", "netAssets")
    told = {(f.subject.label, f.predicate) for f in found if f.predicate in terms}
    return told | {(f.object.label, "holder") for f in found if f.predicate == "stakeIn" and f.object}


FIGURES = (
    "股权结构：沈砚持股60.00%，深创投持股15.00%。\n"
    "最近一年（经审计）主要财务数据：截至2025年12月31日，净资产3.9亿元；2025年度营业收入2.4亿元。"
)


def test_a_heading_that_is_a_name_opens_the_sheet_of_that_firm() -> None:
    for heading in ("（一）远桥智算科技有限公司", "1、远桥智算科技有限公司的基本情况"):
        told = figures(f"二、交易对手方介绍\n{heading}\n{FIGURES}")
        assert told == {("远桥智算科技有限公司", p) for p in ("revenue", "netAssets", "holder")}, heading


def test_a_heading_that_names_but_a_part_in_the_deal_opens_one_of_nobody() -> None:
    assert figures(f"三、标的公司基本情况\n{FIGURES}") == set()


def test_a_sentence_behind_the_sheet_is_of_the_notice_again() -> None:
    told = figures(f"（一）远桥智算科技有限公司\n{FIGURES}\n三、影响\n公司2025年度营业收入8.4亿元。")
    assert ("南岭微电子股份有限公司", "revenue") in told
