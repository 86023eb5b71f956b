"""Growth told as a noun ("a 31% rise in third-quarter revenue"), cross-border trades, sums before what they build."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def figures(text: str) -> set[tuple[str, str, str | None]]:
    """Return measure, number and of what of every figure that a text of April 2026 tells."""
    document = Document("page.txt", f"Notes of the day\n2026-04-14 17:00\n\n{text}\n", "0" * 64)
    facts = [f for f in extractor().extract(document).facts if f.value is not None and f.value.number is not None]
    return {(f.predicate, str(f.value.number), f.value.of) for f in facts if f.value is not None}


TOLD = {
    "Inspur reported a 31.4% rise in first-quarter revenue on Monday.": ("growthPct", "31.4", "revenue"),
    "Hygon posted a 12% drop in 2025 net profit.": ("growthPct", "-12", "net profit"),
    "上海数据交易所累计交易额212亿元，其中跨境交易3.4亿元。": ("tradeValue", "340000000", "cross-border trades"),
    "上海数据交易所3月数据产品成交额11.2亿元。": ("tradeValue", "1120000000", None),
    "润泽科技拟28.5亿元投资建设廊坊C区智算中心。": ("investment", "2850000000", None),
}
NONE = {
    "Inspur reported a 31.4% rise in cloud revenue.": ("growthPct", "31.4", "revenue"),
    "Hygon posted a 12% drop in gross profit.": ("growthPct", "-12", "net profit"),
    "上海数据交易所力争跨境交易额达到30亿元。": ("tradeValue", "3000000000", "cross-border trades"),
}


@pytest.mark.parametrize("text", TOLD)
def test_figure_in_a_noun_phrase(text: str) -> None:
    assert TOLD[text] in figures(text)


@pytest.mark.parametrize("text", NONE)
def test_look_alike(text: str) -> None:
    assert NONE[text] not in figures(text)
