"""The search over names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.iris import IDS
from server.names import Names, last_part

ROWS = [
    ("metax", "label", "MetaX", "en"),
    ("metax", "label", "沐曦股份", "zh"),
    ("metax", "alias", "沐曦", "zh"),
    ("metax", "hidden", "Muxi", "en"),
    ("star-market", "label", "STAR Market", "en"),
    ("star-market", "label", "科创板", "zh"),
    ("starry", "label", "Starry Night", "en"),
    ("big-star", "label", "Big Star", "en"),
    ("costar", "label", "CoStar", "en"),
    ("star", "label", "Star", "en"),
]


@pytest.fixture(scope="module")
def names() -> Names:
    """Return names of a few things."""
    rows = [{"thing": IDS + a, "role": b, "name": c, "language": d} for a, b, c, d in ROWS]
    return Names(rows, [{"thing": f"{IDS}metax", "type": "urn:Company"}])


def found(names: Names, text: str) -> list[str]:
    """Return the ids of what is found."""
    return [hit.iri.removeprefix(IDS) for hit in names.find(text, 50)]


@pytest.mark.parametrize("text", ["MetaX", "metax", "ＭｅｔａＸ", "muxi", "沐曦", "曦股", " META "])
def test_a_thing_is_found_by_any_name_or_part_of_it(names: Names, text: str) -> None:
    assert found(names, text) == ["metax"]


def test_whole_names_go_first_then_beginnings_then_words_then_parts(names: Names) -> None:
    assert found(names, "star") == ["star", "star-market", "starry", "big-star", "costar"] or found(names, "star") == [
        "star", "starry", "star-market", "big-star", "costar",
    ]  # fmt: skip


def test_all_words_must_be_in_the_name(names: Names) -> None:
    assert found(names, "market star") == ["star-market"]


def test_the_name_that_matched_is_told(names: Names) -> None:
    assert names.find("muxi", 5)[0].matched == "Muxi"


def test_nothing_is_found_for_nothing(names: Names) -> None:
    assert found(names, "   ") == []


def test_no_more_is_found_than_asked_for(names: Names) -> None:
    assert len(names.find("star", 2)) == 2


def test_a_label_is_given_in_the_language_asked_for_or_else_in_another(names: Names) -> None:
    assert [names.label(f"{IDS}metax", "zh"), names.label(f"{IDS}costar", "zh")] == ["沐曦股份", "CoStar"]


def test_what_has_no_label_is_called_by_the_end_of_its_iri(names: Names) -> None:
    assert names.label(f"{IDS}merger/a+b", "en") == "merger/a+b"
    assert last_part("http://www.w3.org/1999/02/22-rdf-syntax-ns#type") == "type"


def test_types_are_kept_by_thing(names: Names) -> None:
    assert (names.types(f"{IDS}metax"), names.types(f"{IDS}star")) == (["urn:Company"], [])


def test_an_empty_edition_has_no_names() -> None:
    assert Names([], []).find("x", 5) == []


@given(st.lists(st.text(min_size=1), max_size=30), st.text())
def test_what_is_found_holds_the_words(texts: list[str], wanted: str) -> None:
    rows = [{"thing": f"{IDS}{i}", "role": "label", "name": text} for i, text in enumerate(texts)]
    from server.names import fold

    for hit in Names(rows, []).find(wanted, 10):
        assert all(word in fold(hit.matched) for word in fold(wanted).split()[:8])
