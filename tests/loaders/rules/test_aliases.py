"""Names and what is said of a thing: other names, parents, ranks, certificates, and what is none of them."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case, cases


@pytest.mark.parametrize("case", [*cases("aliases_en"), *cases("aliases_zh")], ids=lambda case: case.text[:40])
def test_a_sentence_yields_what_it_says_and_no_more(case: Case) -> None:
    assert case.faults() == []
