"""Sales of a part of a firm are not the firm's, in whatever words the part is named."""

import pytest

from graph.model import Document
from loaders.extract import extractor

OF_A_PART = (
    "Hygon reported results. Cloud services revenues reached RMB1,200 million, up 20.1% year-over-year.",
    "Hygon said gross billings exceeded RMB1 billion for the first time.",
    "Hygon's overseas revenue reached 30 billion yuan, up 70%.",
    "Hygon reported results. Colocation revenues rose 12% to RMB2,000 million.",
    "Hygon's revenue from cloud products reached 2.8 billion yuan, up 90%.",
)
OF_ALL = {
    "Hygon's first-quarter revenue rose 28% to $2.25 billion.": "2250000000",
    "Hygon: Quarterly revenues rose 20% to RMB3.2 billion.": "3200000000",
    "Hygon reported revenue of 180 billion yuan, up 13%.": "180000000000",
    "Hygon reported. Total revenues were RMB2,900 million. Colocation revenues rose to RMB2,000 million.": "2900000000",
    "Hygon's revenue in the six months to June more than doubled to 684 million yuan.": "684000000",
}


def of_all(text: str) -> list[tuple[str, str]]:
    """Return predicate and number of what is told of a firm's sales as a whole."""
    found = extractor().extract(Document("a.txt", text, "text/plain")).facts
    told = [f for f in found if f.predicate in ("revenue", "growthPct") and f.value is not None]
    return [(f.predicate, str(f.value.number)) for f in told if f.value and f.value.of in (None, "revenue")]


@pytest.mark.parametrize("text", OF_A_PART)
def test_the_sales_of_a_part_are_not_those_of_all(text: str) -> None:
    assert of_all(text) == []


@pytest.mark.parametrize(("text", "sum_"), OF_ALL.items())
def test_the_sales_of_all_stay(text: str, sum_: str) -> None:
    assert {v for p, v in of_all(text) if p == "revenue"} == {sum_}
