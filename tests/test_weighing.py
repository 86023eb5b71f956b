"""The weights fit the code: they know its signs, and what they withhold is wrong more often than what they let pass."""

from __future__ import annotations

import pytest

from loaders.surety import odds, weights
from tests.weighing import RARE, Case, fitted, judged_cases, verdicts

STEP = 4  # a quarter of the documents tells as much in a quarter of the time
HINT = "Grounds have changed: python -m tests.weighing --write"


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return judged_cases(STEP)


def test_most_verdicts_are_of_facts_that_are_still_found(cases: list[Case]) -> None:
    assert len(cases) > len(verdicts()) / STEP / 3


def test_the_weights_know_most_signs(cases: list[Case]) -> None:
    borne = [sign for case in cases for sign in case.grounds]
    assert sum(sign in weights()[""] for sign in borne) > 0.9 * len(borne), HINT


def test_what_the_weights_find_unsure_is_wrong_more_often(cases: list[Case]) -> None:
    sure = [case.right for case in cases if odds(case.grounds, case.term, case.rule, weights()) >= 0.7]
    unsure = [case.right for case in cases if odds(case.grounds, case.term, case.rule, weights()) < 0.5]
    assert sum(sure) / len(sure) > sum(unsure) / len(unsure) + 0.3, HINT


def test_the_odds_are_shares(cases: list[Case]) -> None:
    told = [odds(case.grounds, case.term, case.rule, weights()) for case in cases]
    assert abs(sum(told) / len(told) - sum(case.right for case in cases) / len(cases)) < 0.08, HINT


def test_a_sign_of_right_facts_weighs_for_them() -> None:
    pytest.importorskip("sklearn")
    made = [Case((sign,), "partOf", sign == "good", 1.0, str(n)) for n in range(20) for sign in ("good", "bad")]
    learnt = fitted([*made, *[Case(("rare",), "partOf", True, 1.0, "x")] * (RARE - 1)])[""]
    assert learnt["good"] > 0 > learnt["bad"]
    assert "rare" not in learnt


def test_a_sign_is_learnt_for_a_term_too() -> None:
    pytest.importorskip("sklearn")
    made = [Case(("meant",), term, term == "revenue", 1.0, str(n)) for n in range(20) for term in ("revenue", "partOf")]
    learnt = fitted(made)
    assert learnt["revenue"]["meant"] > 0 > learnt["partOf"]["meant"]
