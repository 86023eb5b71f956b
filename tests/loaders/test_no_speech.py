"""Verbs of speech that nobody speaks, and names that only stand where somebody else does."""

from __future__ import annotations

import pytest

from loaders.no_speech import is_market
from tests.loaders.world import view


def speaker(text: str) -> str | None:
    found = view(text).speaker
    return found.id if found else None


@pytest.mark.parametrize(
    "text",
    [
        "Shares of Norda, which was added to a list in 2023, closed up 3%.",
        "Norda was told to stop sales in June.",
        "请诺达说明2024年收入的真实性。",
        "审核机构要求诺达披露客户名单。",
        "诺达收购维洛预案披露，增长将持续。",
        "We prefer a site in Norda, the group said.",
        "推荐诺达，建议关注维洛。",
        "Velox ships its parts to Norda, people familiar with the matter said.",
        "Growth will last for Norda, three officials with knowledge of it said.",
    ],
)
def test_nobody_speaks(text: str) -> None:
    assert speaker(text) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Norda added that growth would last.", "norda"),
        ("诺达披露，增长将持续。", "norda"),
        ("诺达说明，增长将持续。", "norda"),
        ("诺达称，三季报显示增长将持续。", "norda"),
    ],
)
def test_who_does_speak_is_heard(text: str, who: str) -> None:
    assert speaker(text) == who


def test_who_is_at_a_body_is_a_person() -> None:
    text = "Mara Lindqvist, a visiting fellow at Norda, said growth would last."
    assert speaker(text) not in (None, "norda")


@pytest.mark.parametrize(
    ("cls", "ahead", "between", "is_place"),
    [
        ("Board", "诺达明日登陆", "，今日", True),
        ("StockExchange", "诺达赴", "递表，", True),
        ("StockExchange", "", "", False),
        ("Company", "诺达登陆", "，", False),
    ],
)
def test_a_market_to_which_somebody_moves_says_nothing(cls: str, ahead: str, between: str, *, is_place: bool) -> None:
    assert is_market(cls, ahead, between) is is_place
