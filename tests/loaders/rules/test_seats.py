"""Seats: where a firm was founded, has its head office, plants and offices."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case, cases


@pytest.mark.parametrize("case", [*cases("seats_en"), *cases("seats_zh")], ids=lambda case: case.text[:40])
def test_a_sentence_yields_what_it_says_and_no_more(case: Case) -> None:
    assert case.faults() == []
