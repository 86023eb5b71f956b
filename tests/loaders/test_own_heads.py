"""A sentence that begins with a firm that no list knows is not of the firm spoken of before."""

from __future__ import annotations

import pytest

from graph.model import Document
from loaders.extract import extractor
from tests.loaders import real

HYGON = "Hygon makes chips. "


def _statuses(text: str) -> set[str]:
    facts = extractor().extract(Document("test.txt", HYGON + text, "0")).facts
    return {f.predicate for f in facts if f.subject.cls == "IPOApplication"}


@pytest.mark.parametrize(
    "text",
    ["Vellum, however, completed its tutoring in May.", "Vellum has signed a tutoring agreement."],
)  # fmt: skip
def test_another_firm_takes_its_own_steps(text: str) -> None:
    assert _statuses(text) == set()


def test_the_firm_spoken_of_takes_the_steps_of_it() -> None:
    assert _statuses("It completed its tutoring in May.") >= {"applicant", "hasStatus"}


def test_an_appositive_is_no_second_applicant() -> None:
    told = real.told("Sugon plans a spin-off. The unit, Vellum Photonics, would apply to list on ChiNext.", "Notes")
    assert {subject for subject, predicate, _ in told if predicate == "targetMarket"} == {
        "IPO application: Vellum Photonics + ChiNext"
    }


@pytest.mark.parametrize(
    ("text", "speaker"),
    [("“We bought time, not peace,” Sugon president Li Jun told a forum.", None),
     ("“We bought time, not peace,” Sugon told a forum.", "Sugon")],
)  # fmt: skip
def test_an_unknown_holder_of_a_post_is_not_the_firm(text: str, speaker: str | None) -> None:
    facts = extractor().extract(Document("test.txt", text, "0")).facts
    told = [f.attributed_to.label for f in facts if f.predicate == "stated" and f.attributed_to is not None]
    assert told == ([speaker] if speaker else [])
