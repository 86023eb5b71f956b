from __future__ import annotations

import pytest

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
    (fact,) = [f for f in facts("Orrin said Norda fell 3%.") if f.predicate == "priceChangePct"]
    assert fact.attributed_to is not None
    assert fact.attributed_to.id == "orrin"


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
