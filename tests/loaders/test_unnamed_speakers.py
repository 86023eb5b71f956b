from __future__ import annotations

import pytest

from loaders.examples import as_document
from loaders.extract import extract
from loaders.unnamed_speakers import by_pronoun, hides, in_quotation, tag_of_open, tells_of_nameless


def stated(text: str) -> set[tuple[str, str]]:
    told = [f for f in extract(as_document(text)).facts if f.predicate == "stated" and f.value]
    return {(f.subject.label, f.value.text or "") for f in told if f.value}


WU = "Zhang Wei, chief executive of Yunlan Chip, said demand was strong.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        '"The cards are slow," said a purchasing manager at a regional bank. "I would not bet on them."',
        'One engineer at a rival designer said the chip was late. "Customers do not wait," she said of its founder.',
        "A person at the Shanghai Stock Exchange said they were paying attention.",
        "Two people close to the Shenzhen Data Exchange said the deal was dead.",
        "中国信通院一位专家认为，算力过剩被夸大。“需求每年都会翻番。”他说。",
        "“他走之前两个月就不参加会了。”一位寒武纪中层员工对记者说。另一位接近公司的投资人则认为，“换一拨人很正常”。",
    ],
)
def test_what_somebody_without_a_name_says_nobody_who_has_one_said(text: str) -> None:
    assert stated(WU + text) == {("Zhang Wei", "demand was strong")}


def test_who_speaks_behind_a_quotation_is_not_named_in_it() -> None:
    text = (
        '"We tested eleven platforms and Yunlan was cheapest," said Ruan Jie, managing director at Hillhouse, a fund.'
    )
    assert {who for who, _ in stated(text)} == {"Ruan Jie"}


def test_who_is_told_of_between_name_and_verb_does_not_speak() -> None:
    text = 'Peter Wong, who succeeded Raymond Tam as chief financial officer on August 1, added, "It brought in money."'
    assert stated(text) == {("Peter Wong", "It brought in money")}


def test_what_it_told_the_firm_of_the_sentence_before_told() -> None:
    text = 'Cambricon jumped 6%. "The company is buying no part of Enflame," it told the Shanghai Stock Exchange.'
    assert {who for who, _ in stated(text)} == {"Cambricon"}


def test_a_quotation_of_two_sentences_is_of_who_is_named_behind_it() -> None:
    text = (
        'Yunlan Chip fell. Its chief executive, Zhang Wei, was calm. "Nobody made us an offer. I would know," he wrote.'
    )
    assert {who for who, _ in stated(text)} == {"Zhang Wei"}


def test_an_analyst_of_a_house_is_a_person_whatever_the_verb() -> None:
    text = 'Grace Lim of Harbour Research put the figure at 30 per cent. "There is no way around it," she said.'
    assert stated(text) == {("Grace Lim", "There is no way around it")}


def test_a_bank_of_a_country_is_no_person() -> None:
    text = "Agricultural Bank of China put the cost at 3 per cent."
    assert not [f for f in extract(as_document(text)).facts if f.subject.cls == "Person"]


def test_what_another_denies_first_a_speaker_does_not() -> None:
    text = "Tencent denied working with TSMC, and Reuters said last year that it was in discussions with Broadcom."
    told = [f for f in extract(as_document(text)).facts if f.predicate == "stated"]
    assert [(f.value.text if f.value else "", f.status) for f in told] == [
        ("it was in discussions with Broadcom", "claimed")
    ]


@pytest.mark.parametrize(
    ("text", "at", "inside"),
    [('He said "yes, but later" and left', 12, True), ('He said "yes, but later" and left', 27, False),
     ('the end," he said', 12, False), ('the end," he said, "and go"', 22, True), ("他说“明年再买”。", 4, True)],
)  # fmt: skip
def test_a_place_between_two_marks_is_in_a_quotation(text: str, at: int, inside: bool) -> None:
    assert in_quotation(text, at) is inside


def test_a_body_may_hide_who_speaks_of_it() -> None:
    assert hides("A person at the ", " ")
    assert hides("", "一位专家")
    assert not hides("The chairman of the ", " ")
    assert not hides("", "相关负责人")


def test_somebody_without_a_name_may_speak_without_a_quotation() -> None:
    assert tells_of_nameless("One engineer at a rival said it was late.")
    assert not tells_of_nameless("Zhang Wei said it was late.")


def test_a_tag_with_a_pronoun_is_known() -> None:
    assert by_pronoun('"It is late," she said.')
    assert tag_of_open('"It is late.', ' Go on," he wrote.') == "person"
    assert tag_of_open("It is late.", ' Go on," he wrote.') is None


@pytest.mark.parametrize(
    "text",
    [
        "“现在三万多还有人砍价，去年不是这样的。”在深圳做算力中介的陈女士告诉记者。",
        "“下半年能不能涨，看的是内存。”某市场一位分析师提醒，价格已涨了一成。",
        "一家险资的研究员算过一笔账。“你得相信它能抢到份额。”",
        "会场外，老周转来转去。“说一千道一万，半夜爬起来的还是我们。”他把宣传页折好。",
        "砺微在官微回应：“公司与所指企业没有任何业务往来。”云岚芯片则未作回应。",
    ],
)
def test_a_chinese_quotation_that_another_tells_is_not_the_last_speakers(text: str) -> None:
    said = stated("云岚芯片董事长张伟表示，需求强劲。\n\n" + text)
    assert not any(who in ("张伟", "云岚芯片") and "需求强劲" not in words for who, words in said)


def test_where_something_is_told_is_not_who_tells_it() -> None:
    found = stated("云岚芯片在港交所发布公告，称“公司与主要客户的合作正常推进，未收到任何通知”。")
    assert "Hong Kong Stock Exchange" not in {who for who, _ in found}


@pytest.mark.parametrize(
    "text",
    [
        "A second person, who works for one of its lenders, was less sure. “Every bank has heard this pitch. Few have"
        " signed,” the person said.",
        "For 31-year-old technician Ayigul, who came back last year, it is about home. “My father raised cattle here,”"
        " she said. “Now he asks about servers.”",
        "The evening belonged to Tang, a welder at the plant. “I like the night shift,” he said.",
        "An investor in the company shrugged. “It changes nothing here,” the investor said. “They sell it all.”",
    ],
)
def test_whoever_is_brought_in_without_a_known_name_is_not_the_last_speaker(text: str) -> None:
    found = stated("Zhang Wei, chairman of Cambricon, said demand was strong.\n\n" + text)
    assert {words for who, words in found} <= {"demand was strong"}, found


def test_somebody_brought_in_by_a_name_is_heard() -> None:
    found = stated("Cambricon cut prices. Engineer Zhang Wei had waited for it. “We ran out of cards,” he said.")
    assert ("Zhang Wei", "We ran out of cards") in found


def test_of_two_who_speak_in_a_sentence_each_says_his_own() -> None:
    text = "Cambricon said demand was strong, and Hygon said orders had doubled."
    told = [f for f in extract(as_document(text)).facts if f.predicate == "stated"]
    assert told and all(f.attributed_to == f.subject for f in told), told
