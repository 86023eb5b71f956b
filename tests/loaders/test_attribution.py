from __future__ import annotations

import pytest

from loaders.examples import as_document
from loaders.extract import extract
from tests.loaders.world import facts, tools, view, views

ATTRIBUTION = tools().finders.attribution


def speaker(text: str) -> str | None:
    found = view(text).speaker
    return found.id if found else None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norda said growth would last.", "norda"),
        ("Growth will last, Norda said.", "norda"),
        ("“Growth will last,” said Norda.", "norda"),
        ("According to Norda, growth will last.", "norda"),
        ("Growth will last, according to Norda.", "norda"),
        ("Chen Wei, an analyst at Norda, said growth would last.", "chen-wei"),
        ("The Ministry of Tides stressed that growth lasts.", "ministry"),
        ("诺达表示，增长将持续。", "norda"),
        ("据诺达介绍，增长将持续。", "norda"),
        ("诺达董事长陈伟表示，增长将持续。", "陈伟"),
    ],
)
def test_the_speaker_of_a_sentence_is_found(text: str, who: str) -> None:
    assert speaker(text) == who


@pytest.mark.parametrize("text", [
    "Norda grew.", "Norda added 3%.", "Lakeside said nothing grows.", "诺达上涨。", "It was said.",
    "诺达，全称山顶诺达芯片公司，营收增长。",
])  # fmt: skip
def test_a_sentence_without_a_voice_has_no_speaker(text: str) -> None:
    assert speaker(text) is None


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    seen = views("“Growth will last,” Norda said. “Demand for our goods is strong.”")
    assert [v.speaker.id if v.speaker else None for v in seen] == ["norda", "norda"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Norda said: “We are growing at a very good pace.”", "We are growing at a very good pace"),
        ('Norda said: "We are growing at a very good pace."', "We are growing at a very good pace"),
        ("诺达表示：“我们正在以很好的速度增长，未来可期。”", "我们正在以很好的速度增长，未来可期"),
    ],
)
def test_a_quotation_is_stated_by_its_speaker(text: str, said: str) -> None:
    found = [f for f in facts(text) if f.predicate == "stated"]
    assert [(f.subject.id, f.value.text if f.value else None, f.status) for f in found] == [("norda", said, "claimed")]


def test_a_few_quoted_words_are_no_quotation() -> None:
    assert ATTRIBUTION.quotations("It is “big”.", 0) == []


def test_a_quotation_lies_where_its_offsets_say() -> None:
    text = "He said “growth will last for years” again."
    (found,) = ATTRIBUTION.quotations(text, 100)
    assert text[found.start - 100 : found.end - 100] == "growth will last for years"


def test_what_a_speaker_says_is_attributed_to_the_speaker() -> None:
    (fact,) = [f for f in facts("Orrin said Norda posted revenue of 3 million yuan.") if f.predicate == "revenue"]
    assert fact.attributed_to is not None
    assert fact.attributed_to.id == "orrin"


def test_how_a_share_is_dealt_in_is_said_by_nobody() -> None:
    (fact,) = [f for f in facts("Orrin said Norda fell 3%.") if f.predicate == "priceChangePct"]
    assert fact.attributed_to is None


def test_a_quotation_of_somebody_without_a_name_is_not_given_to_who_spoke_before() -> None:
    said = [
        f
        for f in facts("诺达表示，增长将持续。“谈了不止一轮，但没有定论”，一位银行人士如是说。")
        if f.predicate == "stated"
    ]
    assert all("不止一轮" not in str(fact) for fact in said)


def test_a_quotation_far_from_the_last_speaker_is_given_to_nobody() -> None:
    between = "The hall was quiet and the lamps were out along the river. " * 4
    said = [
        f
        for f in facts(f"Norda said growth would last. {between}“It works, but not that well.”")
        if f.predicate == "stated"
    ]
    assert all("not that well" not in str(fact) for fact in said)


def test_a_quotation_right_behind_its_speaker_goes_on() -> None:
    said = [f for f in facts("Norda said growth would last. “It works, but not that well.”") if f.predicate == "stated"]
    assert any("not that well" in str(fact) for fact in said)


@pytest.mark.parametrize("text", [
    'Norda rejected it. "They could not show me a cluster," said a manager at a carrier. "I like them all the same."',
    'Norda rejected it. "They could not show me a cluster," she said. "I like them all the same."',
    "诺达回应称并无此事。“客户要求先备货，我们没有办法。”该公司一位不愿具名的人士说。“下半年会好一些的。”",
])  # fmt: skip
def test_what_somebody_without_a_name_says_nobody_else_has_said(text: str) -> None:
    quoted = [f.quote for f in facts(text) if f.predicate == "stated"]
    assert not [q for q in quoted if "cluster" in q or "备货" in q or "all the same" in q or "好一些" in q]


@pytest.mark.parametrize("text", [
    "An engineer at Norda said growth would last.", "诺达一位工程师表示，增长将持续。",
    "A person close to Norda said so.",
])  # fmt: skip
def test_one_of_its_people_is_not_the_firm_itself(text: str) -> None:
    assert speaker(text) is None


def test_a_spokeswoman_speaks_for_her_firm() -> None:
    assert speaker("A spokeswoman for Norda said growth would last.") == "norda"


def test_whom_a_quotation_names_does_not_say_it() -> None:
    assert speaker('"If Norda loses its buyers, growth ends," said Chen Wei, an analyst.') == "chen-wei"


def test_the_speaker_of_before_goes_on_where_it_says_so() -> None:
    seen = views('Norda said growth would last. "We strongly oppose this decision," it said.')
    assert [v.speaker.id for v in seen if v.speaker] == ["norda", "norda"]


def test_disclosure_as_a_duty_is_no_speech() -> None:
    text = "深圳云岭微电子股份有限公司首发符合发行条件、上市条件和信息披露要求。"
    assert not any(f.attributed_to for f in extract(as_document(text)).facts)


def test_a_paper_that_interviews_does_not_speak() -> None:
    text = "“这一轮的钱，一半会用在下一代产品上。”李文在接受证券时报记者采访时表示，新品计划于明年二季度流片。"
    said = [f.attributed_to.label for f in extract(as_document(text)).facts if f.attributed_to]
    assert "Securities Times" not in said


def test_a_paper_speaks_for_itself() -> None:
    text = "证券时报表示，将追究侵权者的法律责任。"
    said = [f.subject.label for f in extract(as_document(text)).facts if f.predicate == "stated"]
    assert said == ["Securities Times"]
