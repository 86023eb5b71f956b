from __future__ import annotations

from datetime import datetime

import pytest

from loaders.evaluation.periods import closeness, period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2025-06-10", "2025-06-10T00:00", "2025-06-10T23:59"),
        ("2025-06", "2025-06-01T00:00", "2025-06-30T23:59"),
        ("2025-12", "2025-12-01T00:00", "2025-12-31T23:59"),
        ("2025", "2025-01-01T00:00", "2025-12-31T23:59"),
        ("2025-Q4", "2025-10-01T00:00", "2025-12-31T23:59"),
        ("2025-H2", "2025-07-01T00:00", "2025-12-31T23:59"),
        ("2025-06-10T10:28:11+08:00", "2025-06-10T10:28", "2025-06-10T10:28"),
        ("2021/2025", "2021-01-01T00:00", "2025-12-31T23:59"),
        ("2021-2025", "2021-01-01T00:00", "2025-12-31T23:59"),
    ],
)
def test_a_date_covers_its_minutes(text: str, first: str, last: str) -> None:
    found = period(text)
    assert found and (found.first, found.last) == (datetime.fromisoformat(first), datetime.fromisoformat(last))


@pytest.mark.parametrize("text", ["", None, "soon", "2025-13", "2025-02-30", "2025-06-10/soon", 12, "20250610"])
def test_what_is_no_date_has_no_period(text: object) -> None:
    assert period(text) is None


@pytest.mark.parametrize(
    ("gold", "found", "close"),
    [
        ("2025-06-10", "2025-06-10", 1.0), ("2025-06", "2025-06-10", 1.0), ("2025-06-10", "2025-06", 0.5),
        ("2025-06-10", "2025-06-11", 0.0), ("2021/2025", "2023", 0.0), ("2023", "2021/2025", 0.5),
    ],
)  # fmt: skip
def test_a_coarser_date_counts_by_half(gold: str, found: str, close: float) -> None:
    expected = period(gold)
    assert expected and closeness(expected, period(found)) == close
