from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.lines import cjk, is_item, is_prose, is_rule, is_title, lines, weight


def test_lines_keep_their_place_and_lose_their_edges() -> None:
    text = "  one\r\n\r\n\u3000two \u200b\rthree"
    assert [(text[line.start : line.end], line.apart) for line in lines(text)] == [
        ("one", True),
        ("two", True),
        ("three", False),
    ]


def test_a_stretch_of_a_text_has_its_own_lines() -> None:
    assert [line.text for line in lines("one\ntwo\nthree", 4, 9)] == ["two", "t"]


@given(st.text(alphabet="a \r\n\x0b\x0c\u2028\u3000\u200b云。", max_size=60))
def test_every_line_quotes_its_text(text: str) -> None:
    found = list(lines(text))
    assert all(text[line.start : line.end] == line.text for line in found)
    assert "".join(line.text for line in found).count("云") == text.count("云")


def test_two_chinese_signs_weigh_one_word() -> None:
    assert (cjk("智算 centre"), weight("智算 centre")) == (2, 2.0)


@pytest.mark.parametrize(
    "text",
    [
        "Yunhe Chip files for Shanghai listing",
        "云禾芯片科创板IPO获受理 拟募资42亿元",
        "Who pays for the new data centres?",
        "Deal signed by Yunhe Chip Inc.",
        "Yunhe Co. Ltd. Announces Results",
    ],
)
def test_a_short_line_without_stop_may_be_a_title(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "It listed. Then it fell",
        "云禾公告。",
        "one",
        "- a list item here",
        "Terms of the deal:",
        "| a | b |",
        "a " * 80,
        "---",
    ],
)
def test_sentences_items_and_labels_are_no_titles(text: str) -> None:
    assert not is_title(text)


@pytest.mark.parametrize(
    "text", ["The exchange lists six hundred data products.", "公司拟募资四十二亿元，用于研发新一代芯片。", "a" * 401]
)
def test_a_line_with_a_sentence_is_prose(text: str) -> None:
    assert is_prose(text)


@pytest.mark.parametrize("text", ["Share this.", "Yunhe Chip files for Shanghai listing", "更多。", "1,204 views"])
def test_a_few_words_are_no_prose(text: str) -> None:
    assert not is_prose(text)


@pytest.mark.parametrize(
    ("text", "item"), [("- a", True), ("1. a", True), ("（2）a", True), ("① a", True), ("1.5 times", False)]
)
def test_a_list_mark_makes_an_item(text: str, item: bool) -> None:
    assert is_item(text) is item


@pytest.mark.parametrize(
    ("text", "rule"), [("---", True), ("* * *", True), ("=====", True), ("--", False), ("- a -", False)]
)
def test_three_strokes_make_a_rule(text: str, rule: bool) -> None:
    assert is_rule(text) is rule
