"""The search over names: what is found for what people type."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.iris import IDS
from graph.search.folding import fold
from graph.search.index import SearchIndex, write

LABEL, ALIAS, HIDDEN = 0, 1, 2
NAMES = {
    "metax": [(LABEL, "MetaX"), (LABEL, "沐曦股份"), (ALIAS, "沐曦"), (HIDDEN, "688802")],
    "star-market": [(LABEL, "STAR Market"), (LABEL, "科创板")],
    "starry": [(LABEL, "Starry Night")],
    "big-star": [(LABEL, "Big Star")],
    "costar": [(LABEL, "CoStar")],
    "star": [(LABEL, "Star")],
    "cmb": [(LABEL, "China Merchants Bank"), (LABEL, "招商银行")],
    "sse": [(LABEL, "Shanghai Stock Exchange"), (LABEL, "上交所"), (ALIAS, "上海证券交易所")],
    "szse": [(LABEL, "Shenzhen Stock Exchange"), (LABEL, "深交所")],
}
THINGS = {IDS + name: names for name, names in NAMES.items()}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    """Return an index of a few things, read from its folder."""
    folder = tmp_path_factory.mktemp("index") / "search"
    write(THINGS, folder)
    return SearchIndex.open(folder)


def found(index: SearchIndex, text: str, limit: int = 50) -> list[str]:
    """Return the ids of what is found."""
    return [hit.iri.removeprefix(IDS) for hit in index.find(text, limit)]


@pytest.mark.parametrize("text", ["MetaX", "metax", "ＭｅｔａＸ", "沐曦", "曦股", " META ", "688802", "etax"])
def test_a_thing_is_found_by_any_name_or_part_of_it(index: SearchIndex, text: str) -> None:
    assert found(index, text) == ["metax"]


@pytest.mark.parametrize("text", ["muxi", "MuXi", "mu xi", "muxigufen", "mxgf", "muxig", "gufen"])
def test_a_chinese_name_is_found_by_its_pinyin(index: SearchIndex, text: str) -> None:
    assert found(index, text) == ["metax"]


@pytest.mark.parametrize("text", ["zhaoshangyinhang", "yinhang", "zsyh"])
def test_a_letter_of_several_readings_is_found_by_each(index: SearchIndex, text: str) -> None:
    assert found(index, text) == ["cmb"]


@pytest.mark.parametrize("text", ["MetaXx", "Meatx", "mtax", "metac"])
def test_a_typo_is_forgiven(index: SearchIndex, text: str) -> None:
    assert found(index, text) == ["metax"]


def test_two_typos_are_forgiven_in_a_long_word(index: SearchIndex) -> None:
    assert found(index, "Shangai Stok Exchnage") == ["sse"]


def test_nothing_but_typos_stands_behind_what_fits(index: SearchIndex) -> None:
    assert found(index, "shanghai stock") == ["sse"]


def test_whole_names_go_first_then_beginnings_then_words_then_parts(index: SearchIndex) -> None:
    assert found(index, "star") == ["star", "star-market", "starry", "big-star", "costar"]


def test_all_words_must_be_in_the_name(index: SearchIndex) -> None:
    assert found(index, "market star") == ["star-market"]


def test_the_name_that_matched_is_told(index: SearchIndex) -> None:
    assert index.find("muxi", 5)[0].matched == "沐曦"


@pytest.mark.parametrize("text", ["", "   ", "!?", "(.*", "\x00"])
def test_nothing_is_found_for_nothing(index: SearchIndex, text: str) -> None:
    assert found(index, text) == []


def test_no_more_is_found_than_asked_for(index: SearchIndex) -> None:
    assert found(index, "star", 2) == ["star", "star-market"]


def test_an_empty_index_finds_nothing() -> None:
    assert found(write({}), "x") == []


def test_a_folder_without_an_index_is_a_value_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError):
        SearchIndex.open(tmp_path)


@given(st.lists(st.text(min_size=1), max_size=8), st.text())
def test_whatever_the_names_and_the_words_a_search_answers(texts: list[str], wanted: str) -> None:
    names = {f"{IDS}{number}": [(LABEL, text)] for number, text in enumerate(texts)}
    assert len(write(names).find(wanted, 5)) <= 5


@given(st.text(alphabet="abc 沐曦.é", min_size=1, max_size=12))
def test_every_name_with_a_letter_is_found_by_itself(name: str) -> None:
    wanted = any(map(str.isalnum, fold(name)))
    assert found(write({f"{IDS}x": [(LABEL, name)]}), name) == ["x"] * wanted
