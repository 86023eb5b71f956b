"""Whose post a text tells, and what is no seat, no rank and no name."""

from __future__ import annotations

import pytest

from tests.loaders.test_who_is_meant import told


@pytest.mark.parametrize(
    "text",
    [
        "寒武纪扩产。某某交易所副总经理林瑶致辞时透露，规模有望翻番。",
        "Lin Yao, who ran compilers at Cambricon, joined the panel.",
    ],
)
def test_a_post_elsewhere_or_of_former_days_is_not_held(text: str) -> None:
    assert not {t for t in told(text) if t[1] == "affiliatedWith"}


def test_a_post_that_begins_a_clause_is_of_the_firm_spoken_of() -> None:
    assert any(p == "affiliatedWith" for _, p, _ in told("寒武纪成立于2016年，创始人兼CEO林瑶表示，公司将扩产。"))


def test_a_post_is_told_without_the_end_of_the_offices_name() -> None:
    assert ("林瑶", "holdsPosition", "副总经理") in told("云岚大数据公司副总经理林瑶出席会议。")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The suit was filed in the Southern District of Texas.", "headquarteredIn"),
        ("Listed in Shenzhen since 2014 (300383.SZ), it operates halls.", "ticker"),
        ("The exchange will delist the server reseller (8417.HK) in May.", "ticker"),
        ("寒武纪（以下简称“寒武纪”，证券代码：3008×2）公告。", "ticker"),
        ("Haimen Venture Partnership (LP) holds 5 per cent.", "alsoKnownAs"),
        ("寒武纪的计提比例低于同行业可比公司海光信息。", "instanceOf"),
        ("Huawei came first, in 2016.", "rankClaim"),
        ("Sugon won work at Biren, the largest single order in its history.", "rankClaim"),
        ("Biren gave up the post in favour of Hygon's chairman.", "recommends"),
        ("It runs on Sugon's own Hengyue 4 software stack.", "subsidiaryOf"),
        ("She ran Huawei's Ascend business in Asia.", "builtBy"),
    ],
)
def test_what_only_looks_like_it_is_not_told(text: str, predicate: str) -> None:
    assert not {t for t in told(text) if t[1] == predicate}
