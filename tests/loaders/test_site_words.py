"""Tests of what Chinese nouns for a site and for a firm stand for."""

from decimal import Decimal

import pytest

from graph.model import Document
from loaders.extract import extractor
from loaders.site_words import is_no_project, is_seat
from tests.loaders.test_whose_it_is_zh import told


@pytest.mark.parametrize(
    ("text", "no"),
    [
        ("签约项目完成投资", True),
        ("，项目46个", True),
        ("项目公司成立", True),
        ("，项目总投资9亿元", False),
        ("目前项目已投产", False),
        ("上述项目总投资", False),
    ],
)
def test_a_project_is_one_site_or_none(text: str, no: bool) -> None:
    """项目 within a longer word or before a number is no site named before."""
    at = text.index("项目")
    assert is_no_project(text, at, at + 2) is no


def test_where_something_lies_is_a_seat() -> None:
    """位于X的Y lies in X."""
    text = "位于云岭基地的“星海”一号楼"
    assert is_seat(text, 2, 6)
    assert not is_seat("云岭基地的一号楼", 0, 4)
    assert not is_seat("位于云岭基地，", 2, 6)


NOT_IT = {
    "位于鹿泉云基地的“星海”项目今天点亮。一期建成机柜2600架。": ("鹿泉云基地一期", "capacity", "2600"),
}


@pytest.mark.parametrize("text", NOT_IT)
def test_another_is_meant(text: str) -> None:
    """No place, list or name in passing is taken for what is spoken of."""
    assert NOT_IT[text] not in told(text)


def test_a_project_is_the_site_spoken_of() -> None:
    """A project is the site of which the sentence before speaks, and a phase is of that site."""
    facts = told("鹿泉智算中心今天点亮。该项目总投资9.6亿元。一期建成机柜2600架。")
    assert ("鹿泉智算中心", "investment", "960000000") in facts
    assert ("鹿泉智算中心一期", "capacity", "2600") in facts


NOT_THEIRS = {
    "寒武纪上周递交申请。若顺利,它会上市,上一个用这种说法的是去年上市的昆仑芯。这家公司2025年收入3.04亿元。": (
        "Kunlunxin",
        "revenue",
        "304000000",
    ),
    "寒武纪、昆仑芯签约。由云岭高速集团、云上云南公司分别持股55%和45%。": ("Cambricon", "stakePct", "55"),
    "昆仑芯成立于2022年。2027年，智能算力规模突破20 EFLOPS。": (
        "Kunlunxin",
        "capacity",
        "20",
    ),
}


@pytest.mark.parametrize("text", NOT_THEIRS)
def test_a_firm_named_in_passing_is_not_meant(text: str) -> None:
    """Nor is a group or a local company that has a name, or a firm in whose news a town's goal is told."""
    assert NOT_THEIRS[text] not in told(text)


def test_that_firm_is_the_other_one() -> None:
    """In the papers of a firm 该公司 is the one just named, and 公司 the firm itself."""
    page = (
        "云岭光通信股份有限公司\n关于对外投资的公告\n\n公司拟收购深圳市星海互联科技有限公司51%股权。"
        "该公司2025年度营业收入17.9亿元。公司2025年度营业收入3.2亿元。\n"
    )
    facts = {
        (f.subject.label, f.value.number)
        for f in extractor().extract(Document("page.txt", page, "0" * 64)).facts
        if f.predicate == "revenue" and f.value
    }
    assert ("云岭光通信股份有限公司", Decimal(1_790_000_000)) not in facts
