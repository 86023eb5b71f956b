"""A result is told as done though its sentence goes on to what is expected, or says what it beat."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extract

_HEAD = "HONG KONG, May 22, 2026 - "
DONE = (
    "Hygon said first-quarter revenue rose 11.2% to 3.03 billion yuan and the company kept its full-year guidance.",
    "Sales at Hygon rose 11.2% to 3.03 billion yuan in the first quarter, and management lifted its forecast.",
    "Hygon reported revenue of 3.03 billion yuan, ahead of its own guidance, and net profit of 200 million yuan.",
    "Hygon posted sales of 2.1 billion yuan, below the consensus estimate, and a net loss of 40 million yuan.",
)
TO_COME = (
    "Hygon expects revenue of 3.03 billion yuan and a net profit of 200 million yuan this year.",
    "Hygon forecast revenue of 3.03 billion yuan, above last year's, and net profit of 200 million yuan.",
)


def _statuses(text: str) -> set[str]:
    facts = extract(Document("page.txt", _HEAD + text, "0" * 64)).facts
    return {f.status for f in facts if f.predicate in ("revenue", "netProfit", "netLoss", "growthPct")}


@pytest.mark.parametrize("text", DONE)
def test_a_result_is_done(text: str) -> None:
    assert _statuses(text) == {"done"}


@pytest.mark.parametrize("text", TO_COME)
def test_a_forecast_is_expected(text: str) -> None:
    assert _statuses(text) == {"expected"}
