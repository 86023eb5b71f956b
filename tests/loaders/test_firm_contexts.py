from __future__ import annotations

import pytest

from tests.loaders.real import told

TITLE = "Notes from the market"


@pytest.mark.parametrize(
    "text",
    [
        "GDS raised RMB 2.4bn in its second trust.",
        "GDS (9698 HK) reported. Revenue was RMB 2.89 billion.",
        "VNET and GDS reported. GDS's revenue was RMB 2.89 billion.",
        "GDS — 3Q revenue RMB2.89bn.",
    ],
)
def test_a_guarded_name_is_a_firm_s_where_it_does_what_firms_do(text: str) -> None:
    assert "GDS Holdings" in {f[0] for f in told(text, TITLE)}


@pytest.mark.parametrize(
    "text", ["Bridge Horizon raised RMB 2.4bn.", "Range is what drivers ask for.", "The Horizon programme ended."]
)
def test_a_word_or_the_end_of_a_longer_name_is_no_firm(text: str) -> None:
    assert not {"Horizon Robotics", "Range Intelligent Computing"} & {f[0] for f in told(text, TITLE)}
