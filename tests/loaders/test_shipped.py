"""What firms have shipped in a stretch of time, and how much in the one before."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor

DAY = "28 March 2026\n\n"


def counts(sentence: str) -> set[tuple[str, str, str | None]]:
    """Return what a sentence tells of goods shipped: of whom, how many, when."""
    found = extractor().extract(Document("page.txt", DAY + sentence, "0" * 64)).facts
    told = [f for f in found if f.predicate == "hasCount" and f.value and f.rule.startswith("sum/shipped")]
    return {(f.subject.id, f"{f.value.number:f}", f.date) for f in told if f.value}


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [("Moore Threads shipped 52,300 servers last year, up from 31,400 in 2024.",
      {("moore-threads", "52300", "2025"), ("moore-threads", "31400", "2024")}),
     ("Moore Threads sold 41,000 cards last year, compared with 12,000 a year earlier.",
      {("moore-threads", "41000", "2025"), ("moore-threads", "12000", "2024")}),
     ("Biren grew fast. It delivered 8,200 cards in the first half of 2025.", {("biren", "8200", "2025-H1")}),
     ("Biren's shipments rose 40% to 30,000 cards in 2025.", {("biren", "30000", "2025")})],
)  # fmt: skip
def test_goods_shipped_are_counted_for_their_time(sentence: str, wanted: set[tuple[str, str, str | None]]) -> None:
    assert counts(sentence) == wanted


@pytest.mark.parametrize(
    "sentence",
    ["Biren plans to ship 50,000 cards this year.", "Biren will deliver 50,000 cards in 2026.",
     "Biren sold 41,000 shares last year.", "Biren can ship 8,000 cards a month in 2026.",
     "Biren ordered 3,000 servers in 2025.", "Global vendors such as Biren shipped 1.2 million cards in 2025."],
)  # fmt: skip
def test_what_is_yet_to_be_shipped_or_is_no_goods_is_not(sentence: str) -> None:
    assert counts(sentence) == set()
