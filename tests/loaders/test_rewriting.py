"""Expressions are rewritten so that the matcher gives up sooner; that they match the same is for `test_first_signs`."""

from __future__ import annotations

import re
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from loaders.rewriting import rewrite


def rewritten(expression: str, flags: int = 0) -> Any:
    """Return the parts of an expression once it is rewritten."""
    parsed = _parser.parse(expression, flags)
    rewrite(parsed, flags | parsed.state.flags)
    return parsed.data


@pytest.mark.parametrize("expression", [r"[a-z]+\s", r"\w+(?:，|,)", "[^,]+,", r"\d*\b[a-z]", "a?(?=x)b"])
def test_a_repeat_gives_nothing_back_where_what_follows_begins_with_none_of_its_signs(expression: str) -> None:
    assert rewritten(expression)[0][0] == _constants.POSSESSIVE_REPEAT


@pytest.mark.parametrize("expression", ["[a-z]+x", r"\w+\d", r"\w+.", r"a*(?:b|a)", r"[a-z]+(?:\s)?x", r"\w+"])
def test_a_repeat_gives_back_where_what_follows_may_begin_with_one_of_its_signs(expression: str) -> None:
    assert rewritten(expression)[0][0] == _constants.MAX_REPEAT


def test_letters_of_either_case_are_looked_at_where_case_is_ignored() -> None:
    assert rewritten("[a-z]+X", re.IGNORECASE)[0][0] == _constants.MAX_REPEAT
    assert rewritten("[a-z]+X")[0][0] == _constants.POSSESSIVE_REPEAT


def test_each_way_of_a_choice_begins_with_the_set_of_its_letters_where_case_is_ignored() -> None:
    ways = rewritten("shares|已|kin", re.IGNORECASE)[0][1][1]
    firsts = [way.data[0] for way in ways]
    assert [op for op, _ in firsts] == [_constants.SUBPATTERN, _constants.LITERAL, _constants.SUBPATTERN]
    assert {chr(sign) for _, sign in firsts[0][1][3].data[0][1]} == {"s", "S", "ſ"}


def test_what_is_read_by_other_rules_of_letters_stays_as_it_is() -> None:
    assert rewritten(r"(?a)\w+\s")[0][0] == _constants.MAX_REPEAT


def test_ways_of_a_choice_that_begin_with_the_same_letters_are_one_way() -> None:
    ways = rewritten("shares|kin|shed|so|king")[0][1][1]
    assert [way.data[0][1] for way in ways] == [ord("s"), ord("k")]


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_grouped_ways_match_what_they_matched(flags: int) -> None:
    for expression in (r"(?:plan|plans|(?:pl|p)\w+|place|x)\b", "a|ab|b(?P<n>c)|abc|bd|", "Ab|aC|ad|Ace|b"):
        parsed = _parser.parse(expression, flags)
        rewrite(parsed, flags | parsed.state.flags)
        ours, python = _compiler.compile(parsed, flags), re.compile(expression, flags)
        for text in ("plans", "place", "planet", "abcd", "bcbd", "aBc", "ACE ad", "pl", ""):
            assert [m.span() for m in ours.finditer(text)] == [m.span() for m in python.finditer(text)]
