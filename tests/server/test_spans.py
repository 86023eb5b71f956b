"""The days that dates cover."""

from __future__ import annotations

import pytest

from server.spans import span


@pytest.mark.parametrize(
    ("moment", "days"),
    [
        ("2025-06-10", ("2025-06-10", "2025-06-10")),
        ("2025-06-10T09:30:00+08:00", ("2025-06-10", "2025-06-10")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2025", ("2025-01-01", "2025-12-31")),
        ("2025-Q1", ("2025-01-01", "2025-03-31")),
        ("2025-H2", ("2025-07-01", "2025-12-31")),
        ("2021/2025", ("2021-01-01", "2025-12-31")),
        ("2025-06-10/2025-06-12", ("2025-06-10", "2025-06-12")),
    ],
)
def test_a_date_covers_all_days_that_it_may_mean(moment: str, days: tuple[str, str]) -> None:
    assert span(moment) == days


@pytest.mark.parametrize(
    "moment", ["", "soon", "2025-13", "2025-02-30", "2025-H3", "0000", "2025/", "2025/2021", "٢٠٢٥"]
)
def test_what_no_calendar_has_covers_none(moment: str) -> None:
    assert span(moment) is None
