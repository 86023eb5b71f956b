from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.triggers import Triggers, whole_word
from tests.loaders.world import tools

TOOLS = tools()


def found(text: str, rule: str = "buy") -> list[tuple[str, str, str]]:
    """Return the hits of one rule in a text: the words, the part of speech and the form."""
    return [(text[h.start : h.end], h.part, h.form) for h in TOOLS.triggers.find(text) if h.rule.address == rule]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("It acquires Velox.", ("acquires", "verb", "third")),
        ("It acquired Velox.", ("acquired", "verb", "past")),
        ("It is acquiring Velox.", ("acquiring", "verb", "gerund")),
        ("It will acquire Velox.", ("acquire", "verb", "base")),
        ("It took over Velox.", ("took over", "verb", "past")),
        ("It was taken over.", ("taken over", "verb", "participle")),
        ("The acquisition of Velox", ("acquisition", "noun", "noun")),
        ("Two acquisitions", ("acquisitions", "noun", "noun")),
        ("诺达收购维洛", ("收购", "verb", "zh")),
    ],
)
def test_a_trigger_is_found_in_each_of_its_forms(text: str, hit: tuple[str, str, str]) -> None:
    assert found(text) == [hit]


@pytest.mark.parametrize("text", ["A list of firms", "The debut of the year", "Its list grew."])
def test_a_base_form_that_is_used_as_a_noun_is_no_trigger(text: str) -> None:
    assert found(text, "list") == []


@pytest.mark.parametrize("text", ["plans to list", "would list", "grow or list", "both list"])
def test_a_base_form_that_is_used_as_a_verb_is_a_trigger(text: str) -> None:
    assert len(found(text, "list")) == 1


@pytest.mark.parametrize("text", ["reacquired", "acquiredness", "acquired2"])
def test_a_latin_trigger_inside_a_word_is_not_found(text: str) -> None:
    assert found(text) == []


def test_case_does_not_matter() -> None:
    assert [words for words, _, _ in found("NORDA ACQUIRED VELOX")] == ["ACQUIRED"]


def test_a_letter_that_grows_when_folded_hides_no_trigger() -> None:
    assert [words for words, _, _ in found("İt acquired Velox")] == ["acquired"]


def test_of_one_rule_the_longest_trigger_at_a_place_is_taken() -> None:
    more = 'rule:win a :Frame ; :states :revenue ; :noun "营业收入"@zh , "收入"@zh ; :slot "subject: Company @ near" .'
    assert [(h.start, h.end) for h in tools(more).triggers.find("营业收入") if h.rule.address == "win"] == [(0, 4)]


def test_two_rules_may_share_a_trigger() -> None:
    more = 'rule:also a :Frame ; :states :revenue ; :verb "收购"@zh ; :slot "subject: Company @ near" .'
    assert [h.rule.address for h in tools(more).triggers.find("收购")] == ["also", "buy"]


def test_hits_come_in_the_order_of_the_text() -> None:
    starts = [h.start for h in TOOLS.triggers.find("Revenue fell after it acquired Velox, founded in 2019.")]
    assert starts == sorted(starts)


def test_without_rules_nothing_is_found() -> None:
    assert Triggers(()).find("It acquired Velox.") == []


@pytest.mark.parametrize(
    ("text", "start", "end", "whole"),
    [("a plan b", 2, 6, True), ("aplan", 1, 5, False), ("plans", 0, 4, False), ("拟plan在", 1, 5, True),
     ("其收购案", 1, 3, True), ("“plan”", 1, 5, True)],
)  # fmt: skip
def test_a_latin_word_has_edges_and_a_chinese_one_has_none(text: str, start: int, end: int, whole: bool) -> None:
    assert whole_word(text, start, end) is whole


@given(st.text(alphabet=st.sampled_from("acquired ACQUIRES收购上市 .,İ"), max_size=60))
def test_a_hit_lies_in_the_text(text: str) -> None:
    assert all(0 <= h.start < h.end <= len(text) for h in TOOLS.triggers.find(text))


@pytest.mark.parametrize(("lacking", "times"), [(0b01, 0), (0b10, 1), (0b11, 0), (0b00, 1)])
def test_a_hit_is_left_out_where_its_rule_asks_for_what_the_sentence_lacks(lacking: int, times: int) -> None:
    triggers = Triggers(tuple(rule for rule in TOOLS.grammar.rules if rule.triggers), {"buy": 0b01})
    hits = triggers.find("It acquired Velox.", lacking)
    assert [hit.rule.address for hit in hits].count("buy") == times
