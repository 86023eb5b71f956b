from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.stops import LONGEST, ends


def cut(text: str) -> list[str]:
    places = [0, *ends(text, 0, len(text)), len(text)]
    return [text[a:b].strip() for a, b in itertools.pairwise(places) if text[a:b].strip()]


@pytest.mark.parametrize(
    "text",
    [
        "It listed. | It rose 3.2 percent to 88.15 yuan.",
        "Nanling Data Group Co., Ltd. will serve clients in the U.S. market.",
        "It was bought by Yunhe Inc. | The price was not told.",
        "Dr. Wu met Mr. J. Lin on Nov. 5 at No. 3 Park Road.",
        "The answer was no. | They left.",
        "It grew in the U.S. | In China it fell.",
        "Sales were vs. 3.1 billion a year earlier, i.e. far more.",
        "The call is at 9 a.m. on Monday.",
        "Visit www.example.com. | Then call.",
        "Is it true? | It is! | Good.",
        '"We need wafers," he said. | "Can we get them? | Not this year." | He left.',
        '"Can we?" Lin said.',
        "He waited... and left. | He came back... | Then he stayed.",
        "They list Node.js and ASP.NET tools.",
        "He saw (and bought) it. | (It was cheap.) | It broke.",
        "The ratio is 0.5525:1. | “Good,” he said.",
        "云禾公告。 | 拟募资42亿元；用于研发，增长38.5%。",
        "“产能是瓶颈吗？”吴磊表示，“今年是。”",
        "他说：“今年不行。” | 明年可以。",
        "发布《算力，为何重要？》一书。",
        "竟然翻倍！ | 真的吗？ | 不知道……",
        "本次交易完成后，A公司持股51%. | B公司退出。",
        "增长3．2倍。 | 结束。",
    ],
)
def test_sentences_end_where_the_bars_are(text: str) -> None:
    assert cut(text.replace(" | ", " ")) == text.split(" | ")


def test_chinese_sentences_need_no_blank_between() -> None:
    assert cut("云禾公告。拟募资42亿元！真的？真的。") == ["云禾公告。", "拟募资42亿元！", "真的？", "真的。"]


def test_a_sentence_without_end_is_cut_at_a_blank() -> None:
    pieces = cut("word " * LONGEST)
    assert all(len(piece) <= LONGEST and not piece.startswith("ord") for piece in pieces)


@given(st.text(alphabet='aA .。！？?!…”"）)》5,\n', max_size=60))
def test_ends_rise_and_stay_inside(text: str) -> None:
    places = list(ends(text, 0, len(text)))
    assert places == sorted(set(places))
    assert all(0 < place <= len(text) for place in places)


def test_a_western_question_mark_ends_a_chinese_sentence() -> None:
    assert cut("这家公司如今怎样?海光信息已上市。参数a?b=1") == ["这家公司如今怎样?", "海光信息已上市。", "参数a?b=1"]
