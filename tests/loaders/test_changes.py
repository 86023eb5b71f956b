"""By how much a figure has changed, told right behind or before it: of whatever figure that is."""

import pytest

from graph.model import Document
from loaders.extract import extractor

Change = tuple[str, str, str | None]


def changes(text: str) -> set[Change]:
    """Return measure, percentage and what it is of, of every change that a text of April 2026 tells."""
    document = Document("page.txt", f"Notes of the day\n2026-04-14 09:00\n\n{text}\n", "0" * 64)
    facts = [f for f in extractor().extract(document).facts if f.value is not None and f.value.number is not None]
    told = {(f.predicate, str(f.value.number), f.value.of) for f in facts if f.value is not None}
    return {one for one in told if one[0] in ("growthPct", "contractLiabilitiesGrowthPct")}


TOLD: dict[str, list[Change]] = {
    "Hygon posted first-quarter revenue of 3.2 billion yuan (+7.8% QoQ, +31% YoY).": [
        ("growthPct", "7.8", "revenue, quarter on quarter"), ("growthPct", "31", "revenue"),
    ],
    "Hygon's revenue was 3.2 billion yuan in the first quarter of 2026, up 18% y/y and 5% q/q.": [
        ("growthPct", "18", "revenue"), ("growthPct", "5", "revenue, quarter on quarter"),
    ],
    "Cambricon's contract liabilities rose 35% to 3.2 billion yuan at the end of March 2026.": [
        ("contractLiabilitiesGrowthPct", "35", None),
    ],
    "The Shanghai Data Exchange recorded trades of 1.1 billion yuan in March 2026, a 38% increase.": [
        ("growthPct", "38", "trade value"),
    ],
    "截至2026年3月底，全国智能算力规模达1480EFLOPS，同比增长六成。": [("growthPct", "60", "capacity")],
    "海光信息2025年净利润12.0亿元，同比微降0.8%。": [("growthPct", "-0.8", "net profit")],
    "海光信息3月末存货60.1亿元，较年初增长4.2%。": [("growthPct", "4.2", "inventory")],
    "海光信息一季度营收30.6亿元，同比+41.2%，环比-2.7%。": [
        ("growthPct", "41.2", "revenue"), ("growthPct", "-2.7", "revenue, quarter on quarter"),
    ],
    "深圳数据交易所一季度交易规模54.3亿元，同比增长29.6%，环比下降3%。": [
        ("growthPct", "29.6", "trade value"), ("growthPct", "-3", "trade value, quarter on quarter"),
    ],
    "上海数据交易所2025年交易额达70亿元，同比增长1.4倍。": [("growthPct", "140.0", "trade value")],
}  # fmt: skip
NONE = (
    "海光信息一季度毛利率为54.6%，同比下降1.3个百分点。",
    "海光信息3月末存货60.1亿元，其中原材料占12%。",
    "海光信息3月末存货60.1亿元，同比增长12%的订单尚未交付。",
    "Cambricon's inventory was 3 billion yuan in March 2026, 12% of total assets.",
    "Cambricon's inventory was 3 billion yuan in March 2026, a 12% stake in Sugon aside.",
    "Cambricon's contract liabilities were 3 billion yuan in 2025 and its shares ended up 5% on Friday.",
)


@pytest.mark.parametrize("text", TOLD)
def test_change_of_a_figure_is_told(text: str) -> None:
    assert set(TOLD[text]) <= changes(text)


@pytest.mark.parametrize("text", NONE)
def test_no_change_is_made_up(text: str) -> None:
    assert not changes(text)
