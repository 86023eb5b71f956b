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


def test_a_half_year_in_latin_letters_is_a_date_beside_a_result(tmp_path: Path) -> None:
    """H1 and 2026年Q2 date a result in a Chinese list, and a signed change at the end of a line is read."""
    text = "算力快讯\n\n2026年8月27日\n\n· 浪潮信息：H1净利7.75亿元，-3%\n· 海光信息：2026年Q2净利12亿元，环比+40%"
    dates = _dates(text, tmp_path)
    assert dates["netProfit", "7.75亿元"] == dates["growthPct", "-3%"] == "2026-H1"
    assert dates["netProfit", "12亿元"] == dates["growthPct", "+40%"] == "2026-Q2"


def test_a_part_of_a_firm_keeps_its_name(tmp_path: Path) -> None:
    """English sales of a part are told as that part's, those of no firm's part are not told."""
    lead = "SHANGHAI, August 26, 2026 - Hygon reported first-half revenue of 8.1 billion yuan. "
    assert ("growthPct", "120%") in _dates(lead + "AIDC revenue jumped 120% to 1.9 billion yuan.", tmp_path)
    assert ("growthPct", "4%") not in _dates(lead + "Retail sales rose 4% to 4 trillion yuan in July.", tmp_path)
    assert ("revenue", "3.2 billion yuan") in _dates(
        lead + "Its server business generated 3.2 billion yuan in revenue.", tmp_path
    )
