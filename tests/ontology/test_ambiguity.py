"""Repeats that read the same words in two ways: those that do are found, and none that does not."""

from __future__ import annotations

import re
import time

import pytest

from ontology.lint.ambiguity import ambiguous

TWICE = [
    "(a*)*", "(a+)+b", "(ab|c|abc)*d", "(?:a|b|ab){0,20}", r"(\w+\s?)*x", "(?:x+x+)+y", "(a{0,3})*", "(a?b?)*",
    "(将|于|将于)*发布", r"(?:[\d年末]|年末)*", r"(?:\s*,?\s*)+$", "z(?:(?:ab|a)(?:c|bc))*", "(?=(a*)*b)",
    "(?:(?:a?){1,3}b)*", "(?:(?:ab?){2,3}c?)+",
]  # fmt: skip
ONCE = [
    "(a|b)*", "(ab|ac)*d", r"(\w+\s)*x", r"(?:\s*,)*", "(?:a|b|ab){0,3}", "(a|ab)*c", "(?:[^,]*,)*", "a*b*a*",
    "(?:(?:ab){2,3}c)*", "(?:a{1,3}b)*",
    "(将|于|即将)*发布", r"(?:(?:up|in)(?:\s+|$))*", r"(?:now|then)*\Z", "",
]  # fmt: skip


@pytest.mark.parametrize("pattern", TWICE)
def test_a_repeat_that_reads_words_in_two_ways_is_found(pattern: str) -> None:
    assert ambiguous(pattern)


@pytest.mark.parametrize("pattern", ONCE)
def test_a_repeat_that_reads_all_in_one_way_is_let_be(pattern: str) -> None:
    assert ambiguous(pattern) is None


def test_what_is_found_takes_twice_as_long_with_each_of_the_words() -> None:
    pattern = re.compile("(?:ab|c|abc)*d")
    words = ambiguous(pattern.pattern)
    assert words

    def taken(times: int) -> float:
        began = time.process_time()
        assert pattern.match(words * times) is None
        return time.process_time() - began

    assert taken(20) > 20 * taken(10)
