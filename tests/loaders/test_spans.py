"""The two ends of a range are two figures; a round number of which the text tells one end is one."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def figures(text: str, predicate: str) -> dict[str, str]:
    """Return the numbers that a text gives for a measure, and how exact each is."""
    found = extractor().extract(Document("page.txt", text, "0" * 64)).facts
    return {str(f.value.number): f.value.bound for f in found if f.predicate == predicate and f.value}


RANGES = {
    "海光信息预计2026年上半年归母净利润为3.2亿元至3.6亿元。": ("netProfit", "360000000"),
    "海光信息预计2026年上半年归母净利润为3.2亿元至3.6亿元，同比增长85%至108%。": ("growthPct", "108"),
    "Hygon expects revenue of 1.3 billion to 1.5 billion yuan in the third quarter.": ("revenue", "1500000000"),
}


@pytest.mark.parametrize(("text", "told"), RANGES.items())
def test_the_far_end_of_a_range_is_what_a_figure_is_at_most(text: str, told: tuple[str, str]) -> None:
    assert figures(text, told[0])[told[1]] == "at_most"


def test_a_number_of_one_end_is_one_figure() -> None:
    assert list(figures("海光信息2025年营业收入12.3亿元。", "revenue")) == ["1230000000"]
