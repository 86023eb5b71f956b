"""What kin of a firm does that no text names is nothing of that firm's."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def told(text: str) -> set[tuple[str, str]]:
    """Return which firm has which figure or customer, and who buys, of what a text tells."""
    page = f"Notes of the day\n2026-04-14 09:00\n\n{text}\n"
    facts = extractor().extract(Document("page.txt", page, "0" * 64)).facts
    owners = {(f.subject.id, f.predicate) for f in facts if f.subject.cls == "Company"}
    return owners | {(f.object.id, f.predicate) for f in facts if f.object and f.predicate == "acquirer"}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("A start-up backed by Hygon saw its revenue climb 33% to 5.6 billion yuan in 2025.", ("hygon", "revenue")),
        ("A firm founded by former Biren engineers posted revenue of 3 billion yuan.", ("biren", "revenue")),
        ("One of Sugon's customers reported a net profit of 410 million yuan.", ("sugon", "netProfit")),
        ("Cambricon's parent made a net loss of 95 million yuan last year.", ("cambricon", "netLoss")),
        ("A supplier to Hygon counts ByteDance among its customers.", ("hygon", "hasCustomer")),
        ("A rival of Cambricon supplies servers to China Mobile.", ("cambricon", "hasCustomer")),
        ("A start-up backed by Hygon acquired Cloudvein Technologies for 2 billion yuan.", ("hygon", "acquirer")),
        ("Hygon rose 2% on Monday. Another company posted revenue of 3 billion yuan.", ("hygon", "revenue")),
        ("Hygon rose 2% on Monday. One customer reported a net profit of 90 million yuan.", ("hygon", "netProfit")),
        ("Hygon's largest shareholder Sugon posted revenue of 3.2 billion yuan in 2025.", ("hygon", "revenue")),
    ],
)
def test_what_kin_of_a_firm_does_is_not_its(text: str, wrong: tuple[str, str]) -> None:
    assert wrong not in told(text)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Hygon's largest shareholder Sugon posted revenue of 3.2 billion yuan in 2025.", ("sugon", "revenue")),
        ("Hygon, a supplier to Sugon, posted revenue of 3.2 billion yuan in 2025.", ("hygon", "revenue")),
        ("Hygon's group revenue reached 3.2 billion yuan in 2025.", ("hygon", "revenue")),
        ("ByteDance, Sugon's largest customer, built a centre in Hefei.", ("sugon", "hasCustomer")),
        ("Hygon rose 2% on Monday. The company posted revenue of 3 billion yuan.", ("hygon", "revenue")),
    ],
)
def test_whoever_is_named_keeps_what_it_does(text: str, right: tuple[str, str]) -> None:
    assert right in told(text)
