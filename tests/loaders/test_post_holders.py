"""Chinese people right behind their posts, whatever word follows."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def people(text: str) -> set[str]:
    """Return who holds a post by a text."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {f.subject.label for f in found if f.predicate == "holdsPosition"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("云岚科技创始合伙人顾西洲本人回复称不属实。", "顾西洲"),
        ("云岚科技首席执行官符一鸣上月到访合肥。", "符一鸣"),
        ("云岚科技独立董事房鸣鹤投了弃权票。", "房鸣鹤"),
        ("云岚科技董事长应立今晨到场。", "应立"),
        ("云岚科技总经理安小平昨晚回应了传闻。", "安小平"),
        ("云岚科技董事长蒲松涛股份质押比例为38%。", "蒲松涛"),
        ("云岚科技副总裁单于曼主张放慢扩产。", "单于曼"),
    ],
)
def test_a_name_ends_where_a_word_begins(text: str, name: str) -> None:
    assert people(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "云岚科技董事长应当由股东会选举产生。",
        "云岚科技总经理办公会议通过了方案。",
        "云岚科技董事长向其转让了股份。",
        "云岚科技总经理明年将换人。",
        "云岚科技首席科学家安全意识很强。",
        "云岚科技总裁成立了专班。",
    ],
)
def test_a_word_behind_a_post_is_nobody(text: str) -> None:
    assert people(text) == set()
