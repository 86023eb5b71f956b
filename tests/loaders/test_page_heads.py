"""Heads of pages as sites write them: title, publisher, time and author."""

import pytest

from graph.model import Document
from loaders.articles import split

TITLE = "Yunlan Chip closes Series B"
STORY = "Yunlan Chip said on Tuesday that it had closed its Series B round with 1 billion yuan."


def heads(text: str) -> list[tuple[str | None, str | None, str | None, str | None]]:
    """Return title, publisher, time and author of each article of a text."""
    found = []
    for article in split(Document("page.txt", text, "0" * 64)):
        h = article.header
        spans = (h.title, h.publisher, h.author)
        title, publisher, author = (span.text if span else None for span in spans)
        found.append((title, publisher, h.published_iso, author))
    return found


HEADS = {
    f"{TITLE}\nJane Doe, China Daily | Updated: 2026-04-14 09:30\n\n{STORY}": (
        "China Daily", "2026-04-14T09:30", "Jane Doe",
    ),
    f"{TITLE}\nTue, Apr 14 2026 9:30 AM EDT\n\n{STORY}": (None, "2026-04-14T09:30", None),
    f"{TITLE}\nApr. 14, 2026, 9:30 a.m. ET | By Jane Doe\n\n{STORY}": (None, "2026-04-14T09:30", "Jane Doe"),
    f"Home | Markets | Tech\nSign in | Subscribe for $1\n{TITLE}\n14 April 2026\n\n{STORY}": (None, "2026-04-14", None),
    f"FOR IMMEDIATE RELEASE\n\n{TITLE}\n\nSHANGHAI--(BUSINESS WIRE)--April 14, 2026--{STORY}": (
        "BUSINESS WIRE", "2026-04-14", None,
    ),
    f"PRESS RELEASE\n{TITLE}\n\nApril 14, 2026 – Shanghai – {STORY}": (None, "2026-04-14", None),
    f"{TITLE}\n\n(Yicai) April 14, 2026 -- {STORY}": ("Yicai", "2026-04-14", None),
    f"{TITLE}\n\nHONG KONG (Apr 14, 2026): {STORY}": (None, "2026-04-14", None),
    f"{TITLE}\n\nSHANGHAI, April 14 (Xinhua) -- {STORY} It was signed on April 10, 2026.": (
        "Xinhua", "2026-04-14", None,
    ),
    f"{TITLE}\n2026-04-14 09:30\n证券时报记者 张明\n\n{STORY}": ("证券时报", "2026-04-14T09:30", "张明"),
    f"{TITLE}\nBy Staff Reporter\nApril 14, 2026\n\n{STORY}": (None, "2026-04-14", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said"), HEADS.items())
def test_a_head_is_read(text: str, said: tuple[str | None, str | None, str | None]) -> None:
    assert heads(text) == [(TITLE, *said)]


def test_the_newsroom_in_brackets_is_publisher_and_writer() -> None:
    text = "云岚芯片完成B轮融资\n\n【环球网科技报道 记者 张明】2026年4月14日消息，云岚芯片宣布完成B轮融资，金额10亿元。"
    assert heads(text) == [("云岚芯片完成B轮融资", "环球网", "2026-04-14", "张明")]


def test_rows_of_a_table_are_no_bylines() -> None:
    text = "公司\t板块\t状态\t日期\n云岚芯片\t科创板\t已受理\t2026-04-14\n北辰智算\t创业板\t已问询\t2026-04-12\n"
    assert heads(text) == [(None, None, None, None)]


def test_the_one_day_below_a_page_of_flashes_is_that_of_each() -> None:
    text = (
        "10:42 【云岚芯片：完成工商变更】云岚芯片公告，其控股子公司已完成注册资本变更登记，不涉及控制权变化。\n\n"
        "10:15 【北辰智算：签订合同】北辰智算公告，公司与某运营商签订算力服务合同，金额为3亿元人民币。\n\n"
        "更新：2026-07-14\n"
    )
    assert [day for _, _, day, _ in heads(text)] == ["2026-07-14", "2026-07-14"]
