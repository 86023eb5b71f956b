"""What an announcement calls by a capital is its own and no policy."""

from __future__ import annotations

import pytest

from tests.loaders.real import told


@pytest.mark.parametrize(
    "text",
    [
        "The Company announces that the Scheme will become effective on 3 May 2026.",
        "The Offeror said the Plan takes effect on 3 May 2026.",
    ],
)
def test_the_scheme_of_a_firm_is_no_policy(text: str) -> None:
    assert not any(p == "effectiveOn" for _, p, _ in told(text, "Announcement"))


def test_the_measures_of_a_government_take_effect() -> None:
    said = told("The city pays for rented compute. The Measures take effect on 3 May 2026.", "Compute subsidies")
    assert ("the Measures", "effectiveOn", "2026-05-03") in said
