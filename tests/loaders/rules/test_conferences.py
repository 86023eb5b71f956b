"""Conferences: who holds them where and when, and who takes part, in both languages."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case, cases


@pytest.mark.parametrize("case", [*cases("conferences_en"), *cases("conferences_zh")], ids=lambda case: case.text[:40])
def test_a_sentence_yields_what_it_says_and_no_more(case: Case) -> None:
    assert case.faults() == []
