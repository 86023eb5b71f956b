"""Two results told together, each with the number and the change that is its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from loaders.extract import extract
from loaders.reading import read


def _facts(text: str, folder: Path) -> set[tuple[str, str, str | None]]:
    path = folder / "x.txt"
    path.write_text(f"算力快讯\n\n2026年8月26日\n\n{text}", encoding="utf-8")
    values = ((f.predicate, f.value) for f in extract(read(path, "x.txt")).facts if f.value is not None)
    return {(predicate, str(v.number), v.of) for predicate, v in values if v.number is not None}


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        (
            "海光信息上半年营收38亿元，净利润1.6亿元，同比分别增长4.2%和下降7.9%。",
            ("growthPct", "4.2", "revenue"),
            ("growthPct", "4.2", "net profit"),
        ),
        (
            "海光信息上半年营收38亿元，净利润1.6亿元，同比分别下降4.2%、7.9%。",
            ("growthPct", "-7.9", "net profit"),
            ("growthPct", "-4.2", "net profit"),
        ),
        (
            "海光信息上半年净利润、营业收入分别为1.6亿元和38亿元。",
            ("netProfit", "160000000", None),
            ("netProfit", "3800000000", None),
        ),
    ],
)
def test_each_of_two_results_has_its_own_number(
    text: str, told: tuple[str, str, str | None], not_told: tuple[str, str, str | None], tmp_path: Path
) -> None:
    """分别 gives the first number to the first of two results and the second to the second."""
    facts = _facts(text, tmp_path)
    assert told in facts
    assert not_told not in facts
