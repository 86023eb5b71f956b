from __future__ import annotations

import pytest

from loaders.boundaries import boundaries
from loaders.roles import page
from tests.loaders import pages

PROSE = "Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday."


def signs(text: str) -> list[str]:
    """Return what confirmed each article of a text."""
    return [bound.sign for bound in boundaries(page(text)[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (pages.TWO_EN_PLAIN, ["stamp", "stamp"]),
        (pages.MIXED_DIGEST, ["lead", "stamp"]),
        (pages.MD_MANY, ["stamp", "stamp", "h1"]),
        (pages.NOTICES_TWO, ["notice", "notice"]),
        (pages.FEED_BRACKETS, ["flash", "flash", "flash"]),
        (pages.WIRE_MANY, ["wire", "wire"]),
        (pages.SEPARATORS, ["titled", "titled"]),
        (pages.LISTING_ONLY, ["day", "day", "day"]),
        (pages.HARDWRAP, ["start"]),
        ("", []),
    ],
)
def test_each_article_is_confirmed_by_its_sign(text: str, expected: list[str]) -> None:
    assert signs(text) == expected


def test_a_bare_day_under_a_short_heading_confirms_nothing() -> None:
    assert signs(f"The whole story of Yunhe\n{PROSE}\n\nFirst products\n2020-05-18\n{PROSE}") == ["start"]


def test_two_single_paragraphs_with_a_dateline_each_are_two_only_with_titles() -> None:
    assert signs(f"SHANGHAI, Nov 21 (Wire) -- {PROSE}\nBEIJING, Nov 22 (Wire) -- {PROSE}") == ["start"]


def test_a_feed_gives_way_to_confirmed_titles() -> None:
    text = f"2025-06-10 10:00\nFirst deal of the day\n{PROSE}\n2025-06-11 10:00\nSecond deal of the day\n{PROSE}"
    assert [(bound.first, bound.title) for bound in boundaries(page(text)[0])] == [(0, 1), (3, 4)]


@pytest.mark.parametrize("line", [
    "Annexes: 1. Application form  2. Indicators", "附件：1.申报书", "General Affairs Department of the Tide Ministry",
    "官方网站 > 新闻中心 > 中心动态", "投资者关系活动类别：□特定对象调研  ☑业绩说明会",
    "文号：云数发〔2026〕9号    有效性：有效",
])  # fmt: skip
def test_what_is_appended_ticked_filed_or_signed_is_no_title(line: str) -> None:
    text = f"Notice on Launching the Pilot Work for Green Facilities\n\n{PROSE}\n\n{line}\n3 March 2026\n"
    assert [bound.title for bound in boundaries(page(text)[0])] == [0]


def test_a_translators_remark_stands_above_the_title() -> None:
    text = f"[Unofficial translation. The original prevails.]\n\nNotice on Launching the Pilot Work\n\n{PROSE}\n"
    assert [bound.title for bound in boundaries(page(text)[0])] == [1]


def test_the_name_over_a_page_gives_way_to_the_headline_above_its_time() -> None:
    text = f"郑州数据交易中心\n\n算力专区开市首日成交1.36亿元\n发布时间：2026-03-27 18:20\n\n{PROSE}\n"
    assert [bound.title for bound in boundaries(page(text)[0])] == [1]


def test_a_notice_of_several_bodies_has_a_long_title() -> None:
    bodies = "the General Office of the Ministry of Tides, the General Office of the Commission of Harbours and Lakes"
    title = f"Notice of {bodies} and the General Department of the Data Administration on Launching the Pilot for Idle "
    text = f"{title}Computing Facilities of All Provinces and Autonomous Regions (2026–2028)\n\n{PROSE}\n"
    assert [bound.title for bound in boundaries(page(text)[0])] == [0]
