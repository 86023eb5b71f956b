"""What `loaders.needles` promises."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.needles import best, choices, literal, needles

_ATOMS = st.sampled_from(["ab", "c", "[xy]", ".", r"\.", r"\w", "(?=c)", "(?<!ab)", "^", r"\b", "‹"])
_EXPRESSIONS = st.recursive(
    _ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.tuples(inner, st.sampled_from(["?", "*", "+", "{0,2}", "{1,2}", "{2}"])).map(lambda p: f"(?:{p[0]}){p[1]}"),
    ),
    max_leaves=12,
)


@given(_EXPRESSIONS, st.text("abcxy.‹", max_size=12))
def test_whatever_an_expression_matches_holds_one_of_its_needles(expression: str, text: str) -> None:
    found = re.search(expression, text, re.IGNORECASE)
    if found and (needed := needles(expression)):
        assert any(needle in text.lower() for needle in needed)


@pytest.mark.parametrize(
    ("expression", "needed"),
    [
        ("swap", ("swap",)),
        ("Swap|换股", ("swap", "换股")),
        ("(?:revenue|profit)s?", ("revenue", "profit")),
        (r"in (?!fact)\w+ terms", (" terms",)),
        ("ab{0,3}c*", ("a",)),
        (r"100\.5x?", ("100.5",)),
        ("[ab]cd|ef", ("cd", "ef")),
        ("‹(?:listing|floating)›", ("listing", "floating")),
    ],
)
def test_the_most_telling_words_are_needed(expression: str, needed: tuple[str, ...]) -> None:
    assert needles(expression) == needed


@pytest.mark.parametrize("expression", [r"\d+", "(?:swap)?", "swap|", "a?", "(?P<a>swap)(?P=a)", "(?=swap)"])
def test_what_needs_no_word_has_no_needles(expression: str) -> None:
    assert needles(expression) == ()


def test_of_needs_alike_in_length_the_one_of_fewest_words_is_taken() -> None:
    assert needles("(?:lock|term) (?:plan)") == ("plan",)


def test_of_several_needs_the_one_of_longest_words_tells_most() -> None:
    assert best([("at", "in"), ("joined",), ("hand",)]) == ("joined",)


def test_a_chinese_word_tells_as_much_as_two_letters_for_each_sign() -> None:
    assert best([("raises",), ("携手并进",)]) == ("携手并进",)


def test_without_needs_nothing_tells() -> None:
    assert best([]) == ()


@given(st.lists(_EXPRESSIONS, min_size=1, max_size=3).map("|".join), st.text("abcxy.‹", max_size=12))
def test_an_expression_matches_where_one_of_its_choices_does(expression: str, text: str) -> None:
    assert bool(re.search(expression, text)) is any(re.search(choice, text) for choice in choices(expression))


@pytest.mark.parametrize("expression", ["(?:a|b)c", "[|]", r"a\|b", "(?i)a|b"])
def test_what_lets_not_choose_at_its_outermost_is_its_own_choice(expression: str) -> None:
    assert choices(expression) == (expression,)


@pytest.mark.parametrize(("expression", "text"), [("New shares", "new shares"), (r"100\.5", "100.5"), ("换股", "换股")])
def test_an_expression_of_no_more_than_a_text_stands_for_it(expression: str, text: str) -> None:
    assert literal(expression) == text


@pytest.mark.parametrize("expression", ["a?", "a.c", "a|b", r"\bswap", "(?:ab)", "[ab]", "‹swap"])
def test_an_expression_of_more_than_a_text_stands_for_none(expression: str) -> None:
    assert literal(expression) == ""
