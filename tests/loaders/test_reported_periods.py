"""The period whose results an article reports dates the figures below that name none."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extract import extract
from loaders.reading import read

_RELEASE = (
    "SHANGHAI, August 26, 2026 - Lanjing Technology today announced its results for the second quarter of 2026.\n\n"
)


def _dates(text: str, folder: Path) -> dict[tuple[str, str], str | None]:
    path = folder / "x.txt"
    path.write_text(text, encoding="utf-8")
    facts = extract(read(path, "x.txt")).facts
    return {(f.predicate, f.value.stated or ""): f.date for f in facts if f.value is not None}


@pytest.mark.parametrize(
    ("text", "predicate", "stated", "date"),
    [
        (_RELEASE + "Highlights\n\n- Gross margin was 21.3%.\n", "grossMarginPct", "21.3%", "2026-Q2"),
        (
            _RELEASE + "First Half 2026 Highlights\n\n- R&D expenses were RMB 412 million.\n",
            "rdSpending", "RMB 412 million", "2026-H1",
        ),
        (
            "算力快讯\n\n财经社2026年8月26日讯，澜铎科技上半年实现营业收入34.2亿元。其中二季度营收20亿元。"
            "\n\n毛利率为21.3%。",
            "grossMarginPct", "21.3%", "2026-H1",
        ),
        (
            "澜铎科技投资者关系活动记录表\n\n2025年8月28日\n\n一、公司2025年半年度经营情况\n报告期内，公司实现营业收入11.46亿元。",
            "revenue", "11.46亿元", "2025-H1",
        ),
        # What is of another time, or of no firm whose results are told.
        (_RELEASE + "Gross margin is now 21.3%.\n", "grossMarginPct", "21.3%", None),
        (_RELEASE + "Business Outlook\n\nGross margin was 21.3%.\n", "grossMarginPct", "21.3%", None),
        (_RELEASE + "Cambricon's gross margin was 57.1%.\n", "grossMarginPct", "57.1%", None),
    ],
)  # fmt: skip
def test_a_figure_without_a_time_is_of_the_period_reported(
    text: str, predicate: str, stated: str, date: str | None, tmp_path: Path
) -> None:
    """A release's heading, its lead and a report's own name tell of which period its figures are."""
    assert _dates(text, tmp_path)[predicate, stated] == date


def test_no_day_of_a_dateline_dates_what_was_spent(tmp_path: Path) -> None:
    """A dateline says when it was told, and the end of the year before only with what a figure is compared."""
    text = (
        "算力快讯\n\n财经社2026年8月26日讯，澜铎科技上半年毛利率21.3%。"
        "合同负债12.4亿元，上年末为9.0亿元。研发费用3亿元。"
    )
    assert _dates(text, tmp_path)["rdSpending", "3亿元"] == "2026-H1"
