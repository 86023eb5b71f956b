from __future__ import annotations

import pytest

from loaders.coined import Coined
from loaders.extract import extractor

NAMES = ("兆霖智算", "楚岳云", "芯泷微", "启桐信息", "青岚光子", "衡岳半导体")


@pytest.fixture(scope="module")
def coined() -> Coined:
    return extractor().finders.namer._coined


def found(coined: Coined, text: str) -> list[str]:
    return [text[start:end] for start, end in coined.find(text, [])]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "text",
    ["{}与昊云科技签约。", "供应商{}涨停。", "客户包括华为、{}和中兴。", "设备由{}供应。", "8月6日，{}举行发布会。"],
)
def test_a_firm_is_known_by_the_rare_signs_of_its_brand(coined: Coined, text: str, name: str) -> None:
    assert name in found(coined, text.format(name))


@pytest.mark.parametrize(
    "text", ["承诺兆霖智算盈利。", "参展商有兆霖智算。", "每1股兆霖智算股票。", "按兆霖智算股本计。"]
)
def test_a_word_before_the_brand_is_no_part_of_it(coined: Coined, text: str) -> None:
    assert found(coined, text) == ["兆霖智算"]


@pytest.mark.parametrize(
    "text", ["供需保持平衡，算力紧张。", "他曦云微微一笑。", "国产算力发展迅速。", "披露信息不完整。"]
)
def test_ordinary_words_name_no_firm(coined: Coined, text: str) -> None:
    assert found(coined, text) == []


def test_endings_may_follow_one_another_but_no_department(coined: Coined) -> None:
    assert found(coined, "启桐信息技术与启桐信息证券部") == ["启桐信息技术", "启桐信息"]


def test_what_follows_the_controlled_name_is_its_holder(coined: Coined) -> None:
    assert found(coined, "澜泷微电子控股股东为泷江集团。") == ["澜泷微电子", "泷江集团"]
