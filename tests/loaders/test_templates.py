from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.templates import Match
from tests.loaders.world import said, tools, view

MORE = """
rule:tasks a :Template ; :states :hasTerm ;
    :pattern "{subject:Company}( will)? handle {object:texts}"@en , "{subject:Company}负责{object:texts}"@zh .
rule:venue a :Template ; :states :listedOn ; :pattern "{subject:Company} trades in {object:Market|Place}"@en .
"""


def found(text: str) -> list[Match]:
    return tools(MORE).templates.find(view(text, MORE))


def fills(text: str) -> dict[str, list[str]]:
    """Return the slots of the one template in a text with the words that fill them."""
    (match,) = found(text)
    return {name: [m.text for m in fill.members] for name, fill in match.fills.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norda, a maker of tide chips, grew.", {"subject": ["Norda"], "object": ["tide chips"]}),
        ("潮汐芯片厂商诺达上涨。", {"subject": ["诺达"], "object": ["潮汐芯片"]}),
        ("Norda joined hands with Velox and Orrin.", {"subject": ["Norda"], "object": ["Velox", "Orrin"]}),
        ("诺达携手维洛、凯思特和奥林硅业。", {"subject": ["诺达"], "object": ["维洛", "凯思特", "奥林硅业"]}),
        ("Norda raised 3 million yuan.", {"subject": ["Norda"], "object": ["3 million yuan"]}),
        ("Norda raised more than 3 million yuan.", {"subject": ["Norda"], "object": ["3 million yuan"]}),
        ("诺达募资3亿元。", {"subject": ["诺达"], "object": ["3亿元"]}),
    ],
)
def test_a_template_fills_its_slots_from_one_phrase(text: str, expected: dict[str, list[str]]) -> None:
    assert fills(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norda, a maker of Velox, grew.",
        "Norda joined hands with Lakeside.",
        "Norda raised 3%.",
        "They raised 3 million yuan.",
    ],
)
def test_a_phrase_with_the_wrong_kind_of_thing_is_no_match(text: str) -> None:
    assert found(text) == []


def test_free_text_runs_to_the_end_of_its_sentence() -> None:
    assert fills("Norda aims to build ten data halls by the sea.")["object"] == ["build ten data halls by the sea"]


@pytest.mark.parametrize(
    "tail", [", according to a report", ", it said", ", while Velox fell", " [3]", ", which is near"]
)
def test_free_text_leaves_out_what_trails_it(tail: str) -> None:
    assert fills(f"Norda aims to build ten data halls{tail}.")["object"] == ["build ten data halls"]


def test_free_text_that_is_too_short_says_nothing() -> None:
    assert found("Norda aims to be.") == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Norda will handle design, packaging and testing.", ["design", "packaging", "testing"]),
        ("诺达负责设计、封装和测试。", ["设计", "封装", "测试"]),
        ("诺达负责设计、封装等业务。", ["设计", "封装"]),
    ],
)
def test_a_list_of_texts_is_cut_into_its_members(text: str, parts: list[str]) -> None:
    assert fills(text)["object"] == parts


def test_a_place_fills_a_slot_for_markets_as_its_exchange() -> None:
    (match,) = found("Norda trades in Lakeside.")
    assert [m.node.id for m in match.fills["object"].members if m.node] == ["bourse"]


def test_a_match_lies_where_its_offsets_say() -> None:
    seen = view("So Norda raised 3 million yuan.", MORE)
    (match,) = tools(MORE).templates.find(seen)
    assert seen.cut(match.start, match.end) == "Norda raised 3 million yuan"


def test_a_template_is_found_as_often_as_it_stands() -> None:
    assert len(found("Norda raised 3 million yuan; Velox raised 4 million yuan.")) == 2


def test_the_status_of_a_template_is_set_by_the_words_around() -> None:
    assert said("If Norda raised 3 million yuan, it grew.") == set()


@given(st.text(alphabet=st.sampled_from("Norda诺达 raised募资3亿元 aims to力争携手。，, ."), max_size=60))
def test_the_words_of_a_fill_are_the_text_at_its_place(text: str) -> None:
    seen = view(f"Norda {text}")
    members = [m for match in tools().templates.find(seen) for f in match.fills.values() for m in f.members]
    assert all(seen.cut(m.start, m.end) == m.text for m in members if m.kind == "text")


@pytest.mark.parametrize("words", ["Norda TRADES IN", "Norda trades in", "İ: Norda Trades in"])
def test_capitals_do_not_matter_to_a_pattern_s_words(words: str) -> None:
    more = MORE.replace(" trades in", " Trades In")
    (match,) = tools(more).templates.find(view(f"{words} Lakeside.", more))
    assert match.fills["object"].members[0].text == "Lakeside"
