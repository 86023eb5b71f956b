"""Figures of the time before, in brackets and beside others, and lists of figures with as many years."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


def told(text: str) -> set[tuple[str, str, str | None]]:
    """Return the terms, numbers and dates of the figures that a text tells."""
    found = extractor().extract(Document("page.txt", f"Sugon fell.\n\n{text}", "0" * 64)).facts
    return {(f.predicate, str(f.value.number), f.date) for f in found if f.value is not None and f.value.number}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Enflame's gross margin was 33.4% in 2025 (2024: 31.0%).", ("grossMarginPct", "31", "2024")),
        (
            "Hygon's 2025 net profit was 2.98 billion yuan (2024: 2.29 billion yuan).",
            ("netProfit", "2290000000", "2024"),
        ),
        ("海光信息2025年毛利率60.1%（2024年：63.7%）。", ("grossMarginPct", "63.7", "2024")),
        ("壁仞科技2025年收入12.3亿元，2024年为3.37亿元。", ("revenue", "337000000", "2024")),
        (
            "Hygon made 12 million yuan in the first quarter of 2026, versus a year-earlier loss of 151 million yuan.",
            ("netLoss", "151000000", "2025-Q1"),
        ),
    ],
)
def test_a_figure_of_the_year_before(text: str, figure: tuple[str, str, str]) -> None:
    assert figure in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Enflame had sales of 301 million, 722 million and 1.5 billion yuan in 2023, 2024 and 2025, respectively.",
        "In 2023, 2024 and 2025 Enflame's sales were 301 million, 722 million and 1.5 billion yuan.",
    ],
)
def test_as_many_figures_as_years_are_one_a_year(text: str) -> None:
    each = {("revenue", "301000000", "2023"), ("revenue", "722000000", "2024"), ("revenue", "1500000000", "2025")}
    assert each <= told(text)


def test_a_bracket_on_something_else_gives_no_figure() -> None:
    assert not {
        n for _, n, date in told("Hygon's 2025 revenue was 2.98 billion yuan (page 24: table 3).") if date == "2024"
    }
    assert ("revenue", "337000000", "2024") not in told("壁仞科技2025年收入12.3亿元，2024年员工为337人。")
