from __future__ import annotations

import pytest

from loaders.evaluation.figures import errors, figures
from loaders.evaluation.rows import Row
from tests.loaders.evaluation.rows import fact, firm, gold, money, scored

THREE = gold(value=3_000_000_000, currency="CNY")


def wrong(expected: Row, found: Row) -> list[str]:
    (pair,) = scored([expected], [found]).own
    return errors(pair)


def test_a_fact_that_says_what_gold_says_is_right_in_all_layers() -> None:
    made = figures(scored([THREE], [fact(value=money(3_000_000_000))]))
    assert made["recall"] == {"gold": 1, "detect": 1.0, "value": 1.0, "full": 1.0}


@pytest.mark.parametrize(
    ("found", "error"),
    [
        (fact(value=money(3_000_000)), "scale"),
        (fact(value=money(3_000_000_000, "USD")), "unit"),
        (fact(value=money(3_100_000_000)), "number"),
        (fact(value=money(-3_000_000_000)), "sign"),
        (fact(value=money(3_000_000_000), status="planned"), "status"),
        (fact(value=money(3_000_000_000) | {"bound": "about"}), "bound"),
    ],
)
def test_what_is_wrong_with_a_number_is_named(found: Row, error: str) -> None:
    assert wrong(THREE, found) == [error]


def test_a_wrong_object_is_an_error_of_linking() -> None:
    expected = gold("subsidiary_of", object="Velox Computing")
    assert wrong(expected, fact("subsidiaryOf", object=firm("Orrin"))) == ["link"]


def test_a_wrong_date_is_an_error_of_date() -> None:
    assert wrong(gold("listing_date", date="2025-06-10"), fact("listingDate", value={"date": "2025-06-11"})) == ["date"]


def test_a_coarser_date_counts_by_half() -> None:
    assert wrong(gold("listing_date", date="2025-06-10"), fact("listingDate", value={"date": "2025-06"})) == ["half"]


def test_each_predicate_has_its_own_row() -> None:
    expected = [THREE, gold("net_profit", value=5, currency="CNY")]
    rows = figures(scored(expected, [fact(value=money(3_000_000_000))]))["by_predicate"]
    assert {name: (row["value"], row["precision"]) for name, row in rows.items()} == {
        "net_profit": (0.0, None), "revenue": (1.0, 1.0),
    }  # fmt: skip


def test_the_core_is_counted_apart() -> None:
    expected = [THREE | {"core": True}, gold("net_profit", value=5, currency="CNY")]
    made = figures(scored(expected, [fact(value=money(3_000_000_000))]))
    assert (made["recall"]["value"], made["recall_core"]["value"]) == (0.5, 1.0)


def test_a_fact_that_gold_lacks_lowers_strict_precision_alone() -> None:
    made = figures(scored([THREE], [fact(value=money(3_000_000_000)), fact("netProfit", value=money(9))]))
    assert made["precision"] == {"strict": 0.5, "strict_full": 0.5, "not_contradicted": 1.0}


def test_a_fact_that_gold_speaks_against_lowers_both_precisions() -> None:
    made = figures(scored([THREE], [fact(value=money(7))]))
    assert (made["precision"]["not_contradicted"], made["contradicted"]) == (0.0, 1)


def test_a_plan_given_as_done_is_counted() -> None:
    planned = gold("listed_on_market", object="STAR Market", modality="planned")
    found = fact("listedOnMarket", object={"id": "star-market", "label": "STAR Market", "class": "Board"})
    assert figures(scored([planned], [found]))["planned_as_done"] == 1


def test_nothing_found_has_no_precision() -> None:
    assert figures(scored([THREE], []))["precision"]["strict"] is None
