"""Growth over the quarter or month before is named so; growth over the year before is not."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor


@pytest.mark.parametrize(
    ("text", "number", "of"),
    [
        ("寒武纪2025年第三季度营业收入17亿元，同比增长88%，环比增长14%。", 14, "revenue, quarter on quarter"),
        ("寒武纪2025年第三季度营业收入17亿元，同比增长88%，环比增长14%。", 88, "revenue"),
        ("海光信息2025年12月营收9亿元，环比下降2.5%。", -2.5, "revenue, month on month"),
        ("Cambricon's revenue fell 3% sequentially in the third quarter of 2025.", -3, "revenue, quarter on quarter"),
        ("Cambricon's revenue rose 12% from the previous quarter.", 12, "revenue, quarter on quarter"),
        ("Cambricon's revenue rose 12% from a year earlier.", 12, "revenue"),
    ],
)
def test_growth_is_named_by_what_it_is_measured_against(text: str, number: float, of: str) -> None:
    facts = extractor().extract(Document("test.txt", text, "0")).facts
    told = {float(f.value.number or 0): f.value.of for f in facts if f.predicate == "growthPct" and f.value is not None}
    assert told.get(number) == of, told


def test_a_move_from_one_day_to_another_is_of_all_these_days() -> None:
    text = "2026年3月9日—3月13日，申万计算机指数上涨1.92%。算力板块中，中科曙光（+11.4%）、浪潮信息（+9.7%）涨幅居前。"
    facts = extractor().extract(Document("test.txt", text, "0")).facts
    assert {f.date for f in facts if f.predicate == "priceChangePct"} == {"2026-03-09/2026-03-13"}
