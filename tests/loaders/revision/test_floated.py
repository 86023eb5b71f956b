"""An offering whose shares trade is no plan any more, unless another market is meant."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts

DEBUT = "Enflame rose 40% on its Hong Kong debut on Monday."


def told(text: str, predicate: str) -> set[tuple[str, str]]:
    return {(f[2], f[3]) for f in facts(text) if f[1] == predicate}


@pytest.mark.parametrize(
    "text",
    [
        f"{DEBUT} Cornerstone investors including Tencent and Baidu took a third of the deal.",
        "燧原科技今日在港交所挂牌上市。\n\n此次IPO引入两名基石投资者，包括腾讯及百度。",
    ],
)
def test_cornerstones_hold_their_part_once_the_shares_trade(text: str) -> None:
    assert {("enflame", "done")} == told(text, "stakeIn")


@pytest.mark.parametrize(
    "text",
    [
        "Enflame plans a Hong Kong IPO. Cornerstone investors including Tencent have agreed to buy half of it.",
        "燧原科技2022年在科创板上市。公司计划赴港IPO，基石投资者包括腾讯及百度。",
    ],
)
def test_before_that_it_is_planned(text: str) -> None:
    assert {("enflame", "planned")} == told(text, "stakeIn")


def test_what_the_sale_brought_is_done() -> None:
    assert told(f"{DEBUT} It sold 40 million shares to raise HK$2.4 billion.", "raised") == {("2400000000", "done")}


def test_an_offering_after_which_a_firm_trades_is_applied_for_no_more() -> None:
    text = "Enflame began trading on the Hong Kong Stock Exchange after an initial public offering in Hong Kong."
    assert told(text, "targetMarket") <= {("hkex", "done")}
