from __future__ import annotations

import pytest

from graph.model import Span
from loaders.paragraphs import paragraphs


def kinds(text: str, title: Span | None = None) -> list[tuple[str, str]]:
    """Return kind and text of each paragraph."""
    return [(part.kind, text[part.start : part.end]) for part in paragraphs(text, 0, len(text), title)]


@pytest.mark.parametrize(
    ("text", "kind", "kept"),
    [
        ("## Terms of the deal", "heading", "Terms of the deal"),
        ("Terms of the deal", "heading", "Terms of the deal"),
        ("一、合同概况", "heading", "一、合同概况"),
        ("- [ ] Sign it", "item", "Sign it"),
        ("（2）签署合同", "item", "签署合同"),
        ("| a | b |", "cell", "| a | b |"),
        ("a\tb\tc", "cell", "a\tb\tc"),
        ("Yunhe | 3.2 | 4.1 | 5.0", "cell", "Yunhe | 3.2 | 4.1 | 5.0"),
        ("云禾芯片｜甲公司｜3.2亿元", "cell", "云禾芯片｜甲公司｜3.2亿元"),
        ("快讯｜云禾芯片赴港上市", "heading", "快讯｜云禾芯片赴港上市"),
        ("The exchange lists six hundred data products.", "text", "The exchange lists six hundred data products."),
        ("会不会赴港上市？", "text", "会不会赴港上市？"),
        ("证券代码：688999 证券简称：云禾芯片", "text", "证券代码：688999 证券简称：云禾芯片"),
        ("Source: Ministry data", "text", "Source: Ministry data"),
    ],
)
def test_a_line_has_its_kind_and_loses_its_mark(text: str, kind: str, kept: str) -> None:
    assert kinds(text) == [(kind, kept)]


def test_the_line_under_a_table_head_is_none() -> None:
    assert kinds("| a | b |\n|---|:-:|\n| 1 | 2 |") == [("cell", "| a | b |"), ("cell", "| 1 | 2 |")]


def test_a_title_is_parted_from_what_follows_in_its_line() -> None:
    text = "【云禾芯片签署合同】江海社11月11日电，公告称"
    assert kinds(text, Span(1, 9, text[1:9])) == [("title", text[1:9]), ("text", text[10:])]


def test_a_title_keeps_what_stands_before_it_as_text() -> None:
    assert kinds("Breaking: Yunhe lists", Span(10, 21, "Yunhe lists")) == [
        ("text", "Breaking: "),
        ("title", "Yunhe lists"),
    ]
