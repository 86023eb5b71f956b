"""Steps to a listing told in passing, in both languages, and what looks like them."""

import pytest

from tests.loaders.real import told

IPO = "IPO application: Hengyue Chip"
STAR = "IPO application: 恒岳芯片 + STAR Market"
HK = "Hong Kong Stock Exchange"
TOLD = {
    "Hengyue Chip pulled its ChiNext application on March 18.": (f"{IPO} + ChiNext", "ipoStatus", "withdrawn"),
    "Hengyue Chip let its Hong Kong prospectus lapse.": (f"{IPO} + {HK}", "ipoStatus", "lapsed"),
    "Hengyue Chip has filed confidentially for a Hong Kong IPO.": (f"{IPO} + {HK}", "targetMarket", HK),
    "Hengyue Chip ended its A-share tutoring in March.": (IPO, "ipoStatus", "terminated"),
    "Shares in Hengyue Chip soared 44% on their debut.": ("Listing: Hengyue Chip", "listedCompany", "Hengyue Chip"),
    "Hengyue Chip plunged 10 percent to its floor of 14.22 yuan.": ("Hengyue Chip", "sharePrice", "14.22"),
    "恒岳芯片20cm涨停。": ("恒岳芯片", "priceChangePct", "20"),
    "恒岳芯片（北交所：920367）公告回购。": ("恒岳芯片", "ticker", "920367"),
    "SMIC (981 HK / 688981 CH) rose.": ("SMIC", "ticker", "981 HK"),
    "昨日首日挂牌的恒岳芯片收报31.8港元，较发行价22.5港元上涨41.3%。": ("恒岳芯片", "offerPrice", "22.5"),
    "恒岳芯片的科创板申请则在3月22日获受理。": (STAR, "ipoStatus", "accepted"),
    "继去年撤回科创板申请之后，恒岳芯片转道香港。": (STAR, "ipoStatus", "withdrawn"),
}
NOT_TOLD = {
    "Hengyue Chip may pull its ChiNext application.": "ipoStatus",
    "Hengyue Chip let its patent application lapse.": "ipoStatus",
    "The IPO of Hengyue Chip on the STAR Market has entered the inquiry stage.": "listedCompany",
    "恒岳芯片有望20cm涨停。": "priceChangePct",
    "若公开发售获超额认购15倍以上，恒岳芯片将启动回拨。": "subscriptionMultiple",
    "恒岳芯片的科创板申请未获受理。": "ipoStatus",
}


@pytest.mark.parametrize("text", TOLD)
def test_steps_told_in_passing(text: str) -> None:
    assert TOLD[text] in told(text, "Notes of the day")


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_is_no_step(text: str) -> None:
    assert not {f for f in told(text, "Notes of the day") if f[1] == NOT_TOLD[text]}


def test_who_sponsors_what_goes_on_did_not_sponsor_what_ended() -> None:
    text = "继去年撤回科创板申请之后，恒岳芯片昨日向港交所主板递交上市申请，青岭证券为独家保荐人。"
    sponsored = {f[0] for f in told(text, "要闻") if f[1] == "sponsoredBy"}
    assert sponsored == {"IPO application: 恒岳芯片 + HKEX Main Board"}
