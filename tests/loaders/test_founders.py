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


@pytest.mark.parametrize(
    "text",
    [
        "寒武纪前架构师林瑶创办的云岚芯片完成天使轮融资，投资方为红杉中国。",
        "由前寒武纪高管林瑶创立的云岚芯片日前完成A轮融资，由红杉中国领投。",
    ],
)
def test_money_goes_to_the_firm_that_is_started_and_not_to_the_former_employer(text: str) -> None:
    found = extractor().extract(Document("page.txt", text + "\n", "0" * 64)).facts
    held = {f.object.label for f in found if f.predicate == "stakeIn" and f.object is not None}
    assert held == {"云岚芯片"}
