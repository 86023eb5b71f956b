from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor
from loaders.mentions import Mention
from loaders.reference import Discourse
from tests.loaders.world import mention, names, tools, vocabulary

ANAPHORS = tools().finders.anaphors
TEXT = "Norda Velox Orrin Lakeside Norda"
NORDA, VELOX, ORRIN = (mention(TEXT, word) for word in ("Norda", "Velox", "Orrin"))
LAKESIDE = mention(TEXT, "Lakeside", "Place")
FIRM = Mention(40, 51, "the company", "anaphor")
GONGSI = Mention(40, 42, "公司", "anaphor")


def discourse(title: tuple[Mention, ...] = (), body: tuple[Mention, ...] = ()) -> Discourse:
    return Discourse(vocabulary(), list(title), list(body))


@pytest.mark.parametrize(
    ("text", "cls"),
    [("The company grew.", "Company"), ("该公司上涨。", "Company"), ("the exchange said", "Market"),
     ("the ministry said", "GovernmentBody"), ("The plan took effect.", "Policy"), ("the forum closed", "Conference"),
     ("the city grew", "Place"), ("he said", "Person"), ("她表示", "Person"), ("该项目投运", "Facility")],
)  # fmt: skip
def test_a_definite_noun_stands_for_a_thing_of_its_class(text: str, cls: str) -> None:
    assert [found for _, found in ANAPHORS.find([text])[0]] == [cls]


@pytest.mark.parametrize("text", [
    "子公司上涨。", "分公司上涨。", "the companyman", "there", "母公司", "标的公司", "上述公司",
])  # fmt: skip
def test_a_part_of_another_word_stands_for_nothing(text: str) -> None:
    assert ANAPHORS.find([text])[0] == []


def test_the_longest_definite_noun_at_a_place_is_taken() -> None:
    assert [(m.text, cls) for m, cls in ANAPHORS.find(["the data exchange opened"])[0]] == [
        ("the data exchange", "DataExchange")
    ]


def test_the_one_thing_of_a_class_in_the_title_is_the_protagonist() -> None:
    assert discourse((VELOX, LAKESIDE), (NORDA, NORDA, VELOX)).protagonist("Company") == VELOX


def test_two_things_of_a_class_in_the_title_are_no_protagonist() -> None:
    assert discourse((NORDA, VELOX), (NORDA, NORDA, VELOX)).protagonist("Company") is None


def test_without_a_title_the_thing_named_most_is_the_protagonist() -> None:
    assert discourse((), (NORDA, VELOX, NORDA)).protagonist("Company") == NORDA


def test_a_thing_named_once_is_no_protagonist() -> None:
    assert discourse((), (NORDA,)).protagonist("Company") is None


def test_two_things_named_equally_often_are_no_protagonist() -> None:
    assert discourse((), (NORDA, VELOX, NORDA, VELOX)).protagonist("Company") is None


def test_a_bank_may_be_the_protagonist_of_organisations() -> None:
    bank = mention(TEXT, "Velox", "Bank")
    assert discourse((bank,)).protagonist("Organization") == bank


def test_the_topic_is_the_subject_of_the_last_sentences() -> None:
    told = discourse((VELOX,), (VELOX,))
    told.remember([NORDA], NORDA)
    assert told.topic("Company") == NORDA


def test_without_a_recent_subject_the_protagonist_is_the_topic() -> None:
    told = discourse((VELOX,), (VELOX,))
    told.remember([NORDA], NORDA)
    for _ in range(3):
        told.remember([LAKESIDE], LAKESIDE)
    assert told.topic("Company") == VELOX


def test_nothing_is_the_topic_of_a_text_that_named_nothing() -> None:
    assert discourse().topic("Company") is None


def test_the_latest_thing_of_a_class_is_the_last_that_was_named() -> None:
    told = discourse()
    told.remember([NORDA, VELOX, LAKESIDE], None)
    assert told.latest("Company") == VELOX


def test_a_definite_noun_stands_for_the_first_firm_of_its_sentence() -> None:
    found = discourse().resolve(FIRM, "Company", [NORDA, VELOX])
    assert found is not None
    assert found.node == NORDA.node


def test_the_chinese_word_for_the_company_stands_for_the_protagonist() -> None:
    found = discourse((VELOX,)).resolve(GONGSI, "Company", [NORDA])
    assert found is not None
    assert found.node == VELOX.node


def test_a_definite_noun_of_another_class_stands_for_the_nearest_thing() -> None:
    first, second = mention(TEXT, "Lakeside", "Place"), mention(TEXT, "Orrin", "Place")
    found = discourse().resolve(FIRM, "Place", [first, second])
    assert found is not None
    assert found.node == second.node


def test_a_definite_noun_keeps_its_own_place_and_words() -> None:
    found = discourse((VELOX,)).resolve(FIRM, "Company", [])
    assert found is not None
    assert (found.start, found.text, found.kind) == (40, "the company", "anaphor")


def test_a_definite_noun_without_an_antecedent_stands_for_nothing() -> None:
    assert discourse().resolve(FIRM, "Company", [LAKESIDE]) is None


def test_a_proper_noun_of_unknown_class_is_no_antecedent() -> None:
    assert discourse().resolve(FIRM, "Company", [mention(TEXT, "Norda", kind="proper")]) is None


@pytest.mark.parametrize(
    ("text", "words", "thing"),
    [
        ("Norda opened a plant. The company grew.", "The company", "norda"),
        ("诺达开设工厂。该公司上涨。", "该公司", "norda"),
        ("The Lakeside Stock Exchange met. The exchange grew.", "The exchange", "bourse"),
        ("湖畔证券交易所开会。该所表示满意。", "该所", "bourse"),
        ("The Ministry of Tides met. The ministry agreed.", "The ministry", "ministry"),
        ("《潮汐算力办法》发布。该办法自今日起施行。", "该办法", "潮汐算力办法"),
        ("Chen Wei, an analyst, spoke. He left.", "He", "chen-wei"),
        ("Lakeside grew. The city is large.", "The city", "lakeside"),
    ],
)
def test_a_definite_noun_of_the_next_sentence_finds_its_antecedent(text: str, words: str, thing: str) -> None:
    assert names(text)[words] == thing


def test_gongsi_is_the_firm_last_spoken_of_where_no_title_names_one() -> None:
    told = discourse(body=(NORDA, NORDA, VELOX))
    for who in (NORDA, NORDA, VELOX):
        told.remember([who], who)
    found = told.resolve(GONGSI, "Company", [])
    assert found is not None and found.node == VELOX.node


def test_a_title_says_who_gongsi_is_throughout() -> None:
    told = discourse(title=(NORDA,), body=(NORDA, VELOX))
    told.remember([VELOX], VELOX)
    found = told.resolve(GONGSI, "Company", [])
    assert found is not None and found.node == NORDA.node


def test_the_sole_firm_is_meant_only_where_no_other_is_named() -> None:
    alone, beside = discourse(body=(NORDA,)), discourse(body=(NORDA, VELOX))
    for told in (alone, beside):
        told.remember([NORDA], NORDA)
    assert alone.sole("Company") == NORDA and beside.sole("Company") is None


def test_after_a_data_exchange_no_firm_is_spoken_of() -> None:
    exchange = mention(TEXT, "Lakeside", "DataExchange")
    told = discourse(body=(NORDA, VELOX))
    told.remember([NORDA], NORDA)
    told.remember([exchange], exchange)
    assert told.topic("Company") is None


def test_a_start_up_is_no_listed_firm_beside_another() -> None:
    page = "Notes\n\nSHANGHAI, June 10, 2026 - Tencent led the round in Suolun Thermal. The startup has 120 employees."
    facts = extractor().extract(Document("page.txt", page, "0" * 64)).facts
    assert {f.subject.id for f in facts if f.predicate == "hasCount"} == {"suolun-thermal"}
