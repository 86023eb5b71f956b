"""Products by their model."""

from __future__ import annotations

import pytest

from loaders.mentions import Spans
from loaders.models import models


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nanshu Chip unveiled the K300 on Monday.", ["K300"]),
        ("its new training card, the Canglang 200, is ready", ["Canglang 200"]),
        ("The Zephyr-64 chip and MTT S5000 cards sell.", ["Zephyr-64", "MTT S5000"]),
        ("In Q3 the CSI 300 fell; Series B money came in March 2026 under Chapter 18C.", []),
        ("Nanshu Chip sold 300 cards in May 2025.", []),
        ("Volume production of its LX72 is due. LX72 samples are out.", ["LX72", "LX72"]),
        ("It showed QN-9, a PCIe 7.0 retimer; QN-9 ships in May.", ["QN-9", "QN-9"]),
        ("At the MWC26 and the COP28 the TOP500 list, IPv6 devices and B2B products were the talk.", []),
        ("the KV50 index of Nanshu firms", []),
    ],
)
def test_a_model_is_found_where_words_show_it_to_be_a_product(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in models(text, Spans())] == found
