"""Dates in figures."""

import pytest

from tests.loaders.moments.showing import isos

CASES = {
    "2026-02-11": "2026-02-11",
    "2026/2/11": "2026-02-11",
    "2026.02.11": "2026-02-11",
    "20260211": "2026-02-11",
    "2026-02-11 10:38": "2026-02-11T10:38+08:00",
    "2026-02-11T10:38:05": "2026-02-11T10:38+08:00",
    "2025-06": "2025-06",
    "2025-06-15 22:02": "2025-06-15T22:02+08:00",
    "2025/06/15": "2025-06-15",
    "25/12/2025": "2025-12-25",
    "12/25/2025": "2025-12-25",
    "02/11/2026": "2026",
    "2021-2025": "2021/2025",
    "2021-25": "2021/2025",
    "２０２５-０６-１０": "2025-06-10",
    "in 2025": "2025",
    "2024 revenue": "2024",
    "the 2024 target": "2024",
    "发布于2025-06-10": "2025-06-10",
    "2025 - 2027": "2025/2027",
}
SILENT = [
    "2025-13-08",
    "2025-02-30",
    "2000 companies",
    "RMB 2025",
    "$2025",
    "2025.5",
    "over 2000 servers",
    "12025",
    "20251399",
    "A2025",
    "2,025",
    "2025%",
    "2025 million yuan",
    "2025家企业",
    "688041",
    "1024",
    "H20",
    "H100",
    "Q5",
    "192.168.2025.1",
    "2025万元",
]


@pytest.mark.parametrize(("text", "iso"), CASES.items())
def test_a_date_in_figures_is_read(text: str, iso: str) -> None:
    assert isos(text, None) == [iso]


@pytest.mark.parametrize("text", SILENT)
def test_figures_that_are_no_date_are_left_out(text: str) -> None:
    assert isos(text, None) == []
