"""Tables of a plan that a government draws up: its name is no firm that has the figures."""

import pytest

from graph.model import Document
from loaders.extract import extractor

TABLE = "| Indicator | 2024 (actual) | 2027 |\n|---|---|---|\n| Computing capacity (EFLOPS) | 3.8 | 9 |\n"


def owners(title: str) -> set[str]:
    """Return who has a capacity in the table under a title."""
    text = f"# {title}\n\n*Published 3 July 2025*\n\nThe figures stand below.\n\n{TABLE}"
    found = extractor().extract(Document("page.md", text, "0" * 64)).facts
    return {f.subject.label for f in found if f.predicate == "capacity"}


@pytest.mark.parametrize(
    "title", ["What is in Henan's DELTA-LINK compute plan", "Henan's DELTA-LINK computing action plan explained"]
)
def test_a_name_before_a_plan_owns_no_figures(title: str) -> None:
    assert owners(title) == set()


def test_a_known_firm_owns_those_of_its_plan() -> None:
    assert owners("What is in Kingsoft Cloud's compute plan") == {"Kingsoft Cloud"}
