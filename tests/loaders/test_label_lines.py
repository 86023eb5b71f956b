"""Lines of a fact sheet in English: whose they are, and where the sheet ends."""

from __future__ import annotations

from graph.model import Document
from loaders.extract import extractor

PAGE = """NANLING MICROELECTRONICS CO., LTD.
Announcement on the signing of a contract

Nanling Microelectronics Co., Ltd. has signed a contract for computing power.

(2) The other party
{lines}

The contract takes effect once signed.

10 June 2026
"""
FIRM = "Yuanqiao Computing Technology Co., Ltd."
LINES = """Date of incorporation: 22 March 2021
Registered capital: RMB 86.5 million
Legal representative: Sun Bin
As of 31 December 2025, total assets were RMB 812 million."""


def told(lines: str) -> set[tuple[str, str]]:
    """Return what is told of which firm in a sheet of these lines."""
    found = extractor().extract(Document("page.txt", PAGE.format(lines=lines), "0" * 64)).facts
    terms = ("establishedOn", "registeredCapital", "totalAssets", "revenue")
    return {(f.subject.label, f.predicate) for f in found if f.predicate in terms}


def test_a_sheet_is_of_the_firm_under_its_label() -> None:
    whole = {(FIRM, "establishedOn"), (FIRM, "registeredCapital"), (FIRM, "totalAssets")}
    for label in ("Name", "Company name", "Full name", "Name of the counterparty", "Counterparty", "Guaranteed party"):
        assert told(f"{label}: {FIRM}\n{LINES}") == whole, label


def test_a_sheet_of_a_name_that_is_not_read_is_nobodys() -> None:
    assert told(f"Name: the lab on the hill\n{LINES}") == set()


def test_a_sentence_ends_the_sheet() -> None:
    after = "The Company knows this party well.\n\nRevenue: RMB 300 million"
    assert (FIRM, "revenue") not in told(f"Name: {FIRM}\n{LINES}\n{after}")


def test_a_capital_that_grows_is_not_the_capital() -> None:
    assert told(f"Name: {FIRM}\nIncrease in registered capital: RMB 20 million") == set()


def test_a_sheet_is_of_the_firm_that_is_all_its_heading_says() -> None:
    whole = {(FIRM, "establishedOn"), (FIRM, "registeredCapital"), (FIRM, "totalAssets")}
    assert told(f"(a) {FIRM}\nUnified social credit code: 91X\n{LINES}") == whole
    assert not told(f"(a) {FIRM} and Velox Compute Co., Ltd.\nUnified social credit code: 91X\n{LINES}") & whole


def test_the_lines_of_a_chinese_register_head_nothing() -> None:
    page = """南岭微电子股份有限公司
关于签署合同的公告

二、交易对手方介绍
本公司与远桥智算科技有限公司（以下简称“远桥智算”）签约。
（一）远桥智算
统一社会信用代码：91X
法定代表人：孙斌
成立日期：2021年3月22日
股权结构：孙斌持股60%，周云持股40%。
最近一年（经审计）主要财务数据：截至2025年12月31日，总资产8.1亿元。
"""
    found = extractor().extract(Document("page.txt", page, "0" * 64)).facts
    terms = ("establishedOn", "totalAssets")
    assert {(f.subject.label, f.predicate) for f in found if f.predicate in terms} == {
        ("远桥智算科技有限公司", "establishedOn"),
        ("远桥智算科技有限公司", "totalAssets"),
    }
    held = {f.object.label for f in found if f.predicate == "stakeIn" and f.object is not None}
    assert held == {"远桥智算科技有限公司"}
