"""Figures of sites told in passing: how full and how large they are, and of what; sites that only their place names."""

from __future__ import annotations

import pytest

from loaders.quantities import find_quantities
from tests.loaders.real import told


def facts(text: str) -> set[tuple[str, str, str]]:
    return told(text, "Notes of the day")


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [("It has 5,000 8-kW cabinets.", "5000", "rack"),
     ("It has 20,000 high-density racks.", "20000", "rack"),
     ("A 20,000-cabinet park rose.", "20000", "rack"),
     ("China Unicom's computing hub gained a hall. The site total is now 18,000P.", "18000", "PFLOPS"),
     ("The centre reached PUE 1.09 last year.", "1.09", "count")],
)  # fmt: skip
def test_racks_and_computing_power_are_read_with_what_they_are_like(text: str, number: str, unit: str) -> None:
    assert (number, unit) in {(str(q.number), q.unit) for q in find_quantities(text)}


def test_the_number_of_a_model_stands_between_a_count_and_its_noun() -> None:
    assert [q.of for q in find_quantities("It holds 2,048 Ascend 910C cards.")] == ["Ascend 910C cards"]


@pytest.mark.parametrize("text", ["The film runs at 1080P.", "A 5-member cabinet met.", "Windows 11 was installed."])
def test_what_only_looks_like_a_size_is_none(text: str) -> None:
    assert not {q.unit for q in find_quantities(text)} & {"rack", "PFLOPS"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [("VNET's wholesale capacity in service reached 674 MW as of June 30, 2025.", ("VNET", "capacity", "674")),
     ("China Unicom's Hohhot centre has 18,000 PFLOPS of computing power and 900 servers.",
      ("Hohhot centre", "capacity", "18000")),
     ("By June the country had 280 EFLOPS of computing power.", ("China", "capacity", "280")),
     ("Sugon owns a campus in Huailai County, Zhangjiakou, with 9,600 cabinets in service.",
      ("Huailai campus", "capacity", "9600"))],
)  # fmt: skip
def test_capacity_is_told_of_firms_sites_and_the_country(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    ["Malaysia builds fast. By June the country had 280 EFLOPS of computing power.",
     "By June the country had 280 steel mills."],
)  # fmt: skip
def test_another_country_or_another_thing_is_not_chinas_capacity(text: str) -> None:
    assert not {f for f in facts(text) if f[:2] == ("China", "capacity")}


def test_what_a_list_of_tasks_begins_with_is_no_part_of_a_name() -> None:
    found = facts("Support Huawei Cloud in expanding its Gui'an cluster to the scale of 100,000 cards.")
    assert not {f for f in found if f[0].startswith("Support")}
