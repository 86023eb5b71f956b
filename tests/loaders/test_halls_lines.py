"""Digests' lines under the name of a town, and what each investor put in."""

from __future__ import annotations

import pytest

from tests.loaders.real import told


def facts(text: str) -> set[tuple[str, str, str]]:
    return told(text, "Notes of the day")


@pytest.mark.parametrize(
    ("text", "fact"),
    [("Qingyang: Sugon opens a 3,000-rack hall.", ("Sugon", "operatesIn", "Qingyang")),
     ("Qingyang: ground broken on Sugon's 20,000-cabinet park.", ("20,000-cabinet park", "locatedIn", "Qingyang")),
     ("Corvane Consulting, a research firm in Beijing, spoke.", ("Corvane Consulting", "headquarteredIn", "Beijing"))],
)  # fmt: skip
def test_a_line_under_a_town_tells_where(text: str, fact: tuple[str, str, str]) -> None:
    assert fact in facts(text)


def test_a_line_of_a_plan_dropped_tells_no_place() -> None:
    assert not {f for f in facts("Qingyang: Sugon drops its plan to build a hall.") if f[1] == "operatesIn"}


def test_what_an_investor_put_in_is_not_what_the_firm_or_the_investor_raised() -> None:
    found = facts("The round of Corvane Chip was led by Sugon, which put in 260 million yuan.")
    assert ("Sugon", "investment", "260000000") in found
    assert not {f for f in found if f[1] == "raised"}
