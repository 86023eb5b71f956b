"""Of whom something is told: not of a parent, a neighbour, a place or a phase that stands beside."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case, cases


@pytest.mark.parametrize("case", [*cases("subjects_en"), *cases("subjects_zh")], ids=lambda case: case.text[:40])
def test_a_sentence_tells_of_its_own_subject_and_no_other(case: Case) -> None:
    assert case.faults() == []
