"""Of what is told of two, the one in the tighter words."""

from __future__ import annotations

from loaders.examples import as_document
from loaders.extract import extract


def told(text: str, predicate: str) -> list[tuple[str, str | None]]:
    facts = [f for f in extract(as_document(text)).facts if f.predicate == predicate]
    return [(f.subject.id, f.object.id if f.object else f.value.stated if f.value else None) for f in facts]


def test_a_price_is_of_whom_stands_before_it() -> None:
    text = "Hygon lost 4.3%, Cambricon slipped 3.7% to 1,388.02 yuan and Moore Threads fell 2%."
    assert told(text, "sharePrice") == [("cambricon", "1,388.02 yuan")]


def test_what_two_share_stays_with_both() -> None:
    assert len(told("Hygon and Cambricon rose 5% on Monday.", "priceChangePct")) == 2


def test_a_subsidiary_has_the_parent_that_is_named_beside_it() -> None:
    text = "Sugon agreed to add Cambricon and its subsidiary Hengyue Chip Co., Ltd. to the programme."
    assert [parent for _, parent in told(text, "subsidiaryOf")] == ["cambricon"]
