from __future__ import annotations

import pytest

from loaders.trades import is_trade, trades


@pytest.mark.parametrize(
    ("text", "trade"),
    [("The memory module maker aims to grow.", "The memory module maker"),
     ("It rose 3%, giving the AI chip designer a value of 9 billion.", "the AI chip designer"),
     ("But the cloud provider fell.", "the cloud provider")],
)  # fmt: skip
def test_a_firm_is_called_by_its_trade(text: str, trade: str) -> None:
    assert [m.text for m in trades(text)] == [trade]


@pytest.mark.parametrize(
    "text",
    ["The chip maker Norda fell.", "The world's largest maker fell.", "The second chip maker fell.",
     "The chip maker's plant burned.", "It sold a stake to the server maker."],
)  # fmt: skip
def test_a_trade_beside_a_name_or_of_another_firm_stands_for_nothing(text: str) -> None:
    assert not list(trades(text))


def test_the_words_of_a_trade_are_known_again() -> None:
    assert is_trade("the memory module maker")
