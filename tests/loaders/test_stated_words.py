"""What is told as said: whole words of whoever said them, no piece of the teller's sentence."""

from __future__ import annotations

import pytest

from tests.loaders.test_who_is_meant import told


def said(text: str) -> set[str]:
    """Return what a text tells as said."""
    return {what for _, predicate, what in told(text) if predicate == "stated"}


@pytest.mark.parametrize(
    "text",
    [
        'Lin Yao, chairman of Biren, said sales would be "broadly flat this year".',
        'Biren said Beijing "strongly opposes" the move.',
    ],
)
def test_a_piece_of_a_sentence_in_quotation_marks_is_no_statement_of_its_own(text: str) -> None:
    assert not {"broadly flat this year", "strongly opposes"} & said(text)


def test_a_whole_clause_in_quotation_marks_is_one() -> None:
    assert "no such plan exists" in said('Asked about the sale, Biren said: "no such plan exists".')


def test_one_thing_is_said_with_its_contrast() -> None:
    text = '"What we lack is not machines, but people who can run them," said Lin Yao, chairman of Biren.'
    assert said(text) == {"What we lack is not machines, but people who can run them"}


@pytest.mark.parametrize(
    "text", ["请寒武纪说明是否构成重大依赖。", "受寒武纪称将停产的影响，芯片股低开。", "周岩总经理介绍了新款芯片。"]
)
def test_what_is_explained_or_told_of_is_not_said(text: str) -> None:
    assert said(text) == set()


def test_a_meeting_to_explain_results_is_no_explaining() -> None:
    assert said("寒武纪董事长周岩在业绩说明会上表示，出货量有望翻番。") == {"出货量有望翻番"}


def test_what_leads_up_to_a_statement_belongs_to_it() -> None:
    assert said("寒武纪表示，按照今年的计划，到2027年，产能要翻一番。") == {"按照今年的计划，到2027年，产能要翻一番"}


def test_what_is_denied_ends_with_its_quotation_marks() -> None:
    assert "正在谈并购" in said("寒武纪董事长周岩否认了“正在谈并购”的说法：“有人来过，但没有谈成。”")


@pytest.mark.parametrize(
    "text",
    [
        "寒武纪总经理周岩表示，订单饱满。“价格跌得太快。”在深圳做中介的陈女士告诉记者。",
        "寒武纪表示，订单饱满。“价格跌得太快。”CFM市场一位分析师提醒。",
        "寒武纪表示，订单饱满。一家险资的研究员算过一笔账，利润要翻倍。“价格跌得太快。”",
    ],
)
def test_words_of_somebody_without_a_name_are_nobodys(text: str) -> None:
    assert "价格跌得太快" not in said(text)


def test_who_speaks_at_an_exchange_is_not_the_exchange() -> None:
    text = "寒武纪14时在上交所发布公告，称“公司与主要客户的合作正常推进，未收到任何终止订单的通知”。"
    assert not any(who == "sse" for who, predicate, _ in told(text) if predicate == "stated")
