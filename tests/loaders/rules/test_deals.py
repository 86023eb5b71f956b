"""Mergers, stakes, funding rounds and their terms, in both languages and many voices: what is read, and what not."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case, cases


@pytest.mark.parametrize("case", [*cases("deals_en"), *cases("deals_zh")], ids=lambda case: case.text[:40])
def test_a_deal_is_read_with_its_parties_terms_and_status(case: Case) -> None:
    assert case.faults() == []
