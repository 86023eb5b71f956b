from __future__ import annotations

import pytest

from graph.model import Node
from loaders.standing import exchange_of, names_another
from tests.loaders.world import mention, view, vocabulary

WORDS = vocabulary()


def test_a_place_with_one_exchange_stands_for_it() -> None:
    place = mention("lakeside", "lakeside", "Place")
    found = exchange_of(place, WORDS)
    assert found is not None
    assert (found.node, found.text) == (Node("bourse", "Lakeside Stock Exchange", "StockExchange"), "lakeside")


def test_a_place_without_an_exchange_stands_for_none() -> None:
    assert exchange_of(mention("hilltop", "hilltop", "Place"), WORDS) is None


def test_a_place_with_two_exchanges_stands_for_none() -> None:
    more = vocabulary('id:second a :StockExchange ; rdfs:label "Second Bourse"@en ; :locatedIn id:lakeside .')
    assert exchange_of(mention("lakeside", "lakeside", "Place"), more) is None


def alien(text: str) -> bool:
    seen = view(text)
    return names_another(seen, seen.sentence.start + seen.text.index("收购"))


def test_a_chinese_sentence_may_begin_with_a_subject_that_no_list_knows() -> None:
    assert alien("海阔天空已完成收购。")


@pytest.mark.parametrize(
    "text", ["公司拟收购土地。", "本次收购完成。", "近日收购土地。", "诺达拟收购土地。", "拟收购土地。"]
)
def test_a_known_or_general_subject_is_no_other(text: str) -> None:
    assert not alien(text)


def test_an_english_sentence_begins_with_no_alien() -> None:
    seen = view("Nobody knew of the acquisition.")
    assert not names_another(seen, seen.sentence.start + 20)
