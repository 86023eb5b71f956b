"""English as newswire, notices and digests write it: verbs, nouns and labels of every kind, with new names."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case, cases


@pytest.mark.parametrize("case", cases("newswire_en"), ids=lambda case: case.text[:40])
def test_a_sentence_of_a_newswire_yields_what_it_says(case: Case) -> None:
    assert case.faults() == []
