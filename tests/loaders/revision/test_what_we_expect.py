"""Figures under a head of what somebody expects are no results."""

from __future__ import annotations

from loaders.examples import as_document
from loaders.extract import extract

TITLE = "SMIC (981 HK): 3Q26 preview\n\n"


def statuses(text: str, predicate: str) -> set[str]:
    return {f.status for f in extract(as_document(TITLE + text)).facts if f.predicate == predicate}


def test_under_such_a_head_figures_are_expected() -> None:
    text = "What we expect. SMIC's revenue of US$2.71bn, gross margin of 21.8% against guidance of 19-21%."
    assert statuses(text, "revenue") == {"expected"}


def test_what_is_told_in_the_past_there_was() -> None:
    text = "What we expect. SMIC should do well. SMIC posted revenue of US$2.21bn in the second quarter of 2025."
    assert statuses(text, "revenue") == {"done"}


def test_under_another_head_they_are_done() -> None:
    assert statuses("What happened. SMIC's revenue of US$2.71bn beat the street.", "revenue") == {"done"}
