from __future__ import annotations

from tests.loaders.rules.reading import facts


def test_what_a_headline_tells_before_it_asks_is_told() -> None:
    found = facts("摩尔线程登陆科创板，发生了什么？")
    assert ("listing/moore-threads+star-market", "listedOnMarket", "star-market", "done") in found


def test_what_a_headline_asks_as_a_whole_is_not_told() -> None:
    assert not [f for f in facts("摩尔线程会登陆科创板吗，谁说的？") if f[1] == "listedOnMarket"]
