"""Capitals that make no name: in a masthead, and in a heading said in two languages."""

from __future__ import annotations

import pytest

from loaders.mute_lines import is_mute
from tests.loaders.world import facts


def mute(text: str, words: str) -> bool:
    start = text.index(words)
    return is_mute(text, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("LAKESIDE WIRE 湖畔快讯  |  Bilingual feed\nNorda grew.", "Bilingual"),
        ("Norda grew.\n\n新上市 New Arrivals Spotlight\n\nMore.", "New Arrivals Spotlight"),
        ("Norda grew.\nTrading Halt 短暫停牌\nMore.", "Trading Halt"),
    ],
)
def test_words_over_a_page_or_said_twice_are_no_name(text: str, words: str) -> None:
    assert mute(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kelvor Bright | 3 orders in May", "Kelvor Bright"),
        ("Norda grew.\n\nKelvor Bright rose.", "Kelvor Bright"),
        ("诺达与 Kelvor Bright 签约。", "Kelvor Bright"),
    ],
)
def test_words_in_a_sentence_or_a_row_may_be_one(text: str, words: str) -> None:
    assert not mute(text, words)


def test_a_masthead_owns_no_figure() -> None:
    page = "Hillside Wire 山边快讯  |  Bilingual feed\n\nNorda grew.\n\nThe company had revenue of 3 million yuan."
    assert {f.subject.id for f in facts(page) if f.predicate == "revenue"} == {"norda"}
