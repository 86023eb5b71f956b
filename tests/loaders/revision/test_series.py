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


def test_a_run_of_years_may_end_with_a_part_of_the_last() -> None:
    listed = "2023年至2025年前9个月，壁仞科技营业收入分别为0.6亿元、3.4亿元和3.9亿元。"
    assert revenues(listed) == {"60000000", "340000000", "390000000"}


def test_the_first_of_several_periods_that_nobody_names_is_no_figure_of_its_own() -> None:
    assert revenues("报告期各期，燧原科技营业收入分别为0.9亿元、3亿元和7.2亿元。") == set()
    assert revenues("寒武纪和海光信息去年营业收入分别为11.7亿元、91.6亿元。") == {"1170000000", "9160000000"}


def test_a_run_of_years_and_a_part_of_the_next_are_as_many_periods() -> None:
    listed = "2022年至2024年及2025年上半年，壁仞科技营业收入分别为0.4亿元、1.8亿元、5.7亿元和4.9亿元。"
    assert revenues(listed) == {"40000000", "180000000", "570000000", "490000000"}


def test_a_list_of_years_without_respectively_gives_each_its_figure() -> None:
    found = facts("寒武纪2024年、2025年营收1.2亿元和2.5亿元。")
    assert {(value) for _, predicate, value, _ in found if predicate == "revenue"} == {"120000000", "250000000"}
