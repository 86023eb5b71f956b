"""An agreement of several parties is one event; one with each of them are several."""

from __future__ import annotations

import pytest

from tests.loaders import real


def _parties(text: str) -> set[tuple[str, str]]:
    told = real.told(text, "行业观察")
    return {(who, what) for who, predicate, what in told if predicate == "participant" and who.startswith("Agreement")}


@pytest.mark.parametrize(
    "text",
    [
        "海光信息与商汤科技、百度签署三方战略合作协议。",
        "海光信息、商汤科技与百度签署三方合作协议，共建平台。",
        "海光信息与商汤科技、百度于2025年6月1日签订《联合实验室合作协议》。",
    ],
)
def test_an_agreement_of_three_is_one(text: str) -> None:
    told = _parties(text)
    assert len({agreement for agreement, _ in told}) == 1
    assert {party for _, party in told} == {"Hygon", "SenseTime", "Baidu"}


def test_with_each_of_several_are_several() -> None:
    told = _parties("海光信息分别与商汤科技、百度签署战略合作协议。")
    assert {agreement for agreement, _ in told} == {"Agreement: Hygon + SenseTime", "Agreement: Hygon + Baidu"}
