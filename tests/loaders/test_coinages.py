from __future__ import annotations

import pytest

from graph.model import Node
from loaders.coinages import Coinage, stands_as_name
from loaders.extract import extractor
from loaders.mentions import Mention
from loaders.naming import Namer

NAMES = ("兆霖智算", "楚岳云", "芯泷微", "启桐信息", "青岚光子", "衡岳半导体", "曦望", "瀚榆")


@pytest.fixture(scope="module")
def namer() -> Namer:
    return extractor().finders.namer


def found(namer: Namer, text: str, cls: str = "Company") -> list[str]:
    return [text[c.start : c.end] for c in coined(namer, text) if c.cls == cls]


def coined(namer: Namer, text: str, *places: Mention) -> list[Coinage]:
    runs = namer.coinages.runs(text, namer.dictionary.words(text))
    return list(namer.coinages.find(text, runs, places))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "text",
    [
        "{}与昊云科技签约。", "供应商{}涨停。", "客户包括华为、{}和中兴。", "设备由{}供应。", "8月6日，{}举行发布会。",
        "承诺{}盈利。", "参展商有{}。", "每1股{}股票。", "企业{}负责机柜。",
    ],
)  # fmt: skip
def test_a_firm_is_known_by_a_brand_that_no_dictionary_holds(namer: Namer, text: str, name: str) -> None:
    assert name in found(namer, text.format(name))


@pytest.mark.parametrize(
    "text",
    ["供需保持平衡，算力紧张。", "国产算力发展迅速。", "披露信息不完整。", "沪深两市早盘走低，科创板复牌公司领涨。"],
)
def test_ordinary_words_name_nothing(namer: Namer, text: str) -> None:
    assert coined(namer, text) == []


def test_endings_may_follow_one_another_but_no_department(namer: Namer) -> None:
    assert found(namer, "启桐信息技术与启桐信息证券部") == ["启桐信息技术", "启桐信息"]


def test_what_follows_the_controlled_name_is_its_holder(namer: Namer) -> None:
    assert found(namer, "澜泷微电子控股股东为泷江集团。") == ["澜泷微电子", "泷江集团"]


@pytest.mark.parametrize("name", ["潇浦市", "祁川新区", "澜汐县", "泓岚高新区"])
def test_a_coined_word_with_the_ending_of_a_town_is_a_place(namer: Namer, name: str) -> None:
    assert found(namer, f"项目落户{name}，总投资3亿元。", "Place") == [name]


def test_three_characters_that_begin_with_a_surname_are_a_person(namer: Namer) -> None:
    assert found(namer, "由邬映竹代行职责。", "Person") == ["邬映竹"]


def test_two_characters_that_begin_with_a_surname_may_be_either(namer: Namer) -> None:
    assert coined(namer, "秦鹿接受采访。") == []


def test_a_model_number_makes_a_product(namer: Namer) -> None:
    assert found(namer, "公司发布曦岳S200芯片。", "Product") == ["曦岳S200"]


def test_the_name_of_a_firm_takes_in_the_place_before_it(namer: Namer) -> None:
    place = Mention(3, 5, "常州", "name", Node("changzhou", "常州", "Place"))
    firms = coined(namer, "子公司常州寰澈投产。", place)
    assert [(c.start, c.end) for c in firms] == [(3, 7)]


@pytest.mark.parametrize("name", ["天桓微", "元岚科技", "霖峤云", "浔岚机电", "汀洛国际", "泷砚热管理"])
def test_a_loose_character_may_begin_a_brand_and_a_modest_word_end_it(namer: Namer, name: str) -> None:
    assert name in found(namer, f"公告披露，{name}拟减持。")


@pytest.mark.parametrize("text", ["第二财季营收4亿元。", "首期拟投资8亿元。", "届时预计开放。", "液冷机组获订单。"])
def test_words_of_a_dictionary_are_no_firm_where_one_would_stand(text: str) -> None:
    assert [m.text for m in extractor().finders.namer.find(text, [])] == []


def test_a_coined_word_may_name_a_bank(namer: Namer) -> None:
    assert found(namer, "存款存入潇澜银行。", "Bank") == ["潇澜银行"]


@pytest.mark.parametrize(("text", "name"), [("营收首破百亿。", "首破"), ("直击丨大会开幕。", "直击丨")])
def test_a_loose_pair_that_comes_once_is_no_name(text: str, name: str) -> None:
    start = text.index(name)
    assert not stands_as_name(text, start, start + len(name))


@pytest.mark.parametrize(
    ("text", "name"), [("客户有榆芯、快澜等。", "快澜"), ("旗下“元枢”融资。", "元枢"), ("澜界曦光宣布。", "澜界曦光")]
)
def test_a_coined_word_that_is_long_or_set_off_may_be_a_name(text: str, name: str) -> None:
    start = text.index(name)
    assert stands_as_name(text, start, start + len(name))


def test_a_region_s_sign_begins_a_name_behind_a_word_that_takes_one(namer: Namer) -> None:
    assert found(namer, "标的被海瑥岚声收购。") == ["海瑥岚声"]
    assert found(namer, "项目中瑥岚声负责。") in ([], ["瑥岚声"])
