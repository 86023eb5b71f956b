from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.gazetteer import Gazetteer, fold
from ontology.vocabulary import load
from tests.loaders.world import vocabulary

WORDS = vocabulary()
NAMES = Gazetteer(WORDS)


def ids(text: str, names: Gazetteer = NAMES) -> list[str]:
    return [m.node.id for m in names.find(text) if m.node]


@pytest.mark.parametrize("name", ["Norda Chips", "Norda", "诺达芯科", "诺达"])
def test_a_thing_is_found_by_each_of_its_names(name: str) -> None:
    assert ids(f" {name} ") == ["norda"]


@pytest.mark.parametrize("text", ["Norda Chips grew.", "上周，诺达芯科发布新品。"])
def test_the_longest_name_at_a_place_is_found(text: str) -> None:
    assert [m.text for m in NAMES.find(text)] == [text.split("，")[-1][:4] if "诺" in text else "Norda Chips"]


@pytest.mark.parametrize("text", ["Nordasoft grew.", "The xNorda grew.", "Norda2 grew."])
def test_a_latin_name_inside_a_word_is_not_found(text: str) -> None:
    assert ids(text) == []


def test_a_latin_name_between_han_characters_is_found() -> None:
    assert ids("记者从Norda获悉") == ["norda"]


def test_a_han_name_is_found_wherever_it_stands() -> None:
    assert ids("消息称诺达芯科增长") == ["norda"]


@pytest.mark.parametrize("text", ["NORDA grew.", "Norda grew."])
def test_a_headline_may_write_a_name_in_capitals(text: str) -> None:
    assert ids(text) == ["norda"]


def test_a_name_in_small_letters_is_an_ordinary_word() -> None:
    assert ids("the norda of the north") == []


@pytest.mark.parametrize(("text", "expected"), [("NDA grew.", ["nda"]), ("Nda grew.", [])])
def test_an_acronym_is_found_only_as_it_is_written(text: str, expected: list[str]) -> None:
    assert ids(text) == expected


def test_a_name_of_two_things_names_neither() -> None:
    assert ids("Twin Rivers grew.") == []


def test_the_full_names_of_two_things_name_each() -> None:
    assert ids("Twin Rivers North and Twin Rivers South") == ["twin-a", "twin-b"]


@pytest.mark.parametrize("text", ["The Apex of the curve.", "他是行业先锋。"])
def test_a_guarded_name_alone_names_nothing(text: str) -> None:
    assert ids(text) == []


@pytest.mark.parametrize("text", ["Apex Inc grew.", "Apex’s shares fell.", "先锋股份上涨。", "先锋（688999）上涨。"])
def test_a_guarded_name_counts_before_what_follows_names_of_firms(text: str) -> None:
    assert ids(text) == ["apex"]


@pytest.mark.parametrize("text", ["Zephyr Robotics grew. Apex fell.", "泽菲机器人增长，先锋下跌。"])
def test_a_guarded_name_counts_where_a_firm_name_of_the_same_thing_stands(text: str) -> None:
    assert ids(text) == ["apex", "apex"]


@pytest.mark.parametrize(
    "text", ["A Norda-style plan.", "Norda-like growth.", "诺达概念股上涨。", "诺达链活跃。", "诺达式扩张。"]
)
def test_likeness_names_nothing(text: str) -> None:
    assert ids(text) == []


def test_a_link_is_no_supply_chain() -> None:
    assert ids("诺达链接已失效。") == ["norda"]


def test_a_class_of_products_is_found_in_the_plural() -> None:
    assert [m.text for m in NAMES.find("It sells tide chips.")] == ["tide chips"]


@pytest.mark.parametrize(("text", "expected"), [("Norda’S", "norda's"), ("诺达", "诺达")])
def test_names_are_compared_in_small_letters_with_plain_apostrophes(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_a_letter_that_grows_when_folded_moves_no_offset() -> None:
    (found,) = NAMES.find("İstanbul: Norda grew.")
    assert "İstanbul: Norda grew."[found.start : found.end] == "Norda"


@given(st.text(alphabet=st.sampled_from("Norda诺达芯科维洛 .-式链（）İſ’s"), max_size=40))
def test_a_mention_is_the_text_between_its_offsets(text: str) -> None:
    assert all(m.text == text[m.start : m.end] for m in NAMES.find(text))


@given(st.text(alphabet=st.sampled_from("Norda诺达芯科维洛 Chips"), max_size=40))
def test_names_never_overlap(text: str) -> None:
    found = NAMES.find(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("name", ["诺 达芯科", "诺 达芯 科"])
def test_a_name_that_a_page_broke_is_found_as_it_stands(name: str) -> None:
    (found,) = NAMES.find(f"昨日，{name}发布新品。")
    assert found.node is not None
    assert (found.text, found.node.id) == (name, "norda")


def test_two_names_with_a_blank_between_stay_two() -> None:
    assert ids("诺达 诺达芯科") == ["norda", "norda"]


@pytest.mark.parametrize(("text", "index"), [
    ("The STAR 50 dropped 1.9%, while the ChiNext added 0.2%.", "chinext-index"), ("创业板跌0.5%。", "chinext-index"),
    ("The Nasdaq was down 1.2% on Friday.", "nasdaq-composite"),
])  # fmt: skip
def test_a_market_that_moves_by_so_much_is_its_index(text: str, index: str) -> None:
    assert index in {m.node.id for m in Gazetteer(load()).find(text) if m.node}


@pytest.mark.parametrize("text", [
    "It listed on the ChiNext in 2024.", "创业板上市公司涨多跌少。",
    "Nasdaq fined two brokers.",
])  # fmt: skip
def test_a_market_on_which_firms_list_is_no_index(text: str) -> None:
    assert not {"chinext-index", "nasdaq-composite"} & {m.node.id for m in Gazetteer(load()).find(text) if m.node}
