"""A text that several are asked about is looked through once for the words of all."""

from __future__ import annotations

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.gates import Gate, lowered
from loaders.watch import Watch

LETTERS = "abA 算力İ"


class Words:
    """One that looks for some words."""

    def __init__(self, *words: str) -> None:
        self.words = words


@given(st.lists(st.lists(st.text(LETTERS, min_size=1, max_size=3)), min_size=1, max_size=6), st.text(LETTERS))
def test_a_gate_tells_the_same_however_many_others_were_asked(given_words: list[list[str]], text: str) -> None:
    gates = [Gate(words, ignore_case=at % 2 == 1) for at, words in enumerate(given_words)]
    alone = [gate._alone(lowered(text) if at % 2 == 1 else text) for at, gate in enumerate(gates)]
    for _ in range(4):
        assert [gate.spans(text) for gate in gates] == alone
        assert [gate.opens(text) for gate in gates] == [bool(spans) for spans in alone]


def spans(watch: Watch, numbers: frozenset[int], text: str) -> list[tuple[int, int]] | None:
    """Return where some words stand, if enough asked about a text."""
    look = watch.look(text)
    known = watch.words(look)
    assert known is None or known.isdisjoint(numbers) is not bool(look.spans(numbers))
    return None if known is None else look.spans(numbers)


def test_nothing_is_known_of_a_text_of_which_few_asked() -> None:
    watch, one = Watch(), Words("ab")
    numbers = watch.join(one)
    assert [spans(watch, numbers, "abab") for _ in range(4)] == [None, None, [(0, 2), (2, 4)], [(0, 2), (2, 4)]]


def test_who_joins_later_is_told_of_texts_that_were_looked_through() -> None:
    watch, one, other = Watch(), Words("ab"), Words("b", "ba")
    first = watch.join(one)
    assert [spans(watch, first, "aba") for _ in range(3)][-1] == [(0, 2)]
    second = watch.join(other)
    assert [spans(watch, second, "aba") for _ in range(3)][-1] == [(1, 2), (1, 3)]
    assert spans(watch, first, "aba") == [(0, 2)]


def test_what_is_known_of_a_part_are_the_words_in_it() -> None:
    watch, one = Watch(), Words("ab", "b", "ca")
    numbers = watch.join(one)
    watch.part(watch.whole("abcab"), 1, "bca")
    assert spans(watch, numbers, "bca") == [(0, 1), (1, 3)]


def test_a_whole_from_before_others_joined_tells_nothing_of_its_parts() -> None:
    watch, one, other = Watch(), Words("ab"), Words("ca")
    watch.join(one)
    whole = watch.whole("abcab")
    numbers = watch.join(other)
    watch.part(whole, 2, "cab")
    assert [spans(watch, numbers, "cab") for _ in range(3)] == [None, None, [(0, 2)]]


def test_words_of_those_who_are_gone_are_looked_for_no_more() -> None:
    watch, one, gone = Watch(), Words("a"), Words("b")
    watch.join(gone)
    del gone
    gc.collect()
    numbers = watch.join(one)
    assert [spans(watch, numbers, "ba") for _ in range(3)][-1] == [(1, 2)]
    assert watch._made().find_matches_as_strings("ab") == ["a"]


@pytest.mark.parametrize("text", ["", "算力", "nothing"])
def test_a_text_without_a_word_has_none(text: str) -> None:
    watch, one = Watch(), Words("ab")
    numbers = watch.join(one)
    assert [spans(watch, numbers, text) for _ in range(3)][-1] == []
