from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extract
from loaders.omission import astray, elsewhere, gapped, of_shares, possessor
from tests.loaders.world import view


@pytest.mark.parametrize("between", ["from ", "compared with ", "as its order from ", "较", "上年同期的", "x" * 91])
def test_words_that_give_a_number_to_another_time_or_thing_lead_astray(between: str) -> None:
    assert astray(between)


@pytest.mark.parametrize("between", [" was ", " rose to ", "达到", ""])
def test_other_words_lead_nowhere(between: str) -> None:
    assert not astray(between)


@pytest.mark.parametrize(
    "text", ["Norda's revenue rose.", "Shares of Norda rose.", "诺达的营收增长。", "诺达营收增长。"]
)
def test_the_owner_heads_its_clause(text: str) -> None:
    seen = view(text)
    assert possessor(seen, seen.groups[0])


@pytest.mark.parametrize("text", ["Norda grew.", "In the year of the great flood Norda's revenue rose.", "诺达上涨。"])
def test_what_owns_nothing_or_stands_late_is_no_owner(text: str) -> None:
    seen = view(text)
    assert not possessor(seen, seen.groups[0])


def speaks_of_shares(text: str, word: str) -> bool:
    seen = view(text)
    at = seen.sentence.start + seen.text.index(word)
    return of_shares(seen, seen.clause_at(at), at)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The stock fell 3%.", "fell"),
        ("Its shares later fell 3%.", "fell"),
        ("该股下跌3%。", "下跌"),
        ("股价一度下跌3%。", "下跌"),
    ],
)
def test_a_clause_may_speak_of_shares_without_a_name(text: str, verb: str) -> None:
    assert speaks_of_shares(text, verb)


@pytest.mark.parametrize(("text", "verb"), [("The price of oil fell 3%.", "fell"), ("油价下跌3%。", "下跌")])
def test_what_else_falls_is_no_share(text: str, verb: str) -> None:
    assert not speaks_of_shares(text, verb)


def later(text: str) -> list[tuple[str, str]]:
    seen = view(text)
    first = next(m for m in seen.mentions if m.quantity)
    return [(who.text, what.text) for who, what in gapped(seen, first.end, "%")]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("Norda fell 3%, Velox 4% and Orrin 5%.", [("Velox", "4%"), ("Orrin", "5%")]),
        ("诺达下跌3%，维洛4%，奥林硅业5%。", [("维洛", "4%"), ("奥林硅业", "5%")]),
        ("Norda fell 3%, and Velox by about 4%.", [("Velox", "about 4%")]),
    ],
)
def test_a_list_shares_the_verb_of_its_first_member(text: str, pairs: list[tuple[str, str]]) -> None:
    assert [(who, what[-2:]) for who, what in later(text)] == [(who, what[-2:]) for who, what in pairs]


@pytest.mark.parametrize(
    "text",
    ["Norda fell 3%, Velox rose 4%.", "Norda fell 3%, Velox 4 million yuan.", "Norda fell 3% before Velox 4%.",
     "Norda fell 3%, Velox 4% higher."],
)  # fmt: skip
def test_a_member_with_a_verb_unit_or_link_of_its_own_is_none(text: str) -> None:
    assert later(text) == []


def test_the_number_of_another_place_is_of_the_same_thing() -> None:
    seen = view("Norda rose 4.6% in Shanghai at 31 yuan and 3.9% in Lakeside.")
    first = next(m for m in seen.mentions if m.quantity is not None)
    assert [m.text for m in elsewhere(seen, first)] == ["3.9%"]


def test_the_number_of_another_time_is_not() -> None:
    seen = view("Norda rose 4.6% in Shanghai and 3.9% last week.")
    first = next(m for m in seen.mentions if m.quantity is not None)
    assert not list(elsewhere(seen, first))


@pytest.mark.parametrize(
    ("text", "move"),
    [
        ("Alibaba fell 1.9%, while Lenovo rose 1.2% ahead of its inclusion in an index.", 1.2),
        ("Alibaba gained 1.9%, while Lenovo fell 1.2% ahead of its results.", -1.2),
    ],
)
def test_a_clause_with_a_verb_of_its_own_takes_none_from_the_one_before(text: str, move: float) -> None:
    found = extract(Document("a.txt", text, "0", "text/plain")).facts
    told = [float(f.value.number) for f in found if f.subject.id == "lenovo" and f.value and f.value.number]
    assert told == [move]
