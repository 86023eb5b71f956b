"""A sum restated in another currency points to the first."""

import pytest

from loaders.quantities import conversion_of, find_quantities

CASES = {
    "116 billion yuan (US$16 billion)": {1: 0},
    "116 billion yuan (about US$16 billion)": {1: 0},
    "1160亿元（约合160亿美元）": {1: 0},
    "5亿港元（约4.6亿元人民币）": {1: 0},
    "116 billion yuan, or $16 billion": {1: 0},
    "sold 5 plants for 3 billion yuan ($420 million)": {2: 1},
    "116 billion yuan and US$16 billion": {},
    "116 billion yuan (5%)": {},
    "116 billion yuan (90 billion yuan)": {},
}


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_a_conversion_points_to_what_it_converts(text: str, expected: dict[int, int]) -> None:
    assert conversion_of(find_quantities(text), text) == expected
