from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import EmptyDocument, UnreadableInput
from graph.model import Document
from loaders.articles import split
from loaders.traditional import simplified
from tests.loaders import pages
from tests.loaders.structure import articles, only, times, titles

PAGES = {name: text for name, text in vars(pages).items() if name.isupper()}
BODY = "Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday. It plans to raise 4.2 billion yuan."
TEXT = "云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元。合同期限三年。"
SEVERAL = {
    "FEED_BRACKETS": 3,
    "FEED_TIMES": 3,
    "MD_MANY": 3,
    "MD_H2_DIGEST": 2,
    "TWO_EN_PLAIN": 2,
    "MIXED_DIGEST": 2,
    "SEPARATORS": 2,
    "LISTING_ONLY": 3,
    "NOTICES_TWO": 2,
    "WIRE_MANY": 2,
    "SNIPPETS": 2,
    "REPORTS": 2,
}


@pytest.mark.parametrize("name", PAGES)
def test_every_page_has_its_number_of_articles(name: str) -> None:
    assert [article.id for article in articles(PAGES[name])] == [f"a{n + 1}" for n in range(SEVERAL.get(name, 1))]


@pytest.mark.parametrize("name", PAGES)
def test_a_mask_has_the_length_of_its_document_and_its_text_at_its_place(name: str) -> None:
    text = PAGES[name]
    for article in articles(text):
        assert len(article.masked) == len(text)
        assert all(a in (b, " ") for a, b in zip(article.masked, simplified(text), strict=True))
        assert not (article.masked[: article.start] + article.masked[article.end :]).strip()


@pytest.mark.parametrize("name", PAGES)
def test_an_article_holds_its_title_and_ends_before_the_next(name: str) -> None:
    found = articles(PAGES[name])
    for article in found:
        title = article.header.title
        assert title is None or (article.start <= title.start and title.end <= article.end)
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))


def test_the_articles_of_a_digest_keep_their_own_titles() -> None:
    assert titles(pages.MIXED_DIGEST) == [
        "Yunhe Chip files for listing, 云禾芯片申报科创板",
        "南岭数据第三座智算中心投运",
    ]


def test_the_articles_of_a_digest_keep_their_own_times() -> None:
    assert times(pages.MD_H2_DIGEST) == ["2025-11-12T08:15", "2025-11-13T10:00"]


def test_a_feed_with_its_times_last_is_cut_at_the_titles() -> None:
    text = f"First deal of the day\n{BODY}\nJianghai · 2025-06-10 10:00\nSecond deal of the day\n{BODY}\n"
    text += "Jianghai · 2025-06-11 10:00\n"
    assert (titles(text), times(text)) == (
        ["First deal of the day", "Second deal of the day"],
        ["2025-06-10T10:00", "2025-06-11T10:00"],
    )


def test_rules_part_texts_that_open_with_titles() -> None:
    text = f"First deal of the day\n{BODY}\n=====\nSecond deal of the day\n{BODY}"
    assert titles(text) == ["First deal of the day", "Second deal of the day"]


def test_a_rule_before_a_plain_paragraph_parts_nothing() -> None:
    assert titles(f"First deal of the day\n{BODY}\n-----\n{BODY}") == ["First deal of the day"]


def test_sections_of_one_article_are_no_articles() -> None:
    text = f"# Deal of the day\nJianghai · 2025-06-10\n\n{BODY}\n\n## Terms\n\n{BODY}\n\n## Outlook\n\n{BODY}"
    assert titles(text) == ["Deal of the day"]


def test_a_numbered_digest_stays_whole() -> None:
    assert len(articles(pages.NUMBERED_DIGEST)) == 1


def test_a_chronicle_stays_whole() -> None:
    assert "2020-05-18" in only(pages.TIMELINE).masked


def test_a_subtitle_and_a_second_time_belong_to_the_header() -> None:
    text = f"First deal of the day\n2025-06-10 09:00\nA subtitle of five words\nUpdated: 2025-06-11 10:00\n{BODY}"
    assert (titles(text), times(text)) == (["First deal of the day"], ["2025-06-10T09:00"])


def test_a_list_of_links_after_an_article_is_left_out() -> None:
    assert "Ministry plans" not in only(pages.TAIL_LINKS).masked


def test_the_date_under_a_signature_begins_no_article() -> None:
    assert only(pages.NOTICE).end == len(pages.NOTICE.rstrip())


def test_text_before_the_first_confirmed_title_is_an_article() -> None:
    text = f"A title of four words\n{BODY} {BODY}\nSecond deal of the day\nJianghai · 2025-06-10 10:00\n{BODY} {BODY}"
    assert titles(text) == ["A title of four words", "Second deal of the day"]


def test_header_lines_and_chrome_are_blank_in_the_mask() -> None:
    masked = only(pages.EN_SITE).masked
    assert [word for word in ("Published:", "Lin Qiao", "Share", "newsletter", "Related", "©") if word in masked] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [(f"{BODY}\n{BODY}", "en"), (f"{TEXT}\n{TEXT}", "zh"), (f"{BODY}\n{TEXT}", "mixed"), (f"智算\n\n{BODY}", "en")],
)
def test_the_language_is_that_of_most_words(text: str, language: str) -> None:
    assert only(text).language == language


@pytest.mark.parametrize(
    "text",
    [
        pages.SPAM,
        f"这三只龙头股必将启动主升浪\n{TEXT}",
        "Hot stock pick of the week: a multibagger\nBuy now. Join our WhatsApp group before it is too late, friends.",
    ],
)
def test_a_stock_tip_is_promotional(text: str) -> None:
    assert only(text).promotional


@pytest.mark.parametrize("name", [name for name in PAGES if name not in ("SPAM",)])
def test_news_is_not_promotional(name: str) -> None:
    assert not any(article.promotional for article in articles(PAGES[name]))


@pytest.mark.parametrize("text", ["Home\nShare\nAdvertisement", "© 2025 Example. All rights reserved.", "---\n* * *"])
def test_a_page_of_chrome_alone_is_an_empty_document(text: str) -> None:
    with pytest.raises(EmptyDocument):
        articles(text)


def test_too_many_articles_for_one_document_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("loaders.articles.MAX_MASKED", 500)
    with pytest.raises(UnreadableInput, match="Split it"):
        articles(pages.TWO_EN_PLAIN)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("\n", "\n\n", "# ", "- ", "---\n", "Share\n", "2025-06-10", "Jianghai · 2025-06-10 10:00\n", "【"),
                *("】", "Title: ", "Deal of the day\n", "证券代码：688999\n", "Core Viewpoint - ", "[1]", "\t", "|"),
                *("By Lin\n", BODY, TEXT, " "),
            ]
        ),
        max_size=30,
    )
)
def test_any_page_gives_apart_articles_or_an_empty_document(parts: list[str]) -> None:
    text = "".join(parts)
    try:
        found = split(Document("a", text, ""))
    except EmptyDocument:
        return
    assert found
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))
    assert all(len(article.masked) == len(text) for article in found)


@pytest.mark.parametrize(
    "opening", ["SHANGHAI, March 3, 2026 (Newsroom) - ", "BEIJING, March 3, 2026 -- ", "新华社北京3月3日电 "]
)
def test_a_dateline_says_nothing_but_its_date(opening: str) -> None:
    read = only(opening + BODY).masked
    assert "HAI" not in read
    assert "BEIJING" not in read
    assert "新华社" not in read
    assert "3" in read[: len(opening)]


def test_each_report_of_a_rolling_page_has_the_pages_day() -> None:
    reports = "15:03 A fell 1% on Wednesday.\n\n14:35 B fell 2% on fears.\n\n13:20 C rose 3% on hopes.\n"
    page = f"Live from the markets\n2026-06-17\n\n{reports}"
    assert {article.header.published_iso for article in split(Document("live.txt", page, "0" * 64))} == {"2026-06-17"}


def test_each_item_under_a_pages_day_has_that_day() -> None:
    items = "15:32:10 【北岭算力：中标2亿元项目】北岭算力公告，公司中标2亿元算力项目。\n\n" * 3
    page = f"快讯  |  加精  公司  行情  港股  基金\n\n2026年6月17日 星期三\n\n{items}"
    assert {article.header.published_iso for article in split(Document("live.txt", page, "0" * 64))} == {"2026-06-17"}


def test_a_text_in_traditional_characters_is_read_in_simplified_ones_at_the_same_places() -> None:
    text = "北嶺算力集團公佈業績\n\n香港，2026年3月3日\n\n北嶺算力集團去年收入為12億元人民幣，按年增長三成。\n"
    article = only(text)
    assert article.masked.index("收入为12亿元人民币") == text.index("收入為12億元人民幣")


def test_a_title_that_goes_on_in_the_next_line_leaves_every_letter_at_its_place() -> None:
    text = (
        "清河市人民政府办公室关于印发\n《清河市算力发展行动计划（2026—2028年）》的通知\n\n清政办发〔2026〕8号\n\n"
        "各区人民政府：\n\n到2028年，全市智能算力规模达到12 EFLOPS。\n"
    )
    article = only(text)
    assert len(article.masked) == len(text)
    assert article.masked.index("到2028年") == text.index("到2028年")
