"""The reports in groups."""

from __future__ import annotations

from dataclasses import replace

from queries.catalogue import load
from server.shelves import plan, shelves

REPORTS = load().reports


def test_every_report_stands_on_one_shelf() -> None:
    placed = [report.id for shelf in shelves(REPORTS) for report in shelf.reports]
    assert sorted(placed) == sorted(REPORTS)


def test_every_shelf_has_a_title_in_both_languages() -> None:
    assert [shelf for shelf in shelves(REPORTS) if not (shelf.title["en"] and shelf.title["zh"])] == []


def test_every_report_of_the_plan_is_there() -> None:
    assert {name for _, names in plan() for name in names} - set(REPORTS) == set()


def test_a_report_that_the_plan_does_not_know_comes_last() -> None:
    new = replace(REPORTS["listings"], id="mine")
    last = shelves({"mine": new, "listings": REPORTS["listings"]})[-1]
    assert [report.id for report in last.reports] == ["mine"]


def test_an_empty_shelf_is_not_shown() -> None:
    assert [shelf.title["en"] for shelf in shelves({"listings": REPORTS["listings"]})] == ["Listings"]
