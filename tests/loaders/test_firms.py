from __future__ import annotations

import pytest

from loaders.firms import acts_as_firm

NAME = "Quarlo Devices"


@pytest.mark.parametrize(
    "text",
    ["Hunan-based Quarlo Devices was cleared.", "Cooling group Quarlo Devices fell.", "Shares of Quarlo Devices fell.",
     "It paid 300 million yuan for 51 percent of Quarlo Devices.", "Quarlo Devices shares fell.",
     "Quarlo Devices, a maker of fans, fell.", "Quarlo Devices agreed to sell a unit.",
     "Quarlo Devices rose 3 percent.", "Quarlo Devices eased by 3 percent.", "Quarlo Devices closed up 3 percent.",
     "Quarlo Devices hit its 20 per cent daily limit.", "Quarlo Devices fell by the 10% limit.",
     "Quarlo Devices, which pulled its application, fell.", "Quarlo Devices' net profit fell."],
)  # fmt: skip
def test_the_words_beside_capitals_show_a_firm(text: str) -> None:
    start = text.index(NAME)
    assert acts_as_firm(text, start, start + len(NAME))


@pytest.mark.parametrize(
    "text",
    ["Quarlo Devices is a phrase.", "He lives near Quarlo Devices.", "In Quarlo Devices it rained.",
     "The road to Quarlo Devices was shut.", "Quarlo Devices hit its rival hard.", "Quarlo Devices closed up shop."],
)  # fmt: skip
def test_other_words_show_none(text: str) -> None:
    start = text.index(NAME)
    assert not acts_as_firm(text, start, start + len(NAME))
