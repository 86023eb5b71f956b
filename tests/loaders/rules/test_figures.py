"""Results, market figures, compute projects, products and counts: what is read, and what must not be."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import Case, cases

_FAMILIES = ("figures", "compute", "products", "counts")


@pytest.mark.parametrize(
    "case",
    [case for family in _FAMILIES for language in ("en", "zh") for case in cases(f"{family}_{language}")],
    ids=lambda case: case.text[:40],
)
def test_a_figure_is_read_as_that_of_its_owner_and_period(case: Case) -> None:
    assert case.faults() == []
