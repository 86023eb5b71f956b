"""Sites that a text names in lower case, and the nation's whole."""

from __future__ import annotations

import pytest

from loaders.sites import nation, sites


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
