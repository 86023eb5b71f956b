from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.bylines import byline


def told(text: str) -> tuple[list[str], str | None, str | None]:
    """Return the times, publisher and author that a line states."""
    said = byline(text)
    assert said is not None
    names = [span.text if span else None for span in (said.publisher, said.author)]
    return [time.iso for time in said.times], names[0], names[1]


@pytest.mark.parametrize(
    ("text", "times", "publisher", "author"),
    [
        ("Jiang Hai Shi Bao· 2025-06-15 22:02", ["2025-06-15T22:02"], "Jiang Hai Shi Bao", None),
        ("GOLDEN HILL SECURITIES· 2025-06-10 06:26", ["2025-06-10T06:26"], "GOLDEN HILL SECURITIES", None),
        (
            "By LIN QIAO | Jianghai Daily | Updated: 2026-02-11 10:38",
            ["2026-02-11T10:38"],
            "Jianghai Daily",
            "LIN QIAO",
        ),
        ("Date: 2024-04-02", ["2024-04-02"], None, None),
        ("新算力记者 周望舒　北京报道　2026年1月19日", ["2026-01-19"], "新算力", "周望舒"),
        (
            "**评级：看好（维持）**　分析师：林乔　执业编号：S0990000000　报告日期：2026年3月15日",
            ["2026-03-15"],
            None,
            "林乔",
        ),
        ("首席分析师：林乔，S0123456789012  邮箱：lin@dy.com.cn  2026年5月8日", ["2026-05-08"], None, "林乔"),
        ("Analyst: Lin Qiao | Southern Wire | 11 May 2026", ["2026-05-11"], "Southern Wire", "Lin Qiao"),
        ("整理日期：2026年7月8日", ["2026-07-08"], None, None),
        ("发布日期 Date of issue：2026-04-03", ["2026-04-03"], None, None),
        ("Source : Southern Wire", [], "Southern Wire", None),
        ("SOURCE Nanling Data Group Inc.", [], "Nanling Data Group Inc.", None),
        ("来源：江海时报 2025年6月10日 11:23", ["2025-06-10T11:23"], "江海时报", None),
        ("2025-06-10 11:23 来源：江海时报 作者：林乔", ["2025-06-10T11:23"], "江海时报", "林乔"),
        ("2025-06-10 11:23:05　来源：江海网　编辑：周舟", ["2025-06-10T11:23:05"], "江海网", None),
        ("江海财经 林乔 2025-11-14 19:05", ["2025-11-14T19:05"], "江海财经", "林乔"),
        ("Southern Wire, November 21, 2025", ["2025-11-21"], "Southern Wire", None),
        ("By Lin Qiao in Shanghai", [], None, "Lin Qiao"),
        ("Posted on November 3, 2025 by Lin Qiao", ["2025-11-03"], None, "Lin Qiao"),
        ("作者：林乔", [], None, "林乔"),
        ("2025-06-10 08:30  来源：江海时报  作者：林 乔", ["2025-06-10T08:30"], "江海时报", "林 乔"),
        ("作者|林 乔", [], None, "林 乔"),
        ("文/林乔", [], None, "林乔"),
        ("本报记者 林乔", [], None, "林乔"),
        ("*Jianghai Finance, 12 November 2025*", ["2025-11-12"], "Jianghai Finance", None),
        ("发布时间：2025-11-05 16:20 发布机构：南岭省工业厅", ["2025-11-05T16:20"], "南岭省工业厅", None),
    ],
)
def test_a_header_line_tells_time_publisher_and_author(
    text: str, times: list[str], publisher: str | None, author: str | None
) -> None:
    assert told(text) == (times, publisher, author)


@pytest.mark.parametrize(
    "text",
    [
        "On March 27, 2024 the exchange held a forum",
        "2025年6月10日，公司公告拟募资42亿元。",
        "（一）成立日期：2018年9月3日",
        "有限公司成立日期：2015年6月18日    股份公司成立日期：2022年11月30日",
        "Yunhe Chip files for Shanghai listing",
        "The share exchange closes on 2025-06-10",
        "Revenue in the year to June 30, 2025: 4.2 billion yuan, up from 3.1 billion a year before that day",
        "by the end of the year it will list",
        "Sources said the deal closed on June 10, 2025",
        "",
    ],
)
def test_a_sentence_is_no_header_line(text: str) -> None:
    assert byline(text) is None


def test_an_update_is_told_from_a_publication() -> None:
    said = byline("Published: 2025-06-10 Updated: 2025-06-11")
    assert said is not None
    assert [(time.iso, time.updated) for time in said.times] == [("2025-06-10", False), ("2025-06-11", True)]


def test_a_time_is_quoted_with_its_label() -> None:
    said = byline("By Lin Qiao | Updated: 2025-06-11 10:00", 100)
    assert said is not None
    assert (said.times[0].span.start, said.times[0].span.text) == (114, "Updated: 2025-06-11 10:00")


@given(st.text(alphabet="By 来源：作者|·2025-06:1年月日LinQ.,\t", max_size=80), st.integers(0, 9))
def test_spans_quote_their_line(text: str, start: int) -> None:
    said = byline(text, start)
    spans = [] if said is None else [said.publisher, said.author, *(time.span for time in said.times)]
    assert all(text[span.start - start : span.end - start] == span.text for span in spans if span)


def test_the_day_on_which_a_reported_period_ends_is_no_byline() -> None:
    assert byline("Audited Results for the Year Ended 31 March 2025") is None


@pytest.mark.parametrize("text", ["市场月报 · 2026年3月", "Monthly Bulletin · March 2026"])
def test_the_kind_of_an_issue_is_no_publisher(text: str) -> None:
    said = byline(text)
    assert said is None or said.publisher is None
