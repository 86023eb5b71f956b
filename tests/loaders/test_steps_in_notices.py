"""Prices and steps of a listing as Chinese notices and closing reports put them."""

from __future__ import annotations

import pytest

from tests.loaders.real import told


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("寒武纪市值一度突破6000亿元。", "marketValue", "600000000000"),
        ("寒武纪股价盘中一度站上1500元大关。", "sharePrice", "1500"),
        ("寒武纪今日在科创板挂牌，开盘报650元。", "sharePrice", "650"),
        ("寒武纪在港交所招股，招股区间为16.8-19.2港元。", "offerPrice", "16.8"),
        ("寒武纪在港交所上市，每股定价19.2港元。", "offerPrice", "19.2"),
    ],
)
def test_prices_that_were_touched_or_set_are_told(text: str, predicate: str, value: str) -> None:
    assert ("Cambricon", predicate, value) in told(text, "今日要闻")


def test_a_permit_of_a_registration_is_one() -> None:
    assert any(
        p == "ipoStatus" and v == "registered" for _, p, v in told("燧原科技IPO注册申请获证监会同意。", "今日要闻")
    )


def test_whom_a_step_still_parts_from_a_board_is_not_listed_there() -> None:
    assert not any(
        p == "listedOnMarket" for _, p, _ in told("燧原科技已提交注册，距离登陆科创板仅一步之遥。", "今日要闻")
    )


def test_who_has_long_been_listed_was_not_listed_today() -> None:
    said = told("Hygon, already listed in Shanghai, plans a second listing in Hong Kong.", "News of the day")
    assert not any(p == "listingDate" for _, p, _ in said)
