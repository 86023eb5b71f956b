from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.inflection import forms


@pytest.mark.parametrize(
    ("verb", "third", "past", "participle", "gerund"),
    [
        ("acquire", "acquires", "acquired", "acquired", "acquiring"),
        ("list", "lists", "listed", "listed", "listing"),
        ("supply", "supplies", "supplied", "supplied", "supplying"),
        ("buy", "buys", "bought", "bought", "buying"),
        ("launch", "launches", "launched", "launched", "launching"),
        ("tax", "taxes", "taxed", "taxed", "taxing"),
        ("plan", "plans", "planned", "planned", "planning"),
        ("drop", "drops", "dropped", "dropped", "dropping"),
        ("take", "takes", "took", "taken", "taking"),
        ("rise", "rises", "rose", "risen", "rising"),
        ("agree", "agrees", "agreed", "agreed", "agreeing"),
        ("tie", "ties", "tied", "tied", "tying"),
        ("be", "is", "was", "been", "being"),
        ("have", "has", "had", "had", "having"),
        ("go", "goes", "went", "gone", "going"),
        ("cut", "cuts", "cut", "cut", "cutting"),
    ],
)
def test_a_verb_has_its_forms(verb: str, third: str, past: str, participle: str, gerund: str) -> None:
    made = forms(verb)
    assert (made["third"], made["past"], made["participle"], made["gerund"]) == (third, past, participle, gerund)


def test_a_phrase_inflects_in_its_first_word() -> None:
    assert forms("take over")["past"] == "took over"


@given(st.from_regex(r"[a-z]{3,9}( [a-z]{2,5})?", fullmatch=True))
def test_the_base_form_is_the_verb_itself(verb: str) -> None:
    assert forms(verb)["base"] == verb


@given(st.from_regex(r"[a-z]{3,9} [a-z]{2,5}", fullmatch=True))
def test_every_form_of_a_phrase_keeps_its_tail(verb: str) -> None:
    assert {form.split(" ", 1)[1] for form in forms(verb).values()} == {verb.split(" ", 1)[1]}
