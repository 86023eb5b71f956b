from __future__ import annotations

import pytest

from tests.loaders.world import facts, said, status

DELAYED = """
rule:sold a :Template ; :states :hasCustomer ; :pattern "sold goods to {object:Company}"@en ;
    :slot "subject: Company @ subject" .
rule:swap a :Template ; :evokes :Merger ; :asStatus "planned" ;
    :pattern "{acquirer:Company} swaps shares with {target:Company}"@en .
rule:only a :Template ; :states :partnerOf ; :when "planned" ;
    :pattern "{subject:Company} befriends {object:Company}"@en .
rule:shy a :Template ; :states :partnerOf ; :unless "coldly" ; :pattern "{subject:Company} greets {object:Company}"@en .
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norda raised 3 million yuan.", "done"),
        ("It is expected that Norda raised 3 million yuan.", "expected"),
        ("Reportedly Norda raised 3 million yuan.", "claimed"),
        ("It is untrue that Norda raised 3 million yuan.", "denied"),
        ("据传诺达募资3亿元。", "claimed"),
        ("预计诺达募资3亿元。", "expected"),
    ],
)
def test_the_words_around_a_phrase_set_its_status(text: str, expected: str) -> None:
    assert status(text) == expected


@pytest.mark.parametrize(
    "text", ["If Norda raised 3 million yuan, it grew.", "Norda raised 3 million yuan?", "若诺达募资3亿元，将扩产。"]
)
def test_a_phrase_in_a_condition_or_question_states_nothing(text: str) -> None:
    assert said(text) == set()


def test_a_slot_outside_the_phrase_is_filled_by_its_case() -> None:
    assert said("Norda grew and sold goods to Velox.", DELAYED) == {("norda", "hasCustomer", "velox")}


def test_without_a_slot_that_it_needs_a_phrase_states_nothing() -> None:
    assert said("Nobody sold goods to Velox.", DELAYED) == set()


def test_a_phrase_may_evoke_an_event() -> None:
    assert {s for s, _, _ in said("Norda swaps shares with Velox.", DELAYED)} == {"merger/norda+velox"}


def test_a_phrase_may_set_its_own_status() -> None:
    assert status("Norda swaps shares with Velox.", DELAYED) == "planned"


@pytest.mark.parametrize(
    ("text", "count"), [("Norda befriends Velox.", 0), ("It is planned that Norda befriends Velox.", 1)]
)
def test_a_phrase_holds_only_in_the_statuses_that_it_names(text: str, count: int) -> None:
    assert len(facts(text, DELAYED)) == count


@pytest.mark.parametrize(("text", "count"), [("Norda greets Velox warmly.", 1), ("Norda greets Velox coldly.", 0)])
def test_a_word_nearby_may_forbid_a_phrase(text: str, count: int) -> None:
    assert len(facts(text, DELAYED)) == count


def test_a_list_in_a_phrase_gives_a_fact_for_each_member() -> None:
    assert said("Norda joined hands with Velox and Orrin.") == {
        ("norda", "partnerOf", "velox"),
        ("norda", "partnerOf", "orrin"),
    }


def test_a_phrase_is_quoted_from_its_first_to_its_last_word() -> None:
    (fact,) = facts("Yesterday Norda raised 3 million yuan.")
    assert fact.quote == "Norda raised 3 million yuan"
