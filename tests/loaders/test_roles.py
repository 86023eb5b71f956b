from __future__ import annotations

import pytest

from loaders.lines import Line
from loaders.roles import page, row
from tests.loaders import pages


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Yunhe Chip files for Shanghai listing", "title"),
        ("Title: Yunhe Chip files", "titled"),
        ("# Yunhe Chip", "h1"),
        ("#### Terms", "h3"),
        ("Jianghai · 2025-06-10 10:00", "byline"),
        ("Core Viewpoint - It grew.", "lead"),
        ("核心观点", "lead"),
        ("证券代码：688999 证券简称：云禾芯片", "notice"),
        ("The exchange lists six hundred data products.", "prose"),
        ("LIANCHENG, Nov 21 (Wire) -- A computing hub went into operation on Friday.", "wire"),
        ("【云禾芯片：签署合同】江海社11月11日电，云禾芯片公告签署算力服务合同。", "flash"),
        ("- three years", "item"),
        ("| a | b |", "cell"),
        ("=====", "rule"),
        ("林乔", "scrap"),
        ("The terms of the deal:", "other"),
    ],
)
def test_a_line_plays_its_part(text: str, role: str) -> None:
    assert row(Line(0, len(text), text)).role == role


def test_chrome_has_no_row() -> None:
    rows, _ = page(pages.EN_SITE)
    assert [item.line.text for item in rows if item.line.text in ("Share", "Facebook", "Search")] == []


def test_a_wrapped_paragraph_is_one_row() -> None:
    rows, _ = page(pages.HARDWRAP)
    assert [item.role for item in rows] == ["title", "prose", "prose"]
