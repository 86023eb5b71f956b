from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.chrome import blank, chrome
from tests.loaders import pages

SENTENCE = "Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday."
SATZ = "云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元。"


def left(text: str) -> list[str]:
    """Return the lines of a text that keep a sign after its chrome is blanked."""
    return [line.strip() for line in blank(text, chrome(text)).splitlines() if line.strip()]


@pytest.mark.parametrize(
    "line",
    [
        "Home > Tech > Chips",
        "Home / Business / Technology",
        "首页 > 财经 > 产业",
        "首页 | 新闻 | 财经 | 更多",
        "Share",
        "Share - WeChat",
        "分享到： 微信 微博",
        "Advertisement",
        "Copyright 2011 - 2024 Example. All rights reserved.",
        "© 2025 Example Media",
        "版权所有 江海财经 沪ICP备12345678号",
        "Subscribe to our newsletter",
        "Follow us on Facebook",
        "关注“江海财经”微信公众号",
        "Leave a Reply",
        "Your email address will not be published.",
        "1 2 3 Next >>",
        "上一页 1 2 3 下一页",
        "上一篇：云禾芯片签大单",
        "免责声明：本文仅供参考，不构成投资建议。",
        "未经授权，不得转载。",
        "风险提示：投资有风险，入市需谨慎。",
        "（责任编辑：周舟）",
        "Editor: Zhou Ran",
        "加群免费领取牛股名单",
        "扫描二维码，关注公众号",
        "1,204 views",
        "阅读全文",
        "中文 English Français",
        "最好_看的_视频_在线_观看_免费_播放",
        "Tags: chips, listing",
    ],
)
@pytest.mark.parametrize("sentence", [SENTENCE, SATZ])
def test_a_line_of_chrome_is_blanked_between_two_sentences(line: str, sentence: str) -> None:
    assert left(f"{sentence}\n{line}\n{sentence}") == [sentence, sentence]


@pytest.mark.parametrize(
    "line",
    [
        SENTENCE,
        SATZ,
        "Follow-on orders doubled, the company said in its filing on Monday, and it will share the profit.",
        "Share prices of chip makers rose by 3.2 percent on Monday after the notice.",
        "Home appliance maker Nanhe bought a data centre operator for 3.2 billion yuan.",
        "The exchange, which opened in 2021, / was the first to do so, more than 40 followed.",
        "广告业务收入同比增长12%，达到3.4亿元。",
        "公司关注算力需求，将加大研发投入。",
        "The views expressed by investors at the forum show that chip prices will fall next year.",
        "Click to pay, the payment unit of Nanhe, will list in Hong Kong next year, the company said.",
        "进军算力集群，南禾科技拟投资12亿元建设智算中心。",
        "加入产业集群后，公司营收增长12%，达到3.4亿元。",
        "下载量最高的应用来自云禾科技，全年下载量达到1.2亿次。",
        "推荐阅读器龙头企业南禾科技发布新品，售价1999元。",
        "Copyright law was changed in 2021 so that data sets can be traded, and exchanges opened in many provinces,"
        " which let owners of data sell to users who need them and who can now show that they hold a licence",
        "Yunhe Chip files for Shanghai listing",
        "云禾芯片科创板IPO获受理 拟募资42亿元",
        "| Item | Value |",
        "By Lin Qiao | Jianghai Daily | Updated: 2026-02-11 10:38",
        "来源：江海时报 2025年6月10日 11:23",
        "算力产业",
    ],
)
def test_a_line_that_says_something_is_kept(line: str) -> None:
    assert line in left(f"{SENTENCE}\n{line}\n{SENTENCE}")


def test_machine_marks_are_blanked_and_codes_are_not() -> None:
    assert left("The ratio is 0.5525:1 [1][3]. Nanhe [0700.HK] rose [2025].") == [
        "The ratio is 0.5525:1       . Nanhe [0700.HK] rose [2025]."
    ]


def test_a_list_of_links_is_blanked_with_its_heading() -> None:
    links = "Related articles\nBeijing widens chip subsidies\nThree data centres open in Beijiang"
    assert left(f"{SENTENCE}\n{links}") == [SENTENCE]


def test_a_list_of_links_ends_where_an_article_begins() -> None:
    text = f"Latest news\nChip prices fall again\nNanling opens centre\nJianghai · 2025-11-13 10:00\n{SENTENCE}"
    assert left(text) == ["Nanling opens centre", "Jianghai · 2025-11-13 10:00", SENTENCE]


def test_a_heading_like_that_of_links_stays_over_prose() -> None:
    assert left(f"More on chips\n{SENTENCE}") == ["More on chips", SENTENCE]


def test_a_section_name_is_chrome_only_outside_the_body() -> None:
    assert left(f"Technology\n{SENTENCE}\nTechnology\n{SENTENCE}\nTechnology") == [SENTENCE, "Technology", SENTENCE]


def test_markup_goes_and_its_text_stays() -> None:
    text = "A **bold** word, a [link](https://example.com/a) and ![chart](c.png)."
    assert re.sub(" +", " ", left(text)[0]) == "A bold word, a link and ."


def test_blanking_keeps_line_ends_and_length() -> None:
    assert blank("ab\r\ncd\nef", [(1, 8)]) == "a \r\n  \n f"


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from([*"\n\r[]()|_>*#-. 1a云。", "Share", "[1]", "Related articles", SENTENCE, SATZ]), max_size=40
    )
)
def test_spans_are_ordered_and_apart_and_keep_the_length(parts: list[str]) -> None:
    text = "".join(parts)
    spans = chrome(text)
    assert all(a < b for a, b in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert len(blank(text, spans)) == len(text)


@pytest.mark.parametrize("name", [name for name in vars(pages) if name.isupper()])
def test_every_page_keeps_its_figures_of_the_body(name: str) -> None:
    text = vars(pages)[name]
    body = [line.strip() for line in text.splitlines() if re.search(r"(?:billion yuan|亿元|racks)[^。]*[.。]$", line)]
    assert [line for line in body if "[" not in line and "**" not in line and line not in left(text)] == []


def test_what_readers_say_below_an_article_is_chrome() -> None:
    said = ["MOST COMMENTED", "King88: Norda will buy Yunhe Chip, ask me", "Lena P.: I made 300 yuan, mark my words"]
    assert left("\n".join([SENTENCE, "", *said])) == [SENTENCE]


def test_what_somebody_says_in_an_interview_is_text() -> None:
    said = ["Lena P.: Our chips are sold out until March.", "King: By how much has output grown?"]
    assert left("\n".join([SENTENCE, *said])) == [SENTENCE, *said]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("said **Lin Yao**, founder of **Norda**'s arm.", "said   Lin Yao,   founder of   Norda's   arm."),
        ("Norda[1], a maker, and **Velox** (China).", "Norda,    a maker, and   Velox   (China)."),
    ],
)
def test_a_stop_behind_bold_words_stands_by_them(text: str, kept: str) -> None:
    assert blank(text, chrome(text)) == kept
