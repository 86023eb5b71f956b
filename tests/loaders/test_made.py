"""Things of no known class: which of them are products."""

from __future__ import annotations

import pytest

from loaders.made import as_made, is_made
from loaders.mentions import Mention
from loaders.name_words import named
from tests.loaders.world import views


def _made(sentence: str, name: str) -> bool:
    (view,) = views(sentence)
    at = view.start + view.text.index(name)
    return is_made(view, Mention(at, at + len(name), name, "proper", named(0, len(name), name, "Company").node))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Coral's Talon-S sells well.", "Talon-S"),
        ("Coral's Falcon server sells well.", "Falcon"),
        ("Coral sells a switch called Falcon.", "Falcon"),
    ],
)
def test_a_models_name_or_the_word_beside_it_shows_a_product(sentence: str, name: str) -> None:
    assert _made(sentence, name)


def test_a_name_alone_shows_none() -> None:
    assert not _made("Coral's Falcon owns a hall.", "Falcon")


def test_a_thing_whose_class_is_told_keeps_it() -> None:
    index = named(0, 11, "Coral Index", "MarketIndex", "proper")
    assert as_made(index) == index


def test_a_thing_of_no_known_class_becomes_a_product() -> None:
    node = as_made(named(0, 7, "Talon-S", "Company", "proper")).node
    assert node is not None and node.cls == "Product"
