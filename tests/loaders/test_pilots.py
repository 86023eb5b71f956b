"""Pilots: what a text names as a programme that is tried somewhere."""

from __future__ import annotations

import pytest

from loaders.gazetteer import Gazetteer
from loaders.pilots import pilots
from ontology.vocabulary import load


def named(text: str) -> list[str]:
    """Return the pilots of a text."""
    return [text[a:b] for a, b in pilots(text, Gazetteer(load()).find(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was named as one of ten pilot cities for data trading.", "pilot cities for data trading"),
        ("云泽市入选国家数据局公布的首批算力互联试点城市。", "首批算力互联试点城市"),
        ("云泽市获批建设国家数据要素综合试验区。", "国家数据要素综合试验区"),
    ],
)
def test_a_pilot_is_named_by_what_is_tried(text: str, name: str) -> None:
    assert named(text) == [name]


@pytest.mark.parametrize("text", ["公司启动相关试点。", "The pilot went well.", "双方开展试点。"])
def test_a_pilot_of_nothing_has_no_name(text: str) -> None:
    assert named(text) == []
