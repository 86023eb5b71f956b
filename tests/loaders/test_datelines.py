from __future__ import annotations

import pytest

from loaders.datelines import dateline, reporter


@pytest.mark.parametrize(
    ("text", "publisher", "published", "iso"),
    [
        ("LIANCHENG, Nov 21 (Southern Wire) -- A hub opened.", "Southern Wire", "Nov 21", None),
        ("SHANGHAI, June 10, 2025 /WireNow/ -- Yunhe Inc. today", "WireNow", "June 10, 2025", "2025-06-10"),
        ("HONG KONG (Southern Wire) - Shares rose", "Southern Wire", None, None),
        ("SHANGHAI — Yunhe filed a prospectus.", None, None, None),
        ("江海社11月21日讯（记者 林乔）云禾芯片公告", "江海社", "11月21日", None),
        ("北江社连城11月21日电 智算中心投运", "北江社", "11月21日", None),
        ("江海网2025年11月21日电，云禾芯片公告", "江海网", "2025年11月21日", "2025-11-21"),
        ("江海财经讯（记者 林乔）云禾芯片公告", "江海财经", None, None),
        ("本报讯（记者 林乔）云禾芯片公告", None, None, None),
    ],
)
def test_a_dateline_names_agency_and_day(
    text: str, publisher: str | None, published: str | None, iso: str | None
) -> None:
    line = dateline(text)
    assert line is not None
    assert (line.publisher.text if line.publisher else None) == publisher
    assert (line.published.text if line.published else None) == published
    assert line.iso == iso


@pytest.mark.parametrize(
    "text",
    [
        "Shenzhen, a tech hub, has pushed fintech - and will go on.",
        "The plan - Five actions - is large.",
        "11月21日，云禾芯片公告",
        "云禾芯片股份有限公司公告，拟募资42亿元。",
        "【最新】 行业保持高景气",
        "",
    ],
)
def test_a_plain_opening_is_no_dateline(text: str) -> None:
    assert dateline(text) is None


def test_a_flash_has_its_title_in_brackets() -> None:
    line = dateline("【云禾芯片：签署大额合同】江海社11月11日电，公告称", 10)
    assert line is not None and line.title is not None and line.publisher is not None
    assert (line.title.start, line.title.text, line.publisher.text) == (11, "云禾芯片：签署大额合同", "江海社")


def test_a_flash_may_open_with_its_hour() -> None:
    line = dateline("10:28 【云禾芯片签署大额合同】云禾芯片公告称")
    assert line is not None and line.title is not None
    assert line.title.text == "云禾芯片签署大额合同"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("江海社11月21日讯（记者 林乔）云禾芯片公告", "林乔"),
        ("北江社连城11月21日电（记者陈一、王二）", "陈一、王二"),
        ("（本报首席记者 林乔 发自上海）", "林乔"),
        ("很长的正文。" * 40 + "（江海报记者 林乔）", "林乔"),
    ],
)
def test_a_reporter_stands_in_brackets_at_either_end(text: str, name: str) -> None:
    span = reporter(text)
    assert span is not None
    assert (span.text, text[span.start : span.end]) == (name, name)


def test_no_reporter_no_name() -> None:
    assert reporter("（记者会将于明日举行）公司公告") is None
