"""A pronoun fills the slot of a phrase as a name does: "It shipped", "which makes", "X opened … and sold"."""

import pytest

from graph.model import Document, Fact
from loaders.extract import extractor

_LED = "Sugon opened a test line in Wuxi. "


def told(text: str, predicate: str) -> set[tuple[str, str, str]]:
    """Return what a text tells of a predicate: of whom, what or how much, and with what status."""
    found: tuple[Fact, ...] = tuple(extractor().extract(Document("page.txt", text + "\n", "0" * 64)).facts)
    return {(f.subject.label, _said(f), f.status) for f in found if f.predicate == predicate}


def _said(fact: Fact) -> str:
    if fact.object is not None:
        return fact.object.label
    value = fact.value
    return "" if value is None else value.text or str(value.number)


@pytest.mark.parametrize(
    "text",
    [
        _LED + "It has shipped more than 31,000 cards since 2022.",
        "Sugon, which has shipped 31,000 cards to date, is based in Suzhou.",
        "Sugon opened a test line in Wuxi and has shipped 31,000 cards to date.",
        "Sugon grew after it shipped 31,000 cards in 2024.",
    ],
)
def test_a_pronoun_is_who_shipped(text: str) -> None:
    assert ("Sugon", "31000", "done") in told(text, "hasCount")


@pytest.mark.parametrize(
    "text",
    [
        _LED + "Its investors include Hillhouse and Tencent.",
        "Sugon, whose investors include Hillhouse and Tencent, opened a line.",
    ],
)
def test_its_investors_are_those_of_whom_the_text_speaks(text: str) -> None:
    assert {who for who, _, _ in told(text, "shareholderOf")} == {"Hillhouse Investment", "Tencent"}


def test_it_may_be_a_product() -> None:
    text = "Kunlunxin's M300 was unveiled by Baidu in Beijing and will be available from early 2026."
    assert told(text, "hasStatus") == {("M300", "available", "planned")}


@pytest.mark.parametrize(
    "text",
    [
        _LED + "It is not clear whether it shipped 31,000 cards.",
        "Sugon rose and Hygon fell after it shipped 31,000 cards in 2024.",
        "Sugon said Hygon fell and shipped 31,000 cards in 2024.",
        "Sugon, with Lin Yao, who shipped 31,000 cards in 2024, grew.",
    ],
)
def test_who_is_meant_is_not_guessed(text: str) -> None:
    assert "Sugon" not in {who for who, _, _ in told(text, "hasCount")}


@pytest.mark.parametrize(("said", "status"), [("has not shipped", "denied"), ("plans to ship", "planned")])
def test_what_has_not_come_is_not_told_as_done(said: str, status: str) -> None:
    assert {s for _, _, s in told(f"{_LED}It {said} 31,000 cards in 2026.", "hasCount")} <= {status}


def test_its_head_is_no_ministrys() -> None:
    text = "The Ministry of Commerce said Nvidia broke the law. Its chief executive, Jensen Huang, was in Taipei."
    assert {of for _, of, _ in told(text, "affiliatedWith")} == {"Nvidia"}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        (_LED + "It was added to the U.S. Entity List in 2021 and no longer buys chips from Intel.", {"Sugon"}),
        (_LED + "In 2021 it was added to the Entity List.", {"Sugon"}),
        (_LED + "It was not added to the Entity List in 2021.", set()),
        (_LED + "It may be added to the Entity List in 2027.", set()),
    ],
)
def test_it_is_what_a_verb_is_done_to(text: str, whom: set[str]) -> None:
    found = told(text, "affects")
    assert {to for _, to, status in found if status == "done"} == whom


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("March 3, 2026 - " + _LED + "Last year it shipped 31,000 cards.", {("Sugon", "31000", "done")}),
        (_LED + "By 2024 it had shipped 31,000 cards to date.", {("Sugon", "31000", "done")}),
        (_LED + "On our numbers it shipped 31,000 cards last year.", set()),
        ("A large cloud firm shipped its 31,000 cards last year. " + _LED, set()),
    ],
)
def test_it_behind_a_time_opens_a_sentence(text: str, counts: set[tuple[str, str, str]]) -> None:
    assert counts <= told(text, "hasCount")
    assert counts or not told(text, "hasCount")


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("For server maker Sugon, growth came at a price.", "Sugon"),
        ("At Sugon the picture was better.", "Sugon"),
        ("For Sugon it was a blow, but MetaX gained.", "MetaX"),
    ],
)
def test_a_sentence_turns_to_whom_its_first_words_name(text: str, whose: str) -> None:
    page = f"Hygon lost 88 million yuan.\n\n{text} Revenue rose 24% to 4 billion yuan."
    assert {who for who, _, _ in told(page, "revenue")} == {whose}


@pytest.mark.parametrize(
    "text",
    [
        _LED + "HongShan, an early backer, sold no shares. Its chief executive, Lin Yao, left.",
        _LED + "Tencent, which owns 20% of the company, took part. Finance chief Lin Yao left.",
    ],
)
def test_who_holds_a_part_is_not_spoken_of_next(text: str) -> None:
    assert {of for _, of, _ in told(text, "affiliatedWith")} == {"Sugon"}


@pytest.mark.parametrize("which", ["which supplies", "a firm that supplies", "the chip designer that serves"])
def test_what_only_tells_which_firm_is_meant_has_not_its_sales(which: str) -> None:
    text = f"Sugon, {which} Tencent, posted revenue of 3 billion yuan in 2025."
    assert {who for who, _, _ in told(text, "revenue")} == {"Sugon"}
