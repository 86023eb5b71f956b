from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from loaders.gates import Gate, lowered, matches_at


@given(st.text("abc ,"))
def test_tried_at_the_gate_alone_an_expression_finds_what_it_finds_everywhere(text: str) -> None:
    pattern = re.compile(r"(?:ab|ca)c?[, ]?b*")
    gated = matches_at(pattern, text, Gate(["ab", "ca"]).starts(text))
    assert [m.span() for m in gated] == [m.span() for m in pattern.finditer(text)]


def test_a_gate_tells_of_words_that_overlap() -> None:
    assert Gate(["abc", "bc", "c"]).spans("abc") == [(0, 3), (1, 3), (2, 3)]


def test_a_gate_may_ignore_case() -> None:
    assert Gate(["According To"], ignore_case=True).starts("It fell, aCCording to it") == [9]


@given(st.text())
def test_lower_case_keeps_the_length(text: str) -> None:
    assert len(lowered(text)) == len(text)


def test_half_a_character_is_passed_over() -> None:
    assert [*Gate(["公司"]).starts("\ud800公司")] == [1]
