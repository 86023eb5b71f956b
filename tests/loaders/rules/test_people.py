"""People: posts in every order of words, and what they said, in both languages: what is read, and what must not be."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case, cases


@pytest.mark.parametrize("case", [*cases("people_en"), *cases("people_zh")], ids=lambda case: case.text[:40])
def test_a_sentence_yields_what_it_says_and_no_more(case: Case) -> None:
    assert case.faults() == []
