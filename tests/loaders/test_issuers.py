"""Whose pages a document, or a part of it, is: 公司 is the issuer, 本办法 the document itself, whomever others name."""

from __future__ import annotations

import pytest

from graph.model import Document, Fact, Node
from loaders.extract import extractor
from loaders.issuers import issuer
from loaders.mentions import Mention

ANSWERS = """投资者互动平台 · 问答精选    更新时间：2026-09-10 18:30

【600999 枫岭科技】
问：公司给英伟达供货吗？英伟达是客户吗？
答：公司上半年实现营业收入1.38亿元。

云岭科技（300999）
问：公司和英伟达有合作吗？
答：公司上半年净利润为5,210万元。
"""
PROSPECTUS = """首次公开发行股票招股说明书（申报稿）
发行人名称：枫岭智能科技股份有限公司
审计机构：天衡会计师事务所
一、主营业务
中芯国际为主要供应商。中芯国际的产能占九成。
公司2025年营业收入为10.86亿元。
"""
DECREE = """索引号：LZ0031-2026-00418        主题分类：信息产业
云泽市人民政府关于印发《云泽市算力产业若干措施》的通知
为落实《算力互联互通行动计划》，制定本措施。
第二条 《算力互联互通行动计划》另有规定的从其规定。
第三条 本措施自2026年7月1日起施行，有效期至2028年12月31日。
"""


def facts(text: str) -> tuple[Fact, ...]:
    """Return the facts of a page."""
    return extractor().extract(Document("page.txt", text, "0" * 64)).facts


def told(text: str, predicate: str) -> set[tuple[str, str | None]]:
    """Return of whom a page tells something, with the numbers."""
    found = [f for f in facts(text) if f.predicate == predicate]
    return {(f.subject.label, str(f.value.number) if f.value else None) for f in found}


@pytest.mark.parametrize(("predicate", "firm", "number"), [
    ("revenue", "枫岭科技", "138000000"), ("netProfit", "云岭科技", "52100000"),
])  # fmt: skip
def test_the_firm_over_a_part_of_a_page_is_meant_in_it(predicate: str, firm: str, number: str) -> None:
    assert told(ANSWERS, predicate) == {(firm, number)}


def test_the_firm_that_a_prospectus_names_as_its_issuer_is_meant_throughout() -> None:
    assert told(PROSPECTUS, "revenue") == {("枫岭智能科技股份有限公司", "1086000000")}


def test_a_document_means_itself_and_not_those_on_which_it_rests() -> None:
    found = {f.subject.label for f in facts(DECREE) if f.predicate == "coversPeriod"}
    assert found == {"云泽市算力产业若干措施"}


def test_what_a_document_sets_down_is_its_own_though_it_names_what_it_repeals() -> None:
    text = """云泽市人民政府关于印发《云泽市算力产业若干措施》的通知
《云泽市算力产业若干措施》已经审议通过，现印发给你们。2023年印发的《云泽市机房补贴暂行办法》同时废止。
一、发放算力券。按合同实付金额的30%给予补助，单个企业每年最高200万元。
"""
    assert told(text, "maxBonus") == {("云泽市算力产业若干措施", "2000000")}


@pytest.mark.parametrize(("ahead", "is_issuer"), [
    ("招股说明书（申报稿）            ", True), ("证券简称：", True), ("发行人名称： ", True), ("审计机构：", False),
])  # fmt: skip
def test_a_firm_is_the_issuer_by_what_stands_before_it(ahead: str, is_issuer: bool) -> None:
    firm = Mention(len(ahead), len(ahead) + 4, "云岭科技", "new", Node("云岭科技", "云岭科技", "Company"))
    assert issuer(f"{ahead}云岭科技", [firm]) == (firm if is_issuer else None)


def test_what_an_office_files_a_document_under_is_no_title() -> None:
    titles = [f.value.text for f in facts(DECREE) if f.predicate == "title" and f.value]
    assert titles == ["云泽市人民政府关于印发《云泽市算力产业若干措施》的通知"]
