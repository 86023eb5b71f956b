from __future__ import annotations

import pytest

from loaders.no_persons import is_no_person, title_end
from tests.loaders.test_who_is_meant import told


@pytest.mark.parametrize(
    "name",
    [
        *("周三", "周末", "申报稿", "高管", "官微", "方面"),
        *("Break Ground", "Signs Deal", "Norda Research", "Executive Chairperson"),
    ],
)
def test_a_word_is_no_person(name: str) -> None:
    assert is_no_person(name)


@pytest.mark.parametrize("name", ["高峰", "马云", "周岩", "方为祺", "雷军", "欧阳明", "Lin Yao", "Mark Spencer"])
def test_a_name_is_one(name: str) -> None:
    assert not is_no_person(name)


def test_a_post_is_no_part_of_a_name() -> None:
    assert title_end("Chairman Lin Yao") == len("Chairman ")
    assert title_end("Vice President Lin Yao") == len("Vice President ")
    assert title_end("Lin Yao") == title_end("Chairman Lin") == 0


def test_nobody_is_called_after_a_day() -> None:
    assert not any(who == "周三" for who, _, _ in told("国家数据局局长周三在会上表示，需求旺盛。"))


@pytest.mark.parametrize("word", ["项目名", "产品名", "企业名"])
def test_half_of_a_label_is_no_person(word: str) -> None:
    assert is_no_person(word)


def test_an_officer_in_a_list_of_posts_is_no_person() -> None:
    text = "Biren said Lin Yao resigned as an executive Director, Chief Financial Officer and a committee member."
    assert not any("Officer" in who for who, _, _ in told(text))
