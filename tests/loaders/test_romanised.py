from __future__ import annotations

import pytest

from loaders.extract import extractor
from loaders.romanised import Romanised


@pytest.fixture(scope="module")
def romanised() -> Romanised:
    return extractor().finders.namer.latin.romanised


def firms(romanised: Romanised, text: str) -> list[str]:
    return [text[start:end] for start, end in romanised.find(text)]


def people(romanised: Romanised, text: str) -> list[str]:
    return [text[start:end] for start, end in romanised.people(text)]


@pytest.mark.parametrize("name", ["Suolun Thermal", "Kaihe Inference", "Haiyan Power Semi", "Luming Speech"])
def test_a_brand_in_pinyin_and_a_trade_name_a_firm(romanised: Romanised, name: str) -> None:
    assert firms(romanised, f"Shares of {name} fell.") == [name]


@pytest.mark.parametrize("text", ["Data Storage rose.", "Open Compute grew.", "Chinese Software sells.", "Edge Cloud"])
def test_words_that_only_look_like_pinyin_are_no_brand(romanised: Romanised, text: str) -> None:
    assert firms(romanised, text) == []


@pytest.mark.parametrize("name", ["Shen Yue", "Fu Zhengyuan", "Ouyang Qing"])
def test_a_surname_and_a_given_name_in_pinyin_are_a_person(romanised: Romanised, name: str) -> None:
    assert people(romanised, f"Its founder is {name}, they say.") == [name]


@pytest.mark.parametrize("text", ["Hua Tian Technology fell.", "Long March rockets", "He Said", "Qing Yuan-based"])
def test_other_capitals_are_no_person(romanised: Romanised, text: str) -> None:
    assert people(romanised, text) == []


@pytest.mark.parametrize("name", ["Wuhan Weilan Liquid Cooling", "Ningbo Ziyun Carbon", "Hefei Tonghe Lightpath"])
def test_a_place_a_brand_and_any_trade_name_a_firm(romanised: Romanised, name: str) -> None:
    found = list(romanised.seated(f"{name} fell.", [(0, name.index(" "))], {0}))
    assert found == [(0, len(name))]


def test_a_place_and_a_brand_that_come_back_and_act_name_a_firm(romanised: Romanised) -> None:
    text = "Wuhan Beiyuan has a new owner. Wuhan Beiyuan operates a campus."
    assert list(romanised.seated(text, [(0, 5), (31, 36)], {0, 31})) == [(0, 13), (31, 44)]


def test_a_place_and_a_district_that_comes_back_name_no_firm(romanised: Romanised) -> None:
    text = "Wuhan Beiyuan district is full. In Wuhan Beiyuan, halls are few."
    assert list(romanised.seated(text, [(0, 5), (35, 40)], {0, 35})) == []


@pytest.mark.parametrize("name", ["Wuhan Donghu District", "Hefei Luyang Science Park", "Beijing Daily News"])
def test_a_place_in_a_place_is_no_firm(romanised: Romanised, name: str) -> None:
    assert list(romanised.seated(f"{name} grew.", [(0, name.index(" "))], {0})) == []


def test_a_name_goes_on_with_its_trades(romanised: Romanised) -> None:
    assert romanised.trade_end("Yueming Silicon Works fell", len("Yueming Silicon")) == len("Yueming Silicon Works")


@pytest.mark.parametrize(
    "ahead",
    ["Moutai-backed ", "The integrator ", "An employee vehicle, ", "The No. 2 holder, ", "It was sold to "],
)
def test_a_place_and_a_brand_alone_name_a_firm_that_is_dealt_with(romanised: Romanised, ahead: str) -> None:
    text, at = f"{ahead}Wuhan Weilan.", len(ahead)
    assert list(romanised.seated(text, [(at, at + 5)], {at})) == [(at, at + 12)]


@pytest.mark.parametrize("text", ["Fog lay over Wuhan Weilan.", "The road from Wuhan Weilan county opened."])
def test_a_place_and_a_brand_that_nobody_deals_with_name_none(romanised: Romanised, text: str) -> None:
    at = text.index("Wuhan")
    assert list(romanised.seated(text, [(at, at + 5)], {at})) == []


def test_a_firm_of_the_lexicon_behind_a_place_is_no_brand(romanised: Romanised) -> None:
    text = "The integrator Wuhan Weilan."
    assert list(romanised.seated(text, [(15, 20)], {15, 21})) == []
