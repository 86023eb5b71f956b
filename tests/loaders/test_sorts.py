"""What a thing is: words that say more than that it is a firm, and where."""

from __future__ import annotations

import pytest

from loaders.mentions import Mention
from loaders.sorts import tells_sort, without_place
from tests.loaders.world import views


def _told(sentence: str, words: str) -> bool:
    (view,) = views(sentence)
    at = view.start + view.text.index(words)
    return tells_sort(view, Mention(at, at + len(words), words, "text"))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Coral Semiconductor is a memory maker.", "memory maker"),
        ("Coral Semiconductor is a GPU firm.", "GPU firm"),
        ("云脊半导体是一家光互连初创企业。", "光互连初创企业"),
    ],
)
def test_what_a_firm_makes_says_what_it_is(sentence: str, words: str) -> None:
    assert _told(sentence, words)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Coral Semiconductor is a Wuxi company.", "Wuxi company"),
        ("Coral Semiconductor is another start-up.", "another start-up"),
        ("云脊半导体是另一家公司。", "另一家公司"),
        ("云脊半导体是民营初创企业。", "民营初创企业"),
    ],
)
def test_that_it_is_a_firm_and_where_says_nothing(sentence: str, words: str) -> None:
    assert not _told(sentence, words)


@pytest.mark.parametrize(
    ("words", "kept"), [("Lakeside chip designer", "chip designer"), ("chip designer", "chip designer")]
)
def test_the_place_of_a_firm_is_no_part_of_what_it_is(words: str, kept: str) -> None:
    (view,) = views("Coral grew, the Lakeside chip designer Norda said.")
    at = view.start + view.text.index(words)
    assert without_place(view, Mention(at, at + len(words), words, "text")).text == kept
