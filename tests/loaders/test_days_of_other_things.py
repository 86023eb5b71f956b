"""Days that stand beside a figure and are of another thing: a bracket's, results to come, the day before."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor

HEAD = "HONG KONG, 14 May 2026 -\n\nShanghai stocks rose on Thursday.\n\n"


def day(text: str, predicate: str, number: str) -> set[str | None]:
    """Return the dates of which a text tells a figure."""
    facts = extractor().extract(Document("page.txt", HEAD + text + "\n", "0" * 64)).facts
    return {f.date for f in facts if f.predicate == predicate and f.value and str(f.value.number) == number}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Hygon added 2.9% to 78 yuan ahead of results on 6 August.", "2026-08-06"),
        ("Optical stocks gave back part of Tuesday's gains: Hygon added 2.9% at last.", "2026-05-12"),
        ("Hygon added 2.9% and goes ex-dividend tomorrow.", "2026-05-15"),
    ],
)
def test_a_move_is_not_of_the_day_of_something_else(text: str, wrong: str) -> None:
    told = day(text, "priceChangePct", "2.9")
    assert told and wrong not in told


def test_a_figure_is_not_of_the_period_in_a_bracket_beside_it() -> None:
    text = "Hygon reported last night. Net revenue was Rmb3.21bn, leaving gross margin at 47.4% (2Q25: 45.3%)."
    assert "2025-Q2" not in day(text, "revenue", "3210000000")
    text = "Hygon's gross margin was 47.4% (2Q25: 45.3%). Net profit was Rmb1.21bn."
    assert "2025-Q2" not in day(text, "netProfit", "1210000000")


def test_a_year_ago_does_not_go_on() -> None:
    text = (
        "Hygon earned 88 million yuan in the quarter. A year ago it lost 164 million. Sales rose to 971 million yuan."
    )
    assert "2025" not in day(text, "revenue", "971000000")
