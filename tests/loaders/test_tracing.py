from __future__ import annotations

import pytest

from graph.model import Document
from loaders.tracing import Attempt, Trace
from tests.loaders.world import tools

SERVE = (
    'rule:try a :Frame ; :states :hasCustomer ; :verb "serve"@en ; :when "done" ; :unless "mock" ; '
    ':slot "subject: Company @ subject" , "object: Company @ object" .'
)
PHRASE = (
    'rule:phrase a :Template ; :states :hasCustomer ; :pattern "{object:Company} as a guest"@en ; '
    ':when "done" ; :unless "mock" ; :slot "subject: Company @ by" .'
)


def attempts(sentence: str, turtle: str = SERVE) -> list[Attempt]:
    trace: Trace = []
    tools(turtle).extract(Document("a.txt", f"Date: 2026-03-02\n\n{sentence}\n", "0" * 64), trace)
    return [attempt for attempt in trace if attempt.rule.address in ("try", "phrase")]


@pytest.mark.parametrize(
    ("sentence", "failure"),
    [
        ("Norda served Velox.", ""),
        ("Norda served Velox in a mock trial.", "words"),
        ("Norda will serve Velox.", "status"),
        ("Norda served lunch.", "slot"),
    ],
)
def test_an_attempt_of_a_frame_tells_where_it_failed(sentence: str, failure: str) -> None:
    assert [a.failure for a in attempts(sentence)] == [failure]


@pytest.mark.parametrize(
    ("sentence", "failure"),
    [
        ("Velox as a guest was served by Norda.", ""),
        ("Velox as a guest in a mock trial was served by Norda.", "words"),
        ("Velox as a guest was served.", "slot"),
    ],
)
def test_an_attempt_of_a_template_tells_where_it_failed(sentence: str, failure: str) -> None:
    assert [a.failure for a in attempts(sentence, PHRASE)] == [failure]


def test_a_failed_attempt_names_the_slot_that_stayed_empty_and_keeps_those_filled() -> None:
    (attempt,) = attempts("Norda served lunch.")
    assert attempt.slot is not None and (attempt.slot.name, list(attempt.fills)) == ("object", ["subject"])


def test_a_successful_attempt_keeps_what_it_made() -> None:
    (attempt,) = attempts("Norda served Velox.")
    assert [a.predicate for a in attempt.made] == ["hasCustomer"]


def test_an_attempt_stands_where_its_trigger_does() -> None:
    (attempt,) = attempts("Norda served Velox.")
    assert attempt.view.cut(attempt.start, attempt.end) == "served"


def test_a_document_says_the_same_whether_or_not_somebody_listens() -> None:
    document = Document("a.txt", "Date: 2026-03-02\n\nNorda served Velox.\n", "0" * 64)
    assert tools(SERVE).extract(document) == tools(SERVE).extract(document, [])
