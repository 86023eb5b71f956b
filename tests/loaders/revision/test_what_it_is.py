"""A figure as the noun beside it calls it."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def told(text: str) -> set[tuple[str, str]]:
    """Return the measures and numbers that an article states."""
    document = Document("page.txt", f"Notes of the day\n2026-03-03 09:00\n\n{text}\n", "0" * 64)
    found = extractor().extract(document).facts
    return {(f.predicate, str(f.value.number)) for f in found if f.value and f.value.number is not None}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The Hang Seng Index finished lower for the week in spite of a 0.9% bounce on the day.", "0.9"),
        ("The Hang Seng Index finished 0.2% lower for the week.", "-0.2"),
        ("SMIC shares fell 3.4% on Tuesday.", "-3.4"),
    ],
)
def test_a_bounce_is_no_fall(text: str, number: str) -> None:
    assert ("priceChangePct", number) in told(text)


def test_what_is_pre_money_is_not_raised() -> None:
    found = told("Biren is said to be raising again, at RMB 20bn pre-money.")
    assert ("impliedValue", "20000000000") in found
    assert not [number for predicate, number in found if predicate == "raised"]


def test_what_is_raised_beside_a_valuation_is_raised() -> None:
    found = told("MiniMax raised $300 million at a post-money valuation of $3 billion.")
    assert {("raised", "300000000"), ("impliedValue", "3000000000")} <= found
    assert ("raised", "1800000000") in told("壁仞科技2025年4月完成新一轮融资，融资18亿元，投后估值155亿元。")
