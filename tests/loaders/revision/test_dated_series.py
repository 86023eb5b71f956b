"""Figures of a series that each bear their own year."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def figures(text: str, term: str) -> set[tuple[str, str, str]]:
    """Return the number, date and status of each figure of a term that a text states."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {(str(f.value.number), f.date or "", f.status) for f in found if f.predicate == term and f.value}


@pytest.mark.parametrize(
    ("text", "term", "told"),
    [
        (
            "Gross margins at Sugon were 38.4% in 2023, 39.7% in 2024 and 41% in 2025.",
            "grossMarginPct",
            {("38.4", "2023", "done"), ("39.7", "2024", "done"), ("41", "2025", "done")},
        ),
        (
            "Sugon's net loss narrowed from 1.12 billion yuan in 2023 to 640 million in 2024 and 210 million in 2025.",
            "netLoss",
            {("1120000000", "2023", "done"), ("640000000", "2024", "done"), ("210000000", "2025", "done")},
        ),
        (
            "Sugon earned 180 million yuan in 2023, about 265 million in 2024 and 340 million in 2025.",
            "netProfit",
            {("180000000", "2023", "done"), ("265000000", "2024", "done"), ("340000000", "2025", "done")},
        ),
    ],
)
def test_each_figure_of_a_series_is_of_its_own_year(text: str, term: str, told: set[tuple[str, str, str]]) -> None:
    assert figures(text, term) == told


@pytest.mark.parametrize(
    "text",
    [
        "Sugon earned 180 million yuan in 2023, and it shipped 265 million in 2024.",
        "Sugon earned 180 million yuan in 2023, while Baidu's stood at 265 million in 2024.",
        "Sugon earned 180 million yuan in 2023, 3,200 cards in 2024.",
    ],
)
def test_what_is_no_series_gives_no_other_year_a_figure(text: str) -> None:
    assert {date for _, date, _ in figures(text, "netProfit")} <= {"2023"}
