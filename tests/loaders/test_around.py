from __future__ import annotations

from dataclasses import replace

import pytest

from loaders.around import Around
from tests.loaders.world import tools, view

RULE = replace(tools().grammar.rules[0], unless=(), needs=())


def allows(text: str, unless: tuple[str, ...] = (), needs: tuple[str, ...] = ()) -> bool:
    """Tell whether a rule that wants and forbids some words may read "grew" in a sentence."""
    rule, start = replace(RULE, unless=unless, needs=needs), text.index("grew")
    return Around([rule]).allows(rule, view(text), start, start + 4)


@pytest.mark.parametrize("word", ["swap|sales", "Sales", r"sale\w", "sales ‹", r"sales‹?\W", r"'s (?-i:s)ales"])
def test_a_rule_is_not_read_beside_what_it_forbids(word: str) -> None:
    assert not allows("Norda's sales grew.", unless=("bonds", word))


@pytest.mark.parametrize("word", ["swap|stake", "sales›", "(?-i:S)ales", "Norda", r"\d"])
def test_a_rule_is_read_where_what_it_forbids_does_not_stand_there(word: str) -> None:
    assert allows("Norda's sales grew.", unless=(word,))


@pytest.mark.parametrize(("word", "wanted"), [("sales|profit", True), ("[Pp]rofit", False), ("‹grew›", True)])
def test_a_rule_is_read_where_one_of_the_words_that_it_needs_stands(word: str, wanted: bool) -> None:
    assert allows("Norda's sales grew.", needs=("bonds", word)) is wanted


def test_what_stands_far_from_the_trigger_does_not_count() -> None:
    assert allows(f"Sales of boards {'and of cards ' * 6}grew.", unless=("sales",))


def test_a_rule_that_asks_for_nothing_is_read() -> None:
    assert allows("It grew.")


def test_blanks_of_marks_taken_away_hide_nothing_forbidden() -> None:
    assert not allows("Norda,   who sold stock, grew.", unless=(", who sold ‹|, who sold",))
