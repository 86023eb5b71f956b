"""What a document calls its parties by stands for the firm that it defines so, and for no other."""

from __future__ import annotations

import pytest

from graph.model import Document, Fact, Node
from loaders.extract import extractor
from loaders.mentions import Mention
from loaders.parties import defined, occurrences, quoted
from ontology.vocabulary import load

FIRM = Node("firm", "枫岭算力有限公司", "Company")


def terms(ahead: str, name: str, behind: str = "") -> set[str]:
    """Return what a text with one firm in it calls that firm by."""
    at = len(ahead)
    text = ahead + name + behind
    return set(defined(text, [Mention(at, at + len(name), name, "new", FIRM)], load()))


def facts(text: str) -> tuple[Fact, ...]:
    """Return the facts of a page."""
    return extractor().extract(Document("page.txt", text, "0" * 64)).facts


@pytest.mark.parametrize("text", [
    "（以下简称“标的公司”）", "（暂定名，最终以市场监督管理部门核准为准，以下简称“标的公司”）",
    "（688001.SH）（“标的公司”）",
])  # fmt: skip
def test_a_bracket_behind_a_firm_defines_what_it_is_called(text: str) -> None:
    assert terms("拟收购", "枫岭算力有限公司", text) == {"标的公司"}


def test_an_english_bracket_defines_a_party_with_its_article() -> None:
    assert terms("It bought ", "Fengling Compute Co., Ltd.", ' (the "Target Company")') == {"Target Company"}


@pytest.mark.parametrize(("line", "term"), [
    ("甲方（采购方）：", "甲方"), ("标的公司 指 ", "标的公司"), ("被吸并方：", "被吸并方"),
    ("投资标的名称：", "标的公司"),
    ('"Purchaser" means ', "Purchaser"), ("Vendor: ", "Vendor"),
])  # fmt: skip
def test_a_line_before_a_firm_defines_what_it_is_called(line: str, term: str) -> None:
    assert term in terms(f"释义\n{line}", "枫岭算力有限公司")


@pytest.mark.parametrize("heading", ["INFORMATION ON THE TARGET COMPANY\n\n", "Information about the Target Company\n"])
def test_a_heading_says_of_whom_its_part_speaks(heading: str) -> None:
    assert terms(heading, "Fengling Compute Co., Ltd.") == {"Target Company"}


@pytest.mark.parametrize("ahead", ["公司主要客户：", "问：", "责任单位：", "他说"])
def test_other_words_before_a_firm_define_nothing(ahead: str) -> None:
    assert terms(ahead, "枫岭算力有限公司") == set()


def test_a_bracket_that_says_something_gives_no_names() -> None:
    assert list(quoted(0, "其“云岭”平台已停用，“标的公司”另有约定")) == []


def test_the_first_definition_of_a_party_holds() -> None:
    other = Node("other", "云岭科技有限公司", "Company")
    text = "甲方：枫岭算力有限公司\n甲方：云岭科技有限公司"
    names = [Mention(3, 11, text[3:11], "new", FIRM), Mention(15, 23, text[15:23], "new", other)]
    assert defined(text, names, load())["甲方"] == FIRM


def test_a_longer_term_is_not_taken_for_the_shorter_one_in_it() -> None:
    found = occurrences("被吸并方将注销。", {"吸并方": FIRM, "被吸并方": Node("b", "乙", "Company")}, [])
    assert [(m.text, m.node.id) for m in found if m.node] == [("被吸并方", "b")]


def test_what_is_said_of_a_party_is_said_of_its_firm() -> None:
    text = "云岭股份有限公司（下称“公司”）拟收购枫岭算力有限公司（下称“标的公司”）。\n标的公司2025年营收3.2亿元。"
    assert {f.subject.label for f in facts(text) if f.predicate == "revenue"} == {"枫岭算力有限公司"}


def test_the_firm_that_a_text_calls_the_company_is_meant_by_it() -> None:
    text = (
        'Qinglan Data Group, Inc. ("Qinglan" or the "Company") reported results.\nNvidia supplied the cards. '
        "In 2025, net revenue of the Company rose 27% to 3.2 billion yuan."
    )
    assert {f.subject.label for f in facts(text) if f.predicate == "revenue"} == {"Qinglan Data Group, Inc."}


def test_a_party_that_nothing_defines_is_not_the_company() -> None:
    text = "枫岭股份有限公司关于对外投资的公告\n公司拟与他人设立合资公司。标的公司2025年实现营业收入3.2亿元。"
    assert not [f for f in facts(text) if f.predicate == "revenue"]


def test_both_names_of_a_bracket_are_names() -> None:
    text = "枫岭算力股份有限公司（以下简称“公司”或“枫岭股份”）公告。枫岭股份2025年营收3.2亿元。"
    found = facts(text)
    assert {(f.subject.label, f.value.text) for f in found if f.predicate == "alsoKnownAs" and f.value} == {
        ("枫岭算力股份有限公司", "枫岭股份")
    }


def test_an_exchange_that_speaks_of_itself_is_meant() -> None:
    text = "深圳数据交易所关于产品上市的通知\n贵阳大数据交易所已试点。今年1至8月，本所累计成交47.3亿元。"
    assert {f.subject.label for f in facts(text) if f.predicate == "tradeValue"} == {"Shenzhen Data Exchange"}


def test_an_exchange_whose_pages_these_are_is_no_firm() -> None:
    text = "湘岭数据交易所有限公司（简称“湘岭所”或“本所”）举行活动。\n上线百日：成交1.37亿元。\n董事会秘书陈岚出席。"
    found = facts(text)
    assert not [f for f in found if f.predicate == "affiliatedWith" and f.subject.label == "湘岭数据交易所有限公司"]
    assert {f.subject.cls for f in found if f.predicate in ("turnover", "tradeValue")} <= {"DataExchange"}
