from __future__ import annotations

import pytest

from loaders.persons import Persons

PERSONS = Persons(
    {"en": ["chairman", "analyst"], "zh": ["董事长", "分析师"]},
    {"en": ["said", "told"], "zh": ["表示", "指出"]},
    ["陈", "李", "欧阳"],
)


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in PERSONS.find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Chen Wei left.",
        "Prof. Chen Wei left.",
        "Growth lasts, Chen Wei said.",
        "Chen Wei, an analyst, left.",
        "The analyst Chen Wei left.",
        "It appointed Chen Wei as chairman.",
        "Chen Wei was appointed chairman.",
        "Chen Wei stepped down.",
    ],
)
def test_an_english_name_is_told_by_a_post_a_verb_or_a_title(text: str) -> None:
    assert found(text) == ["Chen Wei"]


@pytest.mark.parametrize(
    "text",
    [
        "董事长陈伟表示满意。",
        "陈伟表示满意。",
        "陈伟先生出席。",
        "陈伟教授出席。",
        "公司聘任陈伟为董事长。",
        "陈伟，分析师",
        "陈伟担任董事长。",
    ],
)
def test_a_chinese_name_begins_with_a_surname_beside_a_post_a_verb_or_a_title(text: str) -> None:
    assert set(found(text)) == {"陈伟"}


def test_a_surname_may_have_two_characters() -> None:
    assert found("欧阳修表示满意。") == ["欧阳修"]


@pytest.mark.parametrize("text", ["Chen Wei grew.", "Growth said much.", "诺达表示满意。", "陈列馆开放。", ""])
def test_without_such_words_nobody_is_named(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Chen Wei, 51, runs it.",
        "It poached Chen Wei from a rival.",
        "It promoted Chen Wei to the board.",
        "Chen Wei, who left in May, built it.",
        "Chen Wei became vice-president for sales.",
        "It says that Chen Wei is on sick leave.",
        "It was founded by Chen Wei in 2019.",
        "Chen Wei retired last year.",
    ],
)
def test_an_english_name_is_told_by_an_age_a_move_or_a_clause_with_who(text: str) -> None:
    assert found(text) == ["Chen Wei"]


@pytest.mark.parametrize("text", ["Cloud Weaver became chief supplier.", "Cloud Weaver is under pressure."])
def test_a_firm_that_becomes_or_is_something_is_nobody(text: str) -> None:
    assert found(text) == []


def test_a_chinese_name_is_told_by_what_the_person_is_to_a_firm() -> None:
    assert found("陈伟明系拓岑实际控制人。") == ["陈伟明"]


def test_a_firm_that_is_a_controller_is_nobody() -> None:
    assert found("陈山云系拓岑实际控制人。") == []


def test_no_adverb_ends_a_name() -> None:
    assert "陈述未" not in found("陈述未指出其中缘由。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is a hard sell,” said Willem de Groot of Blue Reef.", "Willem de Groot"),
        ("Maria de la Vega, an analyst at Blue Reef, said prices would fall.", "Maria de la Vega"),
        ("Willem van Dorp said prices would fall.", "Willem van Dorp"),
    ],
)
def test_a_particle_belongs_to_a_name(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("公司控股股东李若水持有公司股份。", ["李若水"]),
        ("转让方李若水与受让方陈启明签署协议。", ["李若水", "陈启明"]),
        ("大股东方面表示不会减持。", []),
        ("控股股东于5月6日质押股份。", []),
        ("控股股东向公司提供借款。", []),
    ],
)
def test_who_holds_or_passes_on_shares_is_told_by_that_and_no_word_behind_it(text: str, names: list[str]) -> None:
    assert found(text) == names
