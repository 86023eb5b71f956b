from __future__ import annotations

import re

import pytest

from loaders.free_text import FREE_TEXT, NEEDED


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("text", "build ten halls with 1.5 EFLOPS"),
        ("texts", "设计、封装和测试"),
        ("clause", "build ten halls"),
        ("rank", "largest maker of chips"),
        ("rank", "国内首家潮汐芯片企业"),
        ("role", "副总经理"),
        ("role", "首席科学家"),
        ("roleword", "vice president"),
        ("roleword", "deputy general manager"),
        ("roleword", "chief technology officer"),
        ("rolephrase", "chairman and chief scientist"),
        ("sources", "people familiar with the matter"),
        ("sources", "知情人士"),
        ("rating", "Outperform"),
        ("rating", "增持"),
    ],
)
def test_a_kind_of_free_text_takes_what_it_is_for(kind: str, text: str) -> None:
    assert re.fullmatch(FREE_TEXT[kind], text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("text", "build; sell"),
        ("text", "建设。销售"),
        ("text", "big"),
        ("clause", "on the day of the fair"),
        ("rank", "first"),
        ("roleword", "chip"),
        ("sources", "Norda"),
        ("rating", "Nice"),
    ],
)
def test_a_kind_of_free_text_takes_nothing_else(kind: str, text: str) -> None:
    assert not re.fullmatch(FREE_TEXT[kind], text)


@pytest.mark.parametrize("kind", sorted(FREE_TEXT))
def test_every_kind_of_free_text_can_be_compiled_under_a_name(kind: str) -> None:
    assert re.compile(f"(?P<object>{FREE_TEXT[kind]})").groups >= 1


@pytest.mark.parametrize("kind", sorted(FREE_TEXT))
def test_no_kind_of_free_text_takes_nothing(kind: str) -> None:
    assert not re.fullmatch(FREE_TEXT[kind], "")


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("rank", "second-largest maker of chips"),
        ("rank", "world's top supplier of racks"),
        ("rank", "全国最早的算力交易平台"),
        ("rank", "第一大股东"),
        ("firmkind", "wafer foundry"),
        ("firmkind", "AI start-up"),
        ("firmkind", "光模块厂商"),
        ("firmkind", "智能云服务商"),
    ],
)
def test_a_kind_that_needs_words_takes_nothing_without_one_of_them(kind: str, text: str) -> None:
    assert re.match(FREE_TEXT[kind], text) and any(word in text for word in NEEDED[kind])
