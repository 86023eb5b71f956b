"""The steps to a listing, in both languages and many voices: what is read, and what must not be."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case, cases


@pytest.mark.parametrize("case", [*cases("listing_en"), *cases("listing_zh")], ids=lambda case: case.text[:40])
def test_a_step_is_read_as_it_is_said_and_no_further(case: Case) -> None:
    assert case.faults() == []
