"""Firms named by a plain word and a trade are seen by their place, and what firms sell is not."""

from __future__ import annotations

import pytest

from loaders.plain_names import plain_names
from tests.loaders.real import told


def seen(text: str) -> list[str]:
    return [text[a:b] for a, b, _ in plain_names(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("该中心由擎天智算承建。", "擎天智算"),
        ("昨日，贝壳算力宣布完成A轮融资。", "贝壳算力"),
        ("对话贝壳算力董事长林某。", "贝壳算力"),
        ("合肥市与苍穹数码签署协议。", "苍穹数码"),
        ("甲公司终止收购秦淮云49%股权。", "秦淮云"),
        ("东方云枢去年营收3亿元。", "东方云枢"),
        ("客户包括贝壳算力等企业。", "贝壳算力"),
    ],
)
def test_a_party_stands_between_what_brings_it_in_and_what_it_does(text: str, name: str) -> None:
    assert seen(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "由国产算力承接的任务增加。",
        "市场与公共算力达成平衡。",
        "该行业，绿色智算股价上涨。",
        "公司智算完成融资。",
        "私有云宣布降价。",
        "对可用算力负责人提问。",
        "贝壳算力资源紧张。",
    ],
)
def test_what_is_sold_is_nobodys_name(text: str) -> None:
    assert seen(text) == []


def test_its_facts_are_told() -> None:
    facts = told("贝壳算力完成2.6亿元B轮融资，由腾讯领投。", "融资快讯")
    assert {("贝壳算力", "raised", "260000000"), ("Tencent", "stakeIn", "贝壳算力")} <= facts
