from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts


def revenues(text: str) -> set[str]:
    """Return the revenues that a text states."""
    return {value for _, predicate, value, _ in facts(text) if predicate == "revenue"}


@pytest.mark.parametrize(
    "text",
    [
        "预计寒武纪2026-2028年营收分别为46.2亿元、60.8亿元、75亿元。",
        "预计寒武纪2026-2028年营业收入分别为46.2亿元、60.8亿元和75亿元。",
        "预计寒武纪2026-2028年营收分别为46.2/60.8/75.0亿元。",
    ],
)
def test_a_list_as_long_as_its_run_of_years_gives_each_year_a_figure(text: str) -> None:
    assert revenues(text) == {"4620000000", "6080000000", "7500000000"}


def test_a_list_of_another_length_gives_no_year_a_figure_of_its_own() -> None:
    assert len(revenues("预计寒武纪2026-2028年营收分别为46.2亿元、60.8亿元。")) == 1


@pytest.mark.parametrize(
    "text",
    ["寒武纪2024年、2025年上半年营业收入分别为12亿元和7.5亿元。",
     "In 2024 and 2025, revenue of Cambricon was 1.2 billion yuan and 750 million yuan respectively."],
)  # fmt: skip
def test_numbers_go_one_by_one_with_the_dates_listed_before_them(text: str) -> None:
    assert revenues(text) == {"1200000000", "750000000"}
