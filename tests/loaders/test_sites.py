"""Sites that a text names in lower case, and the nation's whole."""

from __future__ import annotations

import pytest

from loaders.sites import is_plain, named_sites, nation, sites


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Yunling computing centre opened.", "Yunling computing centre"),
        ("It runs on the Qing Ling AI computing hub.", "Qing Ling AI computing hub"),
    ],
)
def test_a_proper_noun_before_what_it_is_names_a_site(text: str, name: str) -> None:
    assert [text[a:b] for a, b in sites(text)] == [name]


@pytest.mark.parametrize("text", ["The computing centre opened.", "New data centers opened.", "AI computing hub"])
def test_a_site_without_a_proper_noun_has_no_name(text: str) -> None:
    assert list(sites(text)) == []


def test_the_nation_is_what_has_computing_power() -> None:
    assert list(nation("全国算力规模达到300 EFLOPS。")) == [(0, 2)]


def test_the_nation_in_another_phrase_is_no_place() -> None:
    assert list(nation("该公司是全国首家。")) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Norda-1, a 10,000-card cluster in the west, was switched on.", "Norda-1"),
        ("A computing cluster named Norda One was switched on.", "Norda One"),
        ("“鹭岛一号”智算集群点亮。", "鹭岛一号"),
    ],
)
def test_a_site_has_its_own_name_where_words_beside_it_say_what_it_is(text: str, name: str) -> None:
    assert [text[a:b] for a, b in named_sites(text, [])] == [name]


@pytest.mark.parametrize(
    "text", ["“天问一号”发射升空。", "Norda-1, a data centre firm, rose.", "A firm named Norda One rose."]
)
def test_another_thing_of_such_a_name_is_no_site(text: str) -> None:
    assert list(named_sites(text, [])) == []


@pytest.mark.parametrize("words", ["大型绿色", "国产万卡", "中小型"])
def test_words_that_say_of_what_kind_a_site_is_are_no_name(words: str) -> None:
    assert is_plain(words)


def test_a_word_of_its_own_is_a_name() -> None:
    assert not is_plain("云岭绿色")


def test_a_name_that_ends_as_a_sites_is_a_firms_where_the_text_says_so() -> None:
    assert list(named_sites("Granite Harbour, a Wuxi firm that rents out GPUs, moved its servers.", [])) == []


def test_a_name_that_ends_as_a_sites_is_one_where_racks_are_told_of() -> None:
    assert list(named_sites("Granite Harbour holds 3,000 racks.", [])) == [(0, 15)]
