from __future__ import annotations

from decimal import Decimal

import pytest

from graph.model import Moment, Quantity
from loaders.mentions import Mention, dimension, drop_overlaps, fits, retyped
from tests.loaders.world import mention, vocabulary

WORDS = vocabulary()
TEXT = "Norda raised 3 million yuan"


def quantity(unit: str) -> Mention:
    return Mention(0, 1, "3", "quantity", quantity=Quantity(0, 1, Decimal(3), unit, "3"))


def moment(iso: str | None, role: str = "on") -> Mention:
    return Mention(0, 4, "2026", "moment", moment=Moment(0, 4, iso, "2026", role))


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("CNY", "money"), ("USD", "money"), ("CNY/share", "price"), ("share", "share"), ("%", "percent"),
     ("pp", "percent"), ("times", "times"), ("ratio", "ratio"), ("EFLOPS", "compute"), ("rack", "compute"),
     ("count", "count"), ("", "count"), ("year", "duration"), ("litre", "other")],
)  # fmt: skip
def test_a_unit_has_the_dimension_of_what_it_measures(unit: str, expected: str) -> None:
    assert dimension(unit) == expected


@pytest.mark.parametrize("kind", ["name", "new", "proper", "anaphor"])
def test_what_names_or_stands_for_a_thing_is_an_entity(kind: str) -> None:
    assert mention(TEXT, "Norda", kind=kind).is_entity


@pytest.mark.parametrize("kind", ["quantity", "moment", "text"])
def test_a_number_a_date_or_a_text_is_no_entity(kind: str) -> None:
    assert not mention(TEXT, "Norda", kind=kind).is_entity


def test_a_sum_of_money_fills_a_slot_for_money() -> None:
    assert fits(quantity("CNY"), ("money",), WORDS)


def test_a_sum_of_money_fills_no_slot_for_a_percentage() -> None:
    assert not fits(quantity("CNY"), ("percent",), WORDS)


@pytest.mark.parametrize("unit", ["count", "ratio"])
def test_a_slot_for_a_number_takes_bare_numbers_and_ratios(unit: str) -> None:
    assert fits(quantity(unit), ("number",), WORDS)


def test_a_slot_for_compute_takes_units_that_nobody_knows() -> None:
    assert fits(quantity("litre"), ("compute",), WORDS)


def test_a_date_that_could_be_resolved_fills_a_slot_for_dates() -> None:
    assert fits(moment("2026"), ("date",), WORDS)


def test_a_date_that_could_not_be_resolved_fills_nothing() -> None:
    assert not fits(moment(None), ("date",), WORDS)


def test_a_year_that_is_part_of_a_name_fills_nothing() -> None:
    assert not fits(moment("2026", "name"), ("date",), WORDS)


def test_a_bank_fills_a_slot_for_organisations() -> None:
    assert fits(mention(TEXT, "Norda", "Bank"), ("Organization",), WORDS)


def test_an_organisation_fills_no_slot_for_banks() -> None:
    assert not fits(mention(TEXT, "Norda", "Organization"), ("Bank",), WORDS)


def test_a_proper_noun_of_unknown_class_fills_a_slot_for_firms() -> None:
    assert fits(mention(TEXT, "Norda", kind="proper"), ("Place", "Company"), WORDS)


def test_a_proper_noun_of_unknown_class_fills_no_slot_for_places() -> None:
    assert not fits(mention(TEXT, "Norda", kind="proper"), ("Place",), WORDS)


def test_a_mention_without_a_thing_fills_nothing() -> None:
    assert not fits(mention(TEXT, "Norda")._replace(node=None), ("Company",), WORDS)


def test_a_slot_decides_the_class_of_a_proper_noun() -> None:
    found = retyped(mention(TEXT, "Norda", kind="proper"), ("Organization",))
    assert found.node is not None
    assert found.node.cls == "Organization"


def test_a_slot_leaves_the_class_of_a_known_name() -> None:
    known = mention(TEXT, "Norda", "Bank")
    assert retyped(known, ("Company",)) == known


def test_of_mentions_that_overlap_the_longest_stays() -> None:
    short, long = mention(TEXT, "Norda"), mention(TEXT, "Norda raised")
    assert drop_overlaps([short, long]) == [long]


def test_a_sure_name_stays_before_a_longer_proper_noun() -> None:
    sure, proper = mention(TEXT, "Norda"), mention(TEXT, "Norda raised", kind="proper")
    assert drop_overlaps([proper, sure]) == [sure]


def test_mentions_that_only_touch_stay_both_in_order() -> None:
    first, second = mention(TEXT, "Norda"), mention(TEXT, " raised")
    assert drop_overlaps([second, first]) == [first, second]
