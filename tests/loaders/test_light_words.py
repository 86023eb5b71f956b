"""What stands between a name, its verb and a number and changes nothing is passed over where a phrase is read again."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders.real import told


@pytest.mark.parametrize(
    "text",
    [
        "9月完成了1.2亿元的B轮融资",
        "日前正式完成了1.2亿元的B轮融资",
        "（代码688256）昨日宣布完成了1.2亿元的B轮融资",
        "最终成功完成了1.2亿元的B轮融资",
    ],
)
def test_when_and_how_it_was_changes_nothing(text: str) -> None:
    assert ("Cambricon", "raised", "120000000") in told(f"寒武纪{text}。", "融资快讯")


@pytest.mark.parametrize("between", ["还与", "当天与", "10月16日与", "（688256.SH）近日与", "随后又与"])
def test_parties_sign_whatever_stands_before_the_word_that_joins_them(between: str) -> None:
    facts = told(f"寒武纪{between}燧原科技签署战略合作协议。", "签约快讯")
    assert ("Agreement: Cambricon + Enflame", "participant", "Enflame") in facts


def test_a_name_in_quotation_marks_is_read_as_without() -> None:
    assert ("羲光半导体", "makesProductClass", "chip") in told("芯片企业“羲光半导体”昨日搬家。", "快讯")


def test_a_saying_in_quotation_marks_is_no_name() -> None:
    facts = told("两家芯片龙头“合二为一”，市场又传芯片企业“多而不强”。", "快讯")
    assert not [f for f in facts if f[1] == "makesProductClass"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("寒武纪未完成1.2亿元的B轮融资", "denied"),
        ("寒武纪计划9月完成1.2亿元的B轮融资", "planned"),
        ("市场传闻寒武纪日前完成了1.2亿元的B轮融资", "claimed"),
        ("若寒武纪最终完成了1.2亿元的B轮融资，将扩产", None),
    ],
)
def test_what_is_not_done_stays_so(text: str, status: str | None) -> None:
    facts = extractor().extract(Document("page.txt", f"融资快讯\n\n{text}。\n", "0" * 64)).facts
    assert {f.status for f in facts if f.predicate == "raised"} == ({status} if status else set())


def test_the_text_of_a_slot_ends_before_what_was_passed_over() -> None:
    facts = told("光互连芯粒公司「衍光科技」昨日宣布搬家。", "快讯")
    assert not [f for f in facts if f[1] == "instanceOf" and "「" in f[2]]
