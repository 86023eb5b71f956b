from __future__ import annotations

import pytest

from loaders.mastheads import masthead


@pytest.mark.parametrize(
    ("line", "house"),
    [
        ("# Moorland Securities (HK) | China Semis | Company update", "Moorland Securities (HK)"),
        ("Sector note | Moorland Research | 3 March 2026", "Moorland Research"),
        ("**Moorland Securities · Equity research**", "Moorland Securities"),
        ("恒原证券｜公司点评", "恒原证券"),
        ("Moorland Securities - Equity Research - Semiconductors", "Moorland Securities"),
        ("公司深度报告 | 恒原研究院 | 半导体", "恒原研究院"),
        ("恒原证券 | 电子行业 公司点评", "恒原证券"),
    ],
)
def test_a_masthead_names_the_house(line: str, house: str) -> None:
    found = masthead(line)
    assert found is not None
    assert (found.text, line[found.start : found.end]) == (house, house)


@pytest.mark.parametrize(
    "line", ["Norda Securities | Norda Bank | Norda Fund", "Revenue | 3 | 4", "恒原证券：公司点评", "Company update"]
)
def test_a_line_without_house_and_sort_is_none(line: str) -> None:
    assert masthead(line) is None
