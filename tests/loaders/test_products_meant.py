"""Products that a text calls by a noun, or not at all: "The chip taped out in May", "Samples went to …"."""

from __future__ import annotations

import pytest

from tests.loaders.real import told

HEAD = "Yunlan Chip on Monday unveiled the LX72, a retimer. "


def stages(sentence: str) -> set[tuple[str, str]]:
    """Return of what a text behind a launch tells which stage."""
    return {(who, what) for who, term, what in told(HEAD + sentence, "A launch") if term == "hasStatus"}


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("The chip taped out in January 2026.", "taped out"),
        ("Volume production is due in the third quarter of 2026.", "Volume production"),
        ("It expects to start volume production in September 2026.", "volume production"),
        ("The LX72 passed Baidu's tests in January 2026.", "verified"),
        ("The LX72, which draws 40 watts, will be available from May 2026.", "available"),
    ],
)
def test_a_stage_is_of_the_one_product_of_the_text(sentence: str, stage: str) -> None:
    assert stages(sentence) == {("LX72", stage)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The chip industry taped out 40 designs.",
        "Its K300 and K400 cards sell well. Volume production is due in May 2026.",
        "If tests go well, volume production is due in May 2026.",
    ],
)
def test_of_several_or_of_none_nothing_is_told(sentence: str) -> None:
    assert stages(sentence) == set()
