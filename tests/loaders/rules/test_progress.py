"""Progress: how far sites and products have come."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case, cases


@pytest.mark.parametrize("case", cases("progress_en"), ids=lambda case: case.text[:40])
def test_a_sentence_yields_how_far_a_thing_has_come(case: Case) -> None:
    assert case.faults() == []
