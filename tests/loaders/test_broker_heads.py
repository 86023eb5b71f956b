"""The head of a broker's note: of whom it is, what it sets as target, what the share costs, and the table below."""

from __future__ import annotations

import pytest

from graph.model import Document, Fact
from loaders.extract import extractor

NOTE = """EASTGATE RESEARCH
14 November 2025

HENGYUE CHIP (688777 CH) {head}
A solid quarter

Sales came in above our number.

Rmb m              2024A     2025E     2026E
Revenue            9,162    14,360    19,820
Net profit         1,931     2,845     4,015
"""


def facts(head: str) -> list[Fact]:
    """Return the facts of a note with this head."""
    return list(extractor().extract(Document("note.txt", NOTE.format(head=head), "0" * 64)).facts)


def numbers(found: list[Fact], term: str) -> list[str]:
    """Return what is told of a term."""
    return [str(f.value.number) for f in found if f.predicate == term and f.value is not None]


@pytest.mark.parametrize(
    "head",
    [
        "| HOLD (maintained) | PT Rmb210 (from Rmb190) | Close Rmb201.3",
        "| BUY | Target price: Rmb210 | Price: Rmb201.3",
        "   BUY (from HOLD)   TP Rmb210 (from Rmb190)   Price Rmb201.3",
    ],
)
def test_the_head_says_of_whom_target_price_and_table_are(head: str) -> None:
    found = facts(head)
    assert numbers(found, "targetPrice") == ["210"]
    assert numbers(found, "sharePrice") == ["201.3"]
    assert numbers(found, "revenue") == ["9162000000", "14360000000", "19820000000"]
    assert {f.subject.label for f in found if f.predicate in ("targetPrice", "revenue")} == {"Hengyue Chip"}


@pytest.mark.parametrize(
    "text",
    [
        "Hengyue Chip closed below the average target price of 96 yuan.",
        "Hengyue Chip grew. In our bull case the target price is 196 yuan.",
        "Hengyue Chip grew. Rating history: initiated at BUY, TP 96 yuan.",
        "Hengyue Chip leases servers. Buy-back price: 100 yuan.",
        "恒岳芯片增长。悲观情形下目标价162元。",
    ],
)
def test_what_looks_like_a_target_is_none(text: str) -> None:
    found = extractor().extract(Document("note.txt", text, "0" * 64)).facts
    assert not [f for f in found if f.predicate in ("targetPrice", "sharePrice")]
