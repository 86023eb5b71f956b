"""Which days a date covers, and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from graph.checking.periods import days


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-Q1", date(2025, 1, 1), date(2025, 3, 31)),
        ("2025-H2", date(2025, 7, 1), date(2025, 12, 31)),
        ("2025-06-10", date(2025, 6, 10), date(2025, 6, 10)),
        ("2025-06-10T10:28:00+08:00", date(2025, 6, 10), date(2025, 6, 10)),
        ("2021/2025", date(2021, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_date_covers_its_days(iso: str, first: date, last: date) -> None:
    assert days(iso) == (first, last)


@pytest.mark.parametrize("iso", ["2025-02-30", "2025-13", "2025-00-10", "2023-02-29", "2025-13-01/2026"])
def test_what_the_calendar_lacks_covers_nothing(iso: str) -> None:
    assert days(iso) is None
