"""Tests of what Chinese nouns for a site and for a firm stand for."""

import pytest

from loaders.site_words import is_no_project, is_seat
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


FIRM = "海光信息2025年实现营业收入30亿元。"
NOT_IT = {
    "位于鹿泉云基地的“星海”项目今天点亮。一期建成机柜2600架。": ("鹿泉云基地一期", "capacity", "2600"),
    "鹿泉智算中心今天点亮。今年签约项目46个,总投资135亿元。": ("鹿泉智算中心", "investment", "13500000000"),
    "若一切顺利,它会成为第一家上市的芯片企业——上一个用这种说法的是昆仑芯。收入3.04亿元。": ("Kunlunxin", "revenue", "304000000"),
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
