"""Progress and tallies: how far sites and products have come, where they stand, how many of what they have."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case, cases

_FILES = ("progress_en", "tallies_en", "sites_en")


@pytest.mark.parametrize("case", [case for name in _FILES for case in cases(name)], ids=lambda case: case.text[:40])
def test_a_sentence_yields_what_it_says_of_a_thing_and_no_more(case: Case) -> None:
    assert case.faults() == []
