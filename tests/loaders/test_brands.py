"""Short names of Chinese firms without an ending."""

from __future__ import annotations

import pytest

from graph.model import Node
from loaders.brands import brands
from loaders.mentions import Mention
from loaders.taken import Taken


def found(text: str) -> list[str]:
    known = [("无锡", "Place"), ("安徽", "Place"), ("上海", "Place"), ("云禾电信", "Company")]
    taken = [
        Mention(text.index(name), text.index(name) + len(name), name, "name", Node(name, name, cls))
        for name, cls in known
        if name in text
    ]
    return [text[start:end] for start, end, _ in brands(text, Taken(taken))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("*ST云帆今起停牌。", "*ST云帆"),
        ("土建由中铁十二局负责。", "中铁十二局"),
        ("控股子公司无锡泽澜签下订单。", "无锡泽澜"),
        ("该公司由安徽国控、云禾电信分别出资。", "安徽国控"),
        ("云禾电信与安徽禾穗共同出资。", "安徽禾穗"),
        ("上海理工大学教授在会上发言。", "上海理工大学"),
    ],
)
def test_a_firm_is_told_by_a_warning_a_number_or_its_place_and_brand(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "上海方面将出台细则。",
        "云禾电信与安徽政府签约。",
        "安徽将建枢纽。",
        "子公司无锡工厂已投产。",
        "研讨会在无锡举行。",
    ],
)
def test_a_place_with_a_common_noun_or_verb_is_no_firm(text: str) -> None:
    assert found(text) == []
