from __future__ import annotations

import pytest

from graph.model import Sentence
from loaders.view import breaks, clauses, language_of
from tests.loaders.world import view


def cut(text: str) -> list[tuple[str, str]]:
    """Return the clauses of a sentence: how each hangs on the one before, and its words."""
    seen = view(text)
    return [(clause.link, seen.cut(clause.start, clause.end)) for clause in seen.clauses]


def test_a_plain_sentence_is_one_clause() -> None:
    assert cut("Norda grew.") == [("first", "Norda grew.")]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Norda, which bought Velox, grew.", "relative"),
        ("Norda, whose chips sell, grew.", "relative"),
        ("It said that Norda grew.", "that"),
        ("Norda, a firm that serves Velox, grew.", "relative"),
        ("Norda and Velox, both of which sell chips, grew.", "relative"),
        ("Norda grew, while Velox fell.", "contrast"),
        ("Norda grew; Velox fell.", "contrast"),
        ("Norda grew but Velox fell.", "contrast"),
        ("诺达上涨；维洛下跌。", "contrast"),
        ("诺达上涨，但维洛下跌。", "contrast"),
        ("Norda grew, with Velox ahead.", "absolute"),
        ("Norda grew, beating Velox.", "absolute"),
        ("Norda grew and will list.", "and"),
        ("诺达上涨，维洛下跌。", "topic"),
        ("诺达上涨，并收购维洛。", "follow"),
        ("Norda: growth continues.", "follow"),
        ("Norda grew — Velox fell.", "follow"),
    ],
)
def test_a_clause_tells_how_it_hangs_on_the_one_before(text: str, link: str) -> None:
    assert cut(text)[1][0] == link


def test_a_comma_in_a_number_cuts_nothing() -> None:
    assert len(cut("Norda sold 1,200 chips.")) == 1


def test_a_comma_in_a_date_cuts_nothing() -> None:
    assert len(cut("Norda listed on March 1, 2026 in Lakeside.")) == 1


def test_the_clauses_of_a_sentence_end_where_it_ends() -> None:
    seen = view("Norda grew, while Velox, which fell, left; Orrin stayed.")
    assert (seen.clauses[0].start, seen.clauses[-1].end) == (seen.sentence.start, seen.sentence.end)


def test_a_place_in_a_sentence_lies_in_the_clause_that_holds_it() -> None:
    seen = view("Norda grew, while Velox fell.")
    assert seen.clause_at(seen.sentence.start + seen.text.index("Velox")) == 1


def test_a_place_after_a_sentence_lies_in_its_last_clause() -> None:
    seen = view("Norda grew, while Velox fell.")
    assert seen.clause_at(seen.sentence.end + 9) == 1


def test_the_groups_of_a_clause_are_those_that_begin_in_it() -> None:
    seen = view("Norda grew, while Velox fell.")
    assert [[g.members[0].text for g in seen.groups_in(c)] for c in seen.clauses] == [["Norda"], ["Velox"]]


def test_a_cut_outside_the_sentence_is_empty() -> None:
    assert view("Norda grew.").cut(0, 1) == ""


@pytest.mark.parametrize(
    ("text", "language"),
    [("Norda grew.", "en"), ("诺达上涨。", "zh"), ("Norda Chips和Velox Computing上涨", "en"), ("诺达IPO获批", "zh"),
     ("", "en"), ("2026", "en")],
)  # fmt: skip
def test_a_sentence_is_chinese_from_a_fifth_of_han_on(text: str, language: str) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(("kind", "count"), [("title", 3), ("text", 1)])
def test_a_chinese_headline_is_cut_at_its_blanks(kind: str, count: int) -> None:
    text = "云脊收窄亏损　获纳入指数 渚云递表"
    sentence = Sentence(0, len(text), text, kind)
    assert len(clauses(sentence, [], breaks(sentence))) == count
