"""Whom "the company" means behind a sentence about a founder."""

import pytest

from graph.model import Document
from loaders.extract import extractor


def counted(text: str) -> set[str]:
    """Return of which firms a text tells how many work there."""
    found = extractor().extract(Document("page.txt", f"Notes of the day\n2026-04-14 09:00\n\n{text}\n", "0" * 64)).facts
    return {f.subject.id for f in found if f.predicate == "hasCount"}


@pytest.mark.parametrize(
    "text",
    [
        "Ma Li left Huawei to start Orrin Compute in 2021. The Shenzhen company now has 310 staff.",
        "Zhou Lin quit Baidu and set up Orrin Compute last year. The Beijing start-up employs 60 people.",
    ],
)
def test_what_follows_a_founder_is_told_of_the_firm_that_was_started(text: str) -> None:
    assert counted(text) == {"orrin-compute"}


def test_a_firm_that_starts_another_is_spoken_of_itself() -> None:
    assert counted("Baidu set up Orrin Compute last year. The Beijing company employs 40,000 people.") == {"baidu"}
