"""Names that no lexicon holds as subjects: what the next sentence tells is never their neighbour's."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def firms(text: str) -> set[tuple[str, str]]:
    """Return which firm has which figure, of what a text tells."""
    page = f"Notes of the day\n2026-04-14 09:00\n\n{text}\n"
    facts = extractor().extract(Document("page.txt", page, "0" * 64)).facts
    return {(f.subject.id, f.predicate) for f in facts if f.value is not None}


@pytest.mark.parametrize(
    "first",
    [
        "Orlec was spun off from Hygon in 2023.",
        "Veyra gets its wafers from Hygon.",
        "Orlec is backed by Hygon.",
        "Unlike Hygon, Orlec makes its own boards.",
        "Veyra has overtaken Hygon.",
        "Orlec is a unit of Hygon.",
    ],
)
def test_it_is_no_neighbour_of_an_unknown_firm(first: str) -> None:
    told = firms(f"{first} It posted revenue of 3.2 billion yuan in 2025. Analysts say that Orlec and Veyra do well.")
    assert ("hygon", "revenue") not in told


@pytest.mark.parametrize(
    "text",
    [
        "Like Hygon, Sugon saw its revenue climb 33% to 5.6 billion yuan in 2025.",
        "In a blow to Hygon, Sugon posted revenue of 5.6 billion yuan in 2025.",
        "Despite Hygon, Sugon posted revenue of 5.6 billion yuan in 2025.",
    ],
)
def test_whom_a_phrase_at_the_head_names_is_in_no_list_with_the_subject(text: str) -> None:
    told = firms(text)
    assert ("sugon", "revenue") in told and ("hygon", "revenue") not in told
