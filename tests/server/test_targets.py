"""What a policy aims at, year by year."""

from __future__ import annotations

from server.claims import grouped
from server.facts import Fact
from server.rows import Cell
from server.targets import TARGET, taken


def aim(text: str, year: str) -> Fact:
    """Return a target for a year."""
    return Fact(Cell("Plan", "/id/plan"), Cell("target", TARGET), Cell(text), as_of=year)


def test_targets_stand_by_year_the_nearest_first_and_those_without_last() -> None:
    years, _ = taken(grouped([aim("c", ""), aim("b", "2028"), aim("a", "2026")]))
    assert [(year.moment, [claim.face.object.text for claim in year.claims]) for year in years] == [
        ("2026", ["a"]),
        ("2028", ["b"]),
        ("", ["c"]),
    ]


def test_other_facts_are_left_where_they_are() -> None:
    other = Fact(Cell("Plan", "/id/plan"), Cell("issued by", "/term/issuedBy"), Cell("MIIT", "/id/miit"))
    years, rest = taken(grouped([aim("a", "2026"), other]))
    assert ([group.predicate.text for group in rest], len(years)) == (["issued by"], 1)
