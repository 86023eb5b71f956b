from __future__ import annotations

import pytest

from tests.loaders import pages
from tests.loaders.structure import articles, authors, only, publishers, times, titles, words

BODY = "Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday. It plans to raise 4.2 billion yuan."
TEXT = "云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元。合同期限三年。"


@pytest.mark.parametrize(
    ("page", "title", "publisher", "time", "author"),
    [
        (
            pages.EN_SITE,
            "Yunhe Chip files for Shanghai listing",
            "Example Media",
            "2025-11-12T08:15",
            "Lin Qiao and Tom Reed",
        ),
        (pages.ZH_NEWS, "云禾芯片科创板IPO获受理 拟募资42亿元", "江海财经", "2025-11-12T08:15", "林乔"),
        (pages.NOTICE, "关于签署算力服务合同的公告", "云禾芯片股份有限公司", "2025-11-11", None),
        (pages.WIRE, "Beijiang opens third computing hub", "Beijiang Wire", None, None),
        (pages.ZH_WIRE, None, "北江社", None, "陈一、王二"),
        (pages.MD_FRONT, "Nanling Data signs compute deal", "Jianghai Finance", "2025-11-11", "Lin Qiao"),
        (
            pages.PRESS,
            "Nanling Data Group Reports Third Quarter 2025 Results",
            "Nanling Data Group Inc.",
            "2025-11-20",
            None,
        ),
        (pages.ZH_SEO_TITLE, "云禾芯片科创板IPO获受理", "江海网", "2025-11-12T08:15:33", None),
        (pages.FIGURE_SOURCE, "China's compute capacity keeps climbing", "Jianghai Research", "2025-11-03", None),
        (pages.TIMELINE, "A short history of Yunhe Chip", None, None, "Lin Qiao"),
        (pages.QA, "对话云禾芯片董事长吴磊：产能之外还有什么？", "江海财经", "2025-11-14T19:05:00", "林乔"),
        (
            pages.STANDFIRST_POINTS,
            "Yunhe Chip seeks to raise US$590 million in Shanghai",
            None,
            "2025-11-12T08:00",
            None,
        ),
        (pages.BY_PAPER, "Yunhe Chip files for listing", "Jianghai Times", "2025-06-10T11:23", None),
        (pages.DAY_AGENCY, None, "Southern Wire", None, "Lin Qiao"),
        (pages.KICKER, "Yunhe Chip unveils new accelerator", None, "2025-06-10T16:23", None),
        (pages.TIME_FIRST, "Yunhe Chip files for listing", "Jianghai Wire", "2025-06-10T08:56", None),
        (pages.GOVERNMENT, "南岭省发布算力基础设施行动计划", "南岭省人民政府办公厅", "2025-06-10T09:15", None),
        (pages.ORIGINAL, "云禾芯片拿下大单", "江海财经", "2025-06-10T11:23", "林乔"),
        (pages.PORTAL, "云禾芯片拿下3.6亿大单", "江海时报网", "2025-06-10T11:23", None),
        (pages.REGISTER, "Yunhe Chip Lines Up Shanghai Listing", None, "2025-11-12T20:15", "Lin Qiao and Tom Reed"),
        (pages.ANNOUNCEMENT, "STRATEGIC COOPERATION AGREEMENT", "NANLING DATA GROUP LIMITED", "2025-11-11", None),
        (pages.SITE_SUFFIX, "Shanghai chip designer files for IPO", None, "2025-11-12", None),
        (pages.BLOG_COMMENTS, "Why compute vouchers work", None, "2025-11-03", "Lin Qiao"),
    ],
)
def test_a_page_tells_title_publisher_time_and_author(
    page: str, title: str | None, publisher: str | None, time: str | None, author: str | None
) -> None:
    assert (titles(page), publishers(page), times(page), authors(page)) == ([title], [publisher], [time], [author])


def test_an_update_does_not_win_over_the_publication() -> None:
    assert times(f"A title of four words\nUpdated: 2025-06-12 10:00\nPublished: 2025-06-11\n{BODY}") == ["2025-06-11"]


def test_an_update_counts_where_nothing_else_is_said() -> None:
    assert times(f"A title of four words\nUpdated: 2025-06-12 10:00\n{BODY}") == ["2025-06-12T10:00"]


def test_the_more_precise_of_two_times_of_one_day_wins() -> None:
    assert times(f"A title of four words\nDate: 2025-06-12\nJianghai · 2025-06-12 10:00\n{BODY}") == [
        "2025-06-12T10:00"
    ]


def test_a_footer_is_no_publication() -> None:
    assert times(f"A title of four words\n{BODY}\nCopyright 2024-01-01. All rights reserved.") == [None]


def test_a_source_at_the_end_overrides_the_site() -> None:
    text = f"A title of four words\nJianghai · 2025-06-12 10:00\n{BODY}\nSource: Southern Wire"
    assert publishers(text) == ["Southern Wire"]


def test_the_source_of_a_figure_is_no_publisher() -> None:
    text = f"A title of four words\nJianghai · 2025-06-12 10:00\n{BODY}\nFigure 2: Prices\nSource: Ministry data"
    assert publishers(text) == ["Jianghai"]


@pytest.mark.parametrize("label", ["资料来源：统计部门", "数据来源：统计部门"])
def test_the_source_of_data_is_no_publisher(label: str) -> None:
    assert publishers(f"云禾芯片签署算力合同\n2025-06-12 江海网\n{TEXT}\n{label}") == ["江海网"]


def test_a_time_at_the_end_counts_where_the_head_has_none() -> None:
    assert times(f"云禾芯片签署算力合同\n{TEXT}\n来源：江海网 2025年6月12日 10:05") == ["2025-06-12T10:05"]


def test_a_full_date_in_the_dateline_counts() -> None:
    assert times(f"A title of four words\nSHANGHAI, June 12, 2025 /WireNow/ -- {BODY}") == ["2025-06-12"]


def test_a_dateline_without_year_states_no_time() -> None:
    article = only(f"A title of four words\nSHANGHAI, June 12 (Southern Wire) -- {BODY}")
    assert (article.header.published, article.header.published_iso) == (None, None)


def test_the_account_that_readers_shall_follow_is_the_author() -> None:
    assert authors(f"A title of four words\n{BODY}\nFollow this writer on X: @linqiao") == ["@linqiao"]


def test_a_title_loses_its_marks_and_the_name_of_the_site() -> None:
    assert titles(f"# 云禾芯片签署算力合同_江海财经_江海网\n{TEXT}") == ["云禾芯片签署算力合同"]


def test_a_text_without_title_has_none() -> None:
    assert titles(f"{BODY}\n\n{BODY}") == [None]


@pytest.mark.parametrize("name", [name for name in vars(pages) if name.isupper()])
def test_every_span_of_every_header_quotes_its_document(name: str) -> None:
    text = vars(pages)[name]
    for article in articles(text):
        head = article.header
        spans = [span for span in (head.title, head.publisher, head.published, head.author) if span]
        assert [text[span.start : span.end] for span in spans] == [words(span) for span in spans]
        assert (head.published is None) == (head.published_iso is None)


@pytest.mark.parametrize(
    ("page", "publisher", "time"),
    [
        (f"Yunhe Chip files\n\nNANJING, China – 9 January 2026 – {BODY}\n\n{BODY}", None, "2026-01-09"),
        (f"Yunhe Chip files\n\n{BODY}\n\n{BODY}\n\n© 2026 Harbour Daily. All rights reserved.", "Harbour Daily", None),
        (f"Yunhe Chip files\n\n{BODY}\n\nSubscribe | Unsubscribe | © Harbour Briefing", "Harbour Briefing", None),
        (f"【东岭证券·电子】云禾芯片周报\n\n发布日期：2026-02-08\n\n{TEXT}\n\n{TEXT}", "东岭证券", "2026-02-08"),
        (f"HARBOUR BRIEFING | Issue 214 | April 9, 2026\n\n{BODY}\n\n{BODY}", "HARBOUR BRIEFING", "2026-04-09"),
    ],
)
def test_a_publisher_and_a_day_are_found_where_each_kind_of_text_puts_them(
    page: str, publisher: str | None, time: str | None
) -> None:
    assert (publishers(page), times(page)) == ([publisher], [time])


def test_a_heading_with_a_day_in_it_is_a_title() -> None:
    assert titles(f"# 芯片上市进展一览（截至2026年6月30日）\n\n{TEXT}\n\n{TEXT}") == [
        "芯片上市进展一览（截至2026年6月30日）"
    ]
