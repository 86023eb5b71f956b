"""A year that stands for a part of it: a half-year's report, the same quarter of the year before."""

import pytest

from loaders.moments import Anchor, find_moments, infer_anchor
from tests.loaders.rules.reading import facts


def isos(text: str) -> list[str | None]:
    """Return the dates of a text without a date of its own."""
    anchor: Anchor | None = infer_anchor("")
    return [m.iso for m in find_moments(text, anchor)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("公司披露2025年半年报。", "2025-H1"),
        ("公司披露2025年半年度报告。", "2025-H1"),
        ("公司披露2025年中报。", "2025-H1"),
        ("公司披露2025年一季报。", "2025-Q1"),
        ("公司披露2025年三季报。", "2025-01/2025-09"),
        ("公司披露2025年年报。", "2025"),
        ("It published its 2025 interim results.", "2025-H1"),
        ("It published its fiscal 2025 interim results.", "2025"),
        ("It published its 2025 annual results.", "2025"),
    ],
)
def test_a_report_on_a_part_of_a_year_dates_that_part(text: str, iso: str) -> None:
    assert isos(text) == [iso]


@pytest.mark.parametrize(
    "text",
    [
        "寒武纪发布2025年半年报。报告期内实现营业收入28.8亿元。",
        "2025年中报显示，寒武纪营业收入28.8亿元。",
    ],
)
def test_the_period_reported_on_is_that_of_the_report(text: str) -> None:
    assert isos(text)[-1] == "2025-H1"


def told(text: str) -> set[tuple[str, str]]:
    return {(predicate, value) for _, predicate, value, _ in facts(text)}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In the first half of 2025 sales rose to 9 from 7 in the corresponding period of 2024, a record.", "2024-H1"),
        ("2025年第三季度收入9亿元，2024年同期为7亿元。", "2024-Q3"),
        ("Sales in the third quarter of 2025 were 9, against 7 in the same quarter of 2024.", "2024-Q3"),
    ],
)
def test_the_same_part_of_another_year_is_that_part(text: str, period: str) -> None:
    assert isos(text)[-1] == period


def test_what_is_set_against_is_not_gone_on_with() -> None:
    text = "In the first half of 2025 sales were 9, against 7 in the same period of 2024. A year earlier they rose."
    assert isos(text)[-1] == "2024-H1"


def test_a_base_without_its_quarter_is_of_no_whole_year() -> None:
    assert ("revenue", "1146000000") not in told(
        "Kingsoft Cloud's revenue was RMB1,486 million, up from RMB1,146 million in the same quarter of 2024."
    )


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Published 2025-08-06. It guides 3Q revenue to 620 million.", "3Q"),
        ("Published 2025-08-06. Margins rose in 2Q, it said.", "2Q"),
        ("Published 2025-08-06. Orders picked up in 2H after a slow start.", "2H"),
    ],
)
def test_a_bare_quarter_of_a_brokers_note_is_a_quarter(text: str, stated: str) -> None:
    assert stated in [m.stated for m in find_moments(text, None)]


def test_what_only_looks_like_a_quarter_is_none() -> None:
    assert [m.stated for m in find_moments("It sold X2Q and 4QC boards, 3Q-80 too.", None)] == []
