from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import InputError
from graph.model import Document
from loaders.articles import split
from loaders.sentences import sentences
from tests.loaders import pages
from tests.loaders.structure import articles, said

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "seeds"
PAGES = {name: text for name, text in vars(pages).items() if name.isupper()}
BODY = "Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday. It plans to raise 4.2 billion yuan."


@pytest.mark.parametrize("name", PAGES)
def test_sentences_quote_their_mask_in_order_and_never_overlap(name: str) -> None:
    for article in articles(PAGES[name]):
        last = article.start
        for sentence in sentences(article):
            assert article.masked[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
            assert last <= sentence.start < sentence.end <= article.end
            last = sentence.end


@pytest.mark.parametrize("name", PAGES)
def test_no_word_of_the_mask_is_lost_but_marks_and_labels(name: str) -> None:
    for article in articles(PAGES[name]):
        kept = "".join(sentence.text for sentence in sentences(article))
        lost = len("".join(article.masked.split())) - len("".join(kept.split()))
        assert lost <= 60


def test_the_title_is_a_sentence_of_its_own_kind() -> None:
    assert said(pages.EN_SITE, "title") == ["Yunhe Chip files for Shanghai listing"]


def test_a_summary_in_one_line_is_cut_into_headings_and_items() -> None:
    assert said(pages.MIXED_DIGEST, "heading", "item") == [
        "Yunhe Chip has filed a prospectus for a STAR Market listing, planning to raise 4.2 billion yuan",
        "Financials",
        "Revenue rose 38.5% to 1.23 billion yuan in the first nine months",
        "Net loss narrowed to 210 million yuan",
        "Use of Proceeds",
        "About 2.5 billion yuan will go to new training chips",
        "The third compute centre of Nanling Data Group went into operation with 20,000 racks",
        "Total investment reached 5.1 billion yuan",
        "Customer Base",
        "The first customers are three model developers",
    ]


def test_a_sentence_spans_the_lines_of_wrapped_text() -> None:
    assert "The\nsite holds 20,000 racks and draws 120 megawatts, the company said in a\nstatement." in said(
        pages.HARDWRAP
    )


def test_wrapped_chinese_is_no_heading() -> None:
    assert said(pages.ZH_HARDWRAP, "heading") == []


def test_list_marks_belong_to_no_item() -> None:
    assert said(pages.MD_FRONT, "item") == ["Term: three years", "Value: 360 million yuan"]


def test_numbered_items_are_items() -> None:
    assert len(said(pages.NUMBERED_DIGEST, "item")) == 4


def test_a_row_is_one_cell_sentence_and_its_rule_is_none() -> None:
    assert said(pages.MD_FRONT, "cell") == [
        "| Item | Value |",
        "| Capacity | 3,000 PFLOPS |",
        "| Price | 0.12 yuan per GPU hour |",
    ]


def test_rows_parted_by_tabs_are_cells() -> None:
    assert len(said(pages.TABLE, "cell")) == 4


def test_numbered_chapters_are_headings() -> None:
    assert said(pages.POLICY, "heading")[:3] == ["一、总体目标", "二、重点任务", "三、保障措施"]


def test_headings_lose_their_hashes() -> None:
    assert said(pages.MD_FRONT, "heading") == ["Terms"]


def test_questions_and_answers_are_text() -> None:
    assert "江海财经：会不会赴港上市？" in said(pages.QA, "text")


def test_the_codes_of_a_notice_are_text() -> None:
    assert said(pages.NOTICE, "text")[0].startswith("证券代码：688999")


def test_the_rest_of_a_flash_follows_its_title() -> None:
    assert said(pages.FEED_BRACKETS)[:2] == [
        "云禾芯片：签署3.6亿元算力服务合同",
        "江海社11月11日电，云禾芯片公告，与南岭数据集团签署算力服务合同，金额3.6亿元。",
    ]


def test_sentences_of_one_paragraph_share_its_number() -> None:
    (article,) = articles(f"{BODY}\n\n{BODY}")
    assert [sentence.paragraph for sentence in sentences(article)] == [0, 0, 1, 1]


@settings(deadline=None)
@given(st.text(alphabet=" \n\r\t-.。！#|*1aAb云【】[]“”\"'：;", max_size=120), st.sampled_from(["", BODY]))
def test_any_text_gives_sentences_that_quote_their_mask(noise: str, body: str) -> None:
    try:
        found = split(Document("a", noise + body + noise, ""))
    except InputError:
        return
    for article in found:
        last = 0
        for sentence in sentences(article):
            assert last <= sentence.start
            assert article.masked[sentence.start : sentence.end] == sentence.text
            last = sentence.end


@pytest.mark.parametrize(
    "text",
    [
        BODY.replace("\n", " ") * 9000,
        "[" * 100_000, "【" * 100_000, "a" + "\n" * 1_000_000 + "b", "1" * 1_000_000,
        " - A" * 99_999,
    ],
    ids=["one line", "brackets", "chinese brackets", "line ends", "digits", "dashes"],
)  # fmt: skip
def test_monstrous_texts_are_cut_without_loss_of_order(text: str) -> None:
    try:
        (article,) = articles(text)
    except InputError:
        return
    places = [sentence.start for sentence in sentences(article)]
    assert places == sorted(places)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are not here")
def test_the_tag_page_of_the_seeds_holds_ten_articles() -> None:
    text = next(SEEDS.glob("001_*.txt")).read_bytes().decode("utf-8")
    starts = [36, 2573, 4487, 5934, 8147, 10167, 11506, 13200, 14952, 16851]
    assert [article.start for article in articles(text)] == starts


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed documents are not here")
@pytest.mark.parametrize("number", ["000", "002", "003", "004"])
def test_the_other_seeds_hold_one_article_without_chrome(number: str) -> None:
    text = next(SEEDS.glob(f"{number}_*.txt")).read_bytes().decode("utf-8")
    (article,) = articles(text)
    cues = ("Advertisement", "久久", "Share", "Leave a Reply", "rights reserved", "Trending", "Next ", "Follow us")
    assert [cue for cue in cues if cue in article.masked] == []
