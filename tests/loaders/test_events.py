from __future__ import annotations

import pytest

from graph.model import Node
from loaders.events import Events
from tests.loaders.world import node, said, tools

NORDA, VELOX, ORRIN = node("Norda"), node("Velox"), node("Orrin")
BOARD = Node("growth", "Growth Board", "Board")
BOURSE = Node("bourse", "Lakeside Stock Exchange", "StockExchange")


def events() -> Events:
    return Events(tools().grammar, tools().vocabulary)


def test_an_event_with_the_same_key_roles_is_the_same() -> None:
    made = events()
    first = made.open("Merger", {"acquirer": NORDA, "target": VELOX})
    assert made.open("Merger", {"acquirer": NORDA, "target": VELOX}) is first


def test_an_event_that_shares_a_role_and_differs_in_none_is_the_same() -> None:
    made = events()
    first = made.open("Merger", {"acquirer": NORDA})
    assert made.open("Merger", {"acquirer": NORDA, "target": VELOX}) is first


def test_a_later_sentence_adds_the_roles_that_are_new() -> None:
    made = events()
    first = made.open("Merger", {"acquirer": NORDA})
    made.open("Merger", {"acquirer": NORDA, "target": VELOX})
    assert made.node(first).id == "merger/norda+velox"


@pytest.mark.parametrize(
    ("cls", "roles"),
    [
        ("Merger", {"acquirer": NORDA, "target": ORRIN}),
        ("StakePurchase", {"acquirer": NORDA, "target": VELOX}),
        ("Merger", {}),
    ],
)
def test_an_event_of_another_class_or_key_role_is_another(cls: str, roles: dict[str, Node]) -> None:
    made = events()
    first = made.open("Merger", {"acquirer": NORDA, "target": VELOX})
    assert made.open(cls, roles) is not first


def test_a_board_and_its_exchange_are_one_venue() -> None:
    made = events()
    first = made.open("IPOApplication", {"applicant": NORDA, "targetMarket": BOURSE})
    assert made.open("IPOApplication", {"applicant": NORDA, "targetMarket": BOARD}) is first


def test_of_a_board_and_its_exchange_the_board_says_more() -> None:
    made = events()
    first = made.open("IPOApplication", {"applicant": NORDA, "targetMarket": BOURSE})
    made.open("IPOApplication", {"applicant": NORDA, "targetMarket": BOARD})
    assert made.node(first).id == "ipo-application/norda+growth"


def test_two_events_that_later_turn_out_to_be_one_are_merged() -> None:
    made = events()
    buyer, bought = made.open("Merger", {"acquirer": NORDA}), made.open("Merger", {"target": VELOX})
    buyer.roles["target"] = VELOX
    made.merge()
    assert made.node(bought).id == made.node(buyer).id == "merger/norda+velox"


def test_merged_events_are_listed_once() -> None:
    made = events()
    made.open("Merger", {"acquirer": NORDA}).roles["target"] = VELOX
    made.open("Merger", {"target": ORRIN}).roles["target"] = VELOX
    made.merge()
    assert len(list(made)) == 1


def test_the_latest_event_of_a_class_is_the_last_that_was_opened() -> None:
    made = events()
    made.open("Merger", {"acquirer": NORDA, "target": VELOX})
    last = made.open("Merger", {"acquirer": NORDA, "target": ORRIN})
    assert made.latest("Merger") is last


def test_a_class_above_takes_in_those_below() -> None:
    made = events()
    first = made.open("Merger", {"acquirer": NORDA})
    assert made.latest("Event") is first


def test_a_class_of_which_no_event_was_opened_has_no_latest() -> None:
    assert events().latest("Merger") is None


def test_an_event_is_found_by_a_thing_that_plays_a_part_in_it() -> None:
    made = events()
    first = made.open("Merger", {"acquirer": NORDA, "target": VELOX})
    made.open("Merger", {"acquirer": NORDA, "target": ORRIN})
    assert made.of(VELOX, "Merger") is first


def test_a_thing_that_plays_no_part_has_no_event() -> None:
    made = events()
    made.open("Merger", {"acquirer": NORDA})
    assert made.of(ORRIN, "Merger") is None


def test_an_event_is_called_by_its_class_and_parties() -> None:
    made = events()
    assert made.node(made.open("Merger", {"acquirer": NORDA, "target": VELOX})).label == "Merger: Norda + Velox"


def test_an_event_without_parties_is_unnamed() -> None:
    made = events()
    assert made.node(made.open("Merger", {})).id == "merger/unnamed"


@pytest.mark.parametrize(
    "text",
    ["Norda acquired Velox. The deal value was 3 million yuan.", "诺达收购维洛。交易金额为300万元。",
     "The deal value of Norda's acquisition of Velox was 3 million yuan."],
)  # fmt: skip
def test_what_is_said_of_a_deal_goes_to_the_event(text: str) -> None:
    assert ("merger/norda+velox", "transactionValue", "3000000") in said(text)
