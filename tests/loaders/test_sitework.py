"""Phases that stand alone, sites by a place and what they are, and numbers of cards that are no year."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def told(text: str) -> set[tuple[str, str, str]]:
    """Return subject, term and status of what a text tells."""
    facts = extractor().extract(Document("a.txt", text, "text/plain")).facts
    return {(f.subject.label, f.predicate, f.status) for f in facts}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "怀来大数据产业园一期已投入使用；二期正在建设，计划投资30亿元。",
            ("怀来大数据产业园二期", "investment", "planned"),
        ),
        ("大同凌云数据园区由秦淮数据投资建设。", ("大同凌云数据园区", "builtBy", "done")),
        (
            "Cost so far at the Zhengzhou AI centre is 3.4 billion yuan.",
            ("Zhengzhou AI centre", "investment", "done"),
        ),
        ("芜湖集群现有数据中心5个，在建3个，标准机架12万架。", ("Wuhu data centre cluster", "capacity", "done")),
        ("鹿泉智算中心在建，规划标准机架12万架。", ("鹿泉智算中心", "capacity", "planned")),
    ],
)
def test_what_is_told_of_a_site(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in told(text)


def test_another_phase_than_the_one_in_the_name_is_none_of_its_own() -> None:
    assert not any("二期厂房一期" in subject for subject, _, _ in told("荣芯宁波二期厂房封顶。一期目前月产1.8万片。"))


def test_cards_are_no_year() -> None:
    text = "鹿泉算力港首期项目已启用，装机2048卡，二期将扩至8192卡。"
    assert not any(f.date for f in extractor().extract(Document("a.txt", text, "text/plain")).facts)
