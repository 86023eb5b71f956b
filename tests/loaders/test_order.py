from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts


def orders(text: str) -> set[tuple[str, str]]:
    """Return which listing a text tells to be before which."""
    return {(subject, value) for subject, predicate, value, _ in facts(text) if predicate == "before"}


BIREN, ILUVATAR = "listing/biren+hkex", "listing/iluvatar-corex+hkex"


@pytest.mark.parametrize(
    "text",
    [
        "Iluvatar CoreX listed in Hong Kong on Jan 8, 2026. It was the second firm to list in Hong Kong after Biren.",
        "继壁仞科技之后，天数智芯2026年1月8日在港交所挂牌上市。",
        "壁仞科技、天数智芯先后登陆港交所。",
    ],
)  # fmt: skip
def test_the_listing_after_which_another_came_is_before_it(text: str) -> None:
    assert orders(text) == {(BIREN, ILUVATAR)}


def test_firms_of_whose_listing_nothing_is_told_have_no_order() -> None:
    assert orders("Iluvatar CoreX hired a chief engineer after Biren.") == set()


def test_as_the_how_manieth_to_list_is_told_of_the_listing() -> None:
    text = "Biren listed in Hong Kong on January 2, 2026. It became the first GPU designer to list in Hong Kong."
    assert [s for s, p, _, _ in facts(text) if p == "rankClaim"] == [BIREN]
