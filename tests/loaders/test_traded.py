"""Whose the code in a bracket is that stands behind a place or a market."""

from __future__ import annotations

import pytest

from tests.loaders.real import told


def tickers(text: str) -> set[tuple[str, str]]:
    return {(who, code) for who, what, code in told(text, "Markets") if what == "ticker"}


@pytest.mark.parametrize(
    ("text", "owner", "code"),
    [
        ("The list of gainers included Hong Kong (Baidu, 9888 HK) and New York.", "Baidu", "9888 HK"),
        (
            "Unisplendour is listed on the main board of the SZSE (stock code: 000938).",
            "Unisplendour",
            "000938",
        ),
        (
            "Norda Semiconductor Co., Ltd. is listed on the STAR Market (688777.SH).",
            "Norda Semiconductor Co., Ltd.",
            "688777.SH",
        ),
        ("曙辉科技股份有限公司在上海证券交易所科创板（688999.SH）上市。", "曙辉科技股份有限公司", "688999.SH"),
        ("寒武纪（688256.SH）在上海证券交易所上市。", "Cambricon", "688256.SH"),
    ],
)
def test_a_code_behind_a_market_is_the_listed_firms(text: str, owner: str, code: str) -> None:
    assert tickers(text) == {(owner, code)}


@pytest.mark.parametrize(
    "text",
    [
        "The company, whose shares trade on the main board of the Shenzhen Stock Exchange (stock code: 000938), fell.",
        "本公司股票在深圳证券交易所主板（证券代码：300999）上市。",
        "寒武纪与曙辉科技股份有限公司于科创板（688256.SH）交易。",
    ],
)
def test_a_market_has_no_code_itself(text: str) -> None:
    assert tickers(text) == set()
