from __future__ import annotations

import re
from dataclasses import replace

import pytest

from loaders.gates import lowered
from loaders.needs import Needs
from loaders.patterns import ENTITY, INDEX, NUMBER, Pattern, compile_pattern, levelled
from tests.loaders.world import tools

RULE = replace(tools().grammar.rules[0], triggers=())
THING, FIGURE = ENTITY + chr(INDEX), NUMBER + chr(INDEX + 1)


def made(text: str, language: str = "en") -> Pattern:
    return compile_pattern(RULE, text, language)


def matches(pattern: str, text: str, language: str = "en") -> bool:
    return made(pattern, language).regex.search(lowered(text)) is not None


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("joins hands", "It JOINS  hands."),
        ("joins (its )?hands", "joins hands"),
        ("joins (its )?hands", "joins its hands"),
        ("(joins|shakes) hands", "shakes hands"),
        ("partner* with", "partnering with"),
        ("partner* with", "partner with"),
        ("joins .. hands", "joins its many old hands"),
        ("joins hands?", "joins hand"),
        ("a\\.b", "a.b"),
        ("[ab]c", "bc"),
        ("joins {object:Company}", f"joins {THING}"),
        ("raised {object:money}", f"raised more than {FIGURE}"),
        ("joins {object:Company+}", f"joins {THING}, {THING} and {THING}"),
        ("aims to {object:text}", "aims to build ten data halls"),
    ],
)
def test_a_pattern_matches_what_it_says(pattern: str, text: str) -> None:
    assert matches(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("joins hands", "conjoins hands"),
        ("(joins|shakes) hands", "holds hands"),
        ("joins .. hands", f"joins {THING} hands"),
        ("joins .. hands", "joins; hands"),
        ("a\\.b", "axb"),
        ("joins {object:Company}", "joins Norda"),
        ("joins {object:Company}", f"joins {FIGURE}"),
        ("^joins hands", "It joins hands"),
    ],
)
def test_a_pattern_matches_nothing_else(pattern: str, text: str) -> None:
    assert not matches(pattern, text)


def test_a_longer_gap_may_hold_mentions() -> None:
    assert matches("joins ... hands", f"joins {THING} and {THING} by the hands")


@pytest.mark.parametrize("text", ["携手共进", "携手 共进"])
def test_a_space_in_a_chinese_pattern_is_any_space_or_none(text: str) -> None:
    assert matches("携手 共进", text, "zh")


def test_a_list_takes_its_members_with_chinese_marks() -> None:
    found = made("携手{object:Company+}", "zh").regex.search(f"携手{THING}、{THING}和{THING}。")
    assert found is not None
    assert found["object"].count(THING) == 3


def test_a_slot_without_a_plus_takes_one_member() -> None:
    found = made("携手{object:Company}", "zh").regex.search(f"携手{THING}、{THING}")
    assert found is not None
    assert found["object"] == THING


def test_the_slots_of_a_pattern_keep_their_types() -> None:
    slots = made("{subject:Company|Bank} raised {object:money+}").slots
    assert {n: (s.types, s.many) for n, s in slots.items()} == {
        "subject": (("Company", "Bank"), False),
        "object": (("money",), True),
    }


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("{subject:Company} shakes hands", {" shakes hands"}),
        ("(joins|shakes) {object:Company}", {"joins", "shakes"}),
        ("(its )?{object:Company}", set()),
        ("{subject:Company} aims to", {" aims to"}),
        ("based in {place:Place}", {"based in " + ENTITY}),
        ("priced at {price:money}", {"priced at "}),
    ],
)
def test_a_pattern_knows_a_word_without_which_it_cannot_match(pattern: str, words: set[str]) -> None:
    assert set(made(pattern).words) == words


@pytest.mark.parametrize("text", ["It shakes\n hands", "shakes hands", "SHAKES  HANDS"])
def test_a_text_is_levelled_so_that_words_are_found_in_it_however_they_are_spaced(text: str) -> None:
    assert Needs([made("shakes hands").needs], [0]).met(levelled(text.lower()), 0)


def test_what_follows_free_text_at_the_beginning_of_a_pattern_is_known() -> None:
    assert made("{object:text} by {due:date}").tail and not made("by {due:date}").tail


def test_a_pattern_knows_the_types_without_which_it_cannot_match() -> None:
    assert made("{subject:Company} raised( {object:money})?").types == (("Company",),)


def test_free_text_is_no_type_that_a_sentence_must_hold() -> None:
    assert made("{subject:Company} aims to {object:text}").types == (("Company",),)


@pytest.mark.parametrize("pattern", ["joins (ab", "{subject:Company} joins {subject:Company}"])
def test_a_text_that_is_no_pattern_is_an_error(pattern: str) -> None:
    with pytest.raises(re.error):
        _ = made(pattern).regex
