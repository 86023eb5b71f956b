"""What firms make, in the words of the text."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        (
            "Nanshu Chip, which makes power-management chips for AI servers, grew.",
            "power-management chips for AI servers",
        ),
        ("Nanshu Chip grew. The memory-module maker was glad.", "memory-module"),
        ("The copper-busbar maker Nanshu Chip grew.", "copper-busbar"),
        ("Nanshu Chip sells servers to banks.", "Server"),
    ],
)
def test_goods_are_told_as_narrowly_as_the_text_tells_them(text: str, goods: str) -> None:
    assert [said[2] for said in facts(text) if said[1] == "makesProductClass"] == [goods]
