from __future__ import annotations

import pytest

from graph.errors import ParameterError
from loaders import surety
from loaders.least import VARIABLE
from loaders.telling.misses import misses
from tests.loaders.world import tools

STRICT = (
    'rule:strict a :Frame ; :states :partnerOf ; :verb "court"@en ; :when "done" ; :unless "mock" ; :needs "openly" ; '
    ':slot "subject: Company @ subject" , "object: Company @ object" .'
)


def told(sentence: str, turtle: str = "", asked: str | None = None) -> str:
    return "\n".join(misses(sentence, tools(turtle), asked))


def test_what_is_found_is_told_first() -> None:
    assert told("Velox debuted on the Growth Board.").startswith(
        "Found · 已找到:\n  velox listedOn growth  [done] by list"
    )


def test_where_nothing_is_found_that_is_told() -> None:
    assert told("Velox slept.").startswith("Found · 已找到: nothing")


@pytest.mark.parametrize(
    "seen", ['"Velox" (Company velox)', '"3 million yuan" (3000000 CNY)', '"June 10, 2025" (date 2025-06-10)']
)
def test_what_is_seen_in_the_sentence_is_told(seen: str) -> None:
    assert f"  {seen}" in told("Velox slept on 3 million yuan on June 10, 2025.").splitlines()


def test_a_sentence_without_names_says_so() -> None:
    assert "no name, number or date" in told("It rained and rained.")


def test_a_slot_of_whose_type_nothing_is_there_asks_for_the_name() -> None:
    assert "no Market is in the sentence. Is its name in the lexicon?" in told("Velox debuted yesterday evening.")


def test_a_slot_whose_filler_stands_elsewhere_names_it_and_the_word_before_it() -> None:
    said = told("Velox debuted via the Growth Board.")
    assert "no Market stands at on, in, 在" in said and 'after the word "the"' in said


def test_a_filler_that_is_taken_is_told_as_such() -> None:
    assert '"Velox" (Company velox) fits, but fills subject' in told("Velox supplied nobody else at all.")


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Velox openly courted Norda in a mock trial.", 'forbidden by :unless "mock"'),
        ("Velox courted Norda.", "none of its :needs is near"),
        ("Velox plans to openly court Norda.", "status planned by"),
        ("If Velox openly courted Norda, it won.", "the clause is a condition"),
        ("Velox openly courted everyone.", 'slot "object" stays empty'),
    ],
)
def test_the_first_thing_that_failed_is_named(sentence: str, reason: str) -> None:
    assert reason in told(sentence, STRICT)


def test_a_rule_that_no_word_announces_is_told_where_its_slots_could_be_filled() -> None:
    said = told("Velox stepped onto the Growth Board.")
    assert 'list (frame for listedOn): none of "debut", "list", "上市" is there' in said


def test_a_template_that_no_phrase_fits_is_told_with_its_phrases() -> None:
    assert "maker (template for makesProductClass): none of" in told("Velox churns out tide chips.")


def test_only_rules_of_the_term_asked_are_told() -> None:
    said = told("Velox stepped onto the Growth Board.", asked="revenue")
    assert "revenue (frame for revenue)" in said and "listedOn" not in said


def test_a_rule_asked_for_is_told_even_if_its_slots_cannot_be_filled() -> None:
    assert "no money is in the sentence" in told("Velox stepped onto the Growth Board.", asked="revenue")


@pytest.mark.parametrize("term", ["acquirer", "Merger"])
def test_a_rule_of_an_event_is_asked_for_by_its_class_or_a_role(term: str) -> None:
    assert "buy (frame for Merger)" in told("Velox swallowed Norda.", asked=term)


def test_a_rule_that_found_something_is_not_told_as_failed() -> None:
    assert "list (frame" not in told("Velox debuted on the Growth Board.")


def test_a_term_of_no_rule_is_an_error() -> None:
    with pytest.raises(ParameterError, match="listedOm: is what no rule states"):
        told("Velox debuted on the Growth Board.", asked="listedOm")


def test_what_is_found_and_withheld_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(surety, "weights", lambda: {"": {"": -3.0}})
    monkeypatch.setenv(VARIABLE, "0.5")
    assert "withheld: sureness 0.047" in "\n".join(misses("Velox debuted on the Growth Board.", tools()))
