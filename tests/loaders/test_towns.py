"""Towns that no lexicon holds."""

from __future__ import annotations

import pytest

from loaders.towns import towns


@pytest.mark.parametrize(
    ("text", "name"),
    [("云泽市印发通知。", "云泽市"), ("项目落户云泽市，投资5亿元。", "云泽市"), ("日前，青岭市已建成中心。", "青岭市")],
)
def test_a_town_is_told_by_its_ending_where_it_acts(text: str, name: str) -> None:
    assert [text[a:b] for a, b in towns(text)] == [name]


@pytest.mark.parametrize(
    "text", ["公司上市，股价大涨。", "今日股市和楼市", "两市共成交万亿元", "全市已建成中心", "该市将发布办法"]
)
def test_a_word_that_only_ends_so_is_no_town(text: str) -> None:
    assert list(towns(text)) == []


@pytest.mark.parametrize(
    "text", ["Norhai city has 3. Norhai wants more.", "The mayor of Norhai spoke.", "Norhai's municipal government."]
)
def test_an_english_town_is_told_by_its_rank_or_its_government(text: str) -> None:
    assert {text[a:b] for a, b in towns(text)} == {"Norhai"}


@pytest.mark.parametrize("text", ["This city grew.", "The Capital city grew.", "Norhai Chip grew in the city."])
def test_a_word_before_city_that_is_no_name_is_no_town(text: str) -> None:
    assert list(towns(text)) == []


@pytest.mark.parametrize(
    "text", ["Under a plan issued in September, the city aims high.", "Said Zhou Norhai, the city will grow."]
)
def test_a_clause_that_begins_with_the_city_tells_of_no_town_before_its_comma(text: str) -> None:
    assert list(towns(text)) == []


def test_what_says_what_a_town_is_may_say_where_it_lies() -> None:
    text = "Norhai, a city in the north, and Velmar, the county of tea."
    assert [text[a:b] for a, b in towns(text)] == ["Norhai", "Velmar"]
