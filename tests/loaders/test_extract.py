from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import EmptyDocument
from graph.model import STATUSES, Document, Extraction
from loaders.extract import extract, extractor
from tests.loaders.world import document, extraction, facts, said, tools

WORDS = (  # noqa: SIM905 - so many words are read best as one text
    "Norda|Velox Computing|Orrin|MetaX|Cambricon|Chen Wei|the company|it|Lakeside|acquired|plans to acquire|"
    "was acquired by|debuted on the Growth Board|revenue of|3 million yuan|fell 3%|on March 1, 2026|said|while|which|"
    "and|if|denied|respectively|'s|诺达|维洛算力|沐曦股份|寒武纪|该公司|公司|收购|拟收购|被|在成长板上市|营收|3亿元|下跌3%|"
    "2026年3月1日|表示|分别|和|、|的|终止|董事长陈伟|云脊半导体股份有限公司|（以下简称“云脊”）|(688777.SH)"
).split("|")
MARKS = (
    "，。；：、,.;:?!？！“”\"'’‘()（）《》【】|\t\n \u3000—–-/%％$¥#*_~`@&+=<>[]{}\\"
    "İſ\u200b\x00\x0b\x0c\x85\u2028\ufeff😀é"
)
PIECES = st.one_of(
    st.sampled_from(WORDS), st.sampled_from(list(MARKS)), st.characters(exclude_categories=["Cs"])
)  # no decoded text holds half a character
TEXTS = st.builds(str.join, st.sampled_from(["", " "]), st.lists(PIECES, max_size=40))


def read(text: str) -> Extraction | None:
    """Return what a text yields in the real world, None where it holds nothing to read."""
    try:
        return extract(Document("page.txt", text, "0" * 64))
    except EmptyDocument:
        return None


PIECEWISE = [
    "Norda acquired Velox on March 1, 2026, and its revenue was 3 million yuan.\n\n",
    "诺达收购维洛，该公司营收为3亿元。\n\n",
    "Brightpeak Technology (BPT) fell 3%. ",
    "“诺达（”",
    "Norda, ",
    "3 million yuan, ",
    "| Norda | 3 |\n",
]


def calls(work: Callable[[], object]) -> int:
    """Return how many functions a piece of work calls: what it costs, whatever else the machine does."""
    count = 0

    def note(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


@given(TEXTS)
def test_every_quote_of_any_text_is_what_stands_at_its_place(text: str) -> None:
    found = read(text)
    assert all(text[f.start : f.end] == f.quote and f.quote.strip() for f in (found.facts if found else ()))


@given(TEXTS)
def test_every_quote_of_any_text_is_what_stands_at_its_place_in_the_small_world(text: str) -> None:
    page = document(text)
    found = tools().extract(page)
    assert all(page.text[f.start : f.end] == f.quote for f in found.facts)


@given(TEXTS)
def test_any_fact_has_a_known_status_and_one_target(text: str) -> None:
    found = read(text)
    for fact in found.facts if found else ():
        assert fact.status in STATUSES
        assert (fact.object is None) != (fact.value is None)


@given(TEXTS)
def test_any_text_yields_the_same_facts_twice(text: str) -> None:
    assert read(text) == read(text)


@given(TEXTS)
def test_any_fact_lies_in_the_article_that_it_names(text: str) -> None:
    found = read(text)
    for fact in found.facts if found else ():
        (article,) = [a for a in found.articles if a.id == fact.article] if found else []
        assert fact.rule.startswith("header/") or article.start <= fact.start < fact.end <= article.end


@pytest.mark.parametrize("text", ["", " \n\t", "\u3000\u3000\n"])
def test_a_document_without_text_is_an_error(text: str) -> None:
    with pytest.raises(EmptyDocument):
        extract(Document("page.txt", text, "0" * 64))


@pytest.mark.parametrize(
    "text", ["Norda acquired Velox. Velox was acquired by Norda.", "诺达收购维洛。维洛被诺达收购。"]
)
def test_a_fact_that_is_said_twice_is_stated_once(text: str) -> None:
    found = [(f.subject.id, f.predicate) for f in facts(text)]
    assert sorted(set(found)) == sorted(found)


def test_of_facts_that_say_the_same_the_surest_is_kept() -> None:
    more = (
        'rule:hint a :Template ; :states :hasCustomer ; :sureness "0.4" ; '
        ':pattern "{subject:Company} serves {object:Company}"@en .'
    )
    (fact,) = facts("Norda serves Velox. Norda supplies Velox.", more)
    assert fact.rule == "supply"


@pytest.mark.parametrize(
    "text",
    ["Norda plans to acquire Velox. Norda terminated the acquisition of Velox.", "诺达拟收购维洛。诺达终止收购维洛。"],
)
def test_a_plan_that_the_text_says_is_over_is_no_plan(text: str) -> None:
    assert {f.status for f in facts(text)} == {"terminated"}


def test_facts_of_an_article_come_in_the_order_of_their_places() -> None:
    starts = [f.start for f in facts("Norda fell 3%. Velox fell 4%. Norda supplies Orrin. Norda acquired Velox.")]
    assert starts == sorted(starts)


def test_the_header_comes_first() -> None:
    rules = [f.rule for f in extraction("Norda fell 3%.").facts]
    assert [r.startswith("header/") for r in rules] == sorted((r.startswith("header/") for r in rules), reverse=True)


def test_things_that_no_lexicon_knows_are_listed_once() -> None:
    found = extraction("Brightpeak Technology fell 3%. Brightpeak Technology supplies Norda.").entities
    assert [e.id for e in found if e.cls == "Company"] == ["brightpeak-technology"]


def test_a_definite_noun_never_reaches_into_another_article() -> None:
    page = (
        "Norda opens\n2026-03-01 09:00\n\nNorda opened a plant on that very day, to the joy of all.\n\n"
        "A day of trade\n2026-03-02 09:00\n\nThe company debuted on the Growth Board.\n"
    )
    found = tools().extract(replace(document(""), text=page))
    assert [f.subject.id for f in found.facts if f.predicate == "listedOn"] == []


@pytest.mark.parametrize(
    "text", ["The deal value was 3 million yuan in Norda's acquisition of Velox.", "交易金额为300万元，诺达收购维洛。"]
)
def test_an_event_may_be_named_after_what_is_said_of_it(text: str) -> None:
    assert ("merger/norda+velox", "transactionValue", "3000000") in said(text)


def test_every_sentence_is_read_as_often_as_it_stands() -> None:
    text = "".join(f"\n\nNorda's revenue was {n} million yuan, a report of that day said." for n in range(1, 41))
    numbers = {f.value.number for f in facts(text) if f.value and f.predicate == "revenue"}
    assert numbers == {Decimal(n * 10**6) for n in range(1, 41)}


@pytest.mark.parametrize("piece", PIECEWISE)
def test_twice_the_text_takes_about_twice_the_work(piece: str) -> None:
    once, twice = (calls(partial(facts, piece * n)) for n in (40, 80))
    assert twice < once * 2.6


def test_the_extractor_of_an_installation_is_built_once() -> None:
    assert extractor() is extractor()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hygon plans to absorb Sugon through a share swap.", ("merger/hygon+sugon", "target", "sugon", "planned")),
        ("中科曙光将被海光信息吸收合并。", ("merger/hygon+sugon", "acquirer", "hygon", "planned")),
        (
            "MetaX debuted on the STAR Market on December 17, 2025.",
            ("listing/metax+star-market", "listedCompany", "metax", "done"),
        ),
    ],
)
def test_the_real_rules_read_a_sentence_of_each_language(text: str, expected: tuple[str, str, str, str]) -> None:
    found = extract(document(text)).facts
    assert expected in {(f.subject.id, f.predicate, f.object.id if f.object else "", f.status) for f in found}
