"""Chinese names in Latin letters."""

from __future__ import annotations

import pytest

from graph.search.pinyin import VARIANTS, initials, spellings


@pytest.mark.parametrize(
    ("name", "usual"),
    [("沐曦", "mu xi"), ("绿色", "lv se"), ("中芯 smic", "zhong xin smic"), ("ai芯片", "ai xin pian")],
)
def test_a_name_is_spelled_without_tones(name: str, usual: str) -> None:
    assert spellings(name)[0] == tuple(usual.split())


def test_a_letter_of_several_readings_gives_a_spelling_for_each() -> None:
    assert {("yin", "xing"), ("yin", "hang")} <= set(spellings("银行"))


def test_a_long_name_has_few_spellings() -> None:
    assert len(spellings("行长重乐" * 20)) == VARIANTS


def test_a_name_without_han_letters_has_no_spelling() -> None:
    assert spellings("metax") == []


def test_initials_are_the_first_letters() -> None:
    assert initials(("shang", "jiao", "suo")) == "sjs"
