from __future__ import annotations

import pytest

from loaders.cells import cells, is_aligned
from tests.loaders.world import views


@pytest.mark.parametrize(
    "text",
    ["年份 2025A 2026E 2027E", "营业收入 31.7 46.2 60.8", "Net profit (RMB mn) 290 520 740", "毛利率 41.2% 42.0% 43.1%",
     "EPS 0.31 (0.12) 0.45", "2025A 2026E 2027E"],
)  # fmt: skip
def test_a_head_and_a_run_of_numbers_are_a_row_without_bars(text: str) -> None:
    assert is_aligned(text)


@pytest.mark.parametrize(
    "text",
    ["Norda grew 5% in 2025.", "Founded in 2019", "收入31.7亿元，同比增长45.8%", "Phone: 010 8888", "Norda 688777",
     "In 2025, the firm sold 300 chips and 400 cards"],
)  # fmt: skip
def test_prose_is_no_row(text: str) -> None:
    assert not is_aligned(text)


def test_the_cells_of_a_row_without_bars_lie_where_their_offsets_say() -> None:
    (view,) = [v for v in views("营业收入 31.7 46.2 60.8") if "营业收入" in v.text]
    text = [view.cut(c.start, c.end) for c in cells(view)]
    assert text == ["营业收入", "31.7", "46.2", "60.8"]
