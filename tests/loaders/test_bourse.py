"""What a session's report tells: hedged moves, funds and indices by name, whole markets, prices by that of issue."""

import pytest

from tests.loaders.real import told

TOLD = {
    "Naura fell more than 4 percent on Monday.": ("Naura", "priceChangePct", "-4"),
    "Piotech and AMEC each rose more than 3%.": ("AMEC", "priceChangePct", "3"),
    "半导体ETF青禾（588777）涨0.35%，成交2.1亿元。": ("半导体ETF青禾", "priceChangePct", "0.35"),
    "中证算力设备主题指数收涨2.05%。": ("中证算力设备主题指数", "priceChangePct", "2.05"),
    "国证半导体设备指数跌1.3%。": ("国证半导体设备指数", "priceChangePct", "-1.3"),
    "沪深两市全天成交2.38万亿元，较昨日放量。": ("Shanghai and Shenzhen stock markets", "turnover", "2380000000000"),
    "Shares in Hengyue Chip closed 8.4 percent above their offer price.": ("Hengyue Chip", "priceChangePct", "8.4"),
    "Hengyue Chip was down 7.3% at 58.8 yuan by midday.": ("Hengyue Chip", "sharePrice", "58.8"),
    "Hengyue Chip's shares will be halted from Monday, May 18, 2026.": (
        "Hengyue Chip",
        "tradingSuspended",
        "to be halted from Monday, May 18, 2026",
    ),
}
NOT_TOLD = {
    "Hengyue Chip's placing went to no fewer than six funds.": "hasCount",
    "Hengyue Chip could open 8 percent above its offer price.": "priceChangePct",
    "Notes: AI servers up more than 60% at Hengyue Chip in the first half.": "priceChangePct",
    "两市有望成交2.4万亿元。": "turnover",
    "算力租金上周下跌5%。": "priceChangePct",
}


@pytest.mark.parametrize("text", TOLD)
def test_reports_of_a_session(text: str) -> None:
    assert TOLD[text] in told(text, "Notes of the day")


@pytest.mark.parametrize("text", NOT_TOLD)
def test_look_alikes_of_them(text: str) -> None:
    assert not {f for f in told(text, "Notes of the day") if f[1] == NOT_TOLD[text]}


def test_a_named_day_and_its_date_are_one_day() -> None:
    text = "Hengyue Chip listed on the STAR Market on Friday (April 10, 2026)."
    assert ("Listing: Hengyue Chip + STAR Market", "listingDate", "2026-04-10") in told(text, "Notes of the day")
