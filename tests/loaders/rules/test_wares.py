"""Wares: what a firm makes, by its products, trade and shipments; how many people and things it has."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case, cases


@pytest.mark.parametrize("case", [*cases("wares_en"), *cases("wares_zh")], ids=lambda case: case.text[:40])
def test_a_sentence_yields_what_it_says_and_no_more(case: Case) -> None:
    assert case.faults() == []
