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
