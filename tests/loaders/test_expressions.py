"""What `loaders.expressions` promises."""

from __future__ import annotations

import re

import pytest

from loaders.expressions import expression, uncapitalised


def test_an_expression_is_compiled_once() -> None:
    assert expression("swap|换股") is expression("swap|换股")


def test_an_expression_ignores_case_unless_told() -> None:
    assert expression("swap").search("SWAP") is not None
    assert expression("swap", False).search("SWAP") is None


def test_what_is_no_expression_is_an_error() -> None:
    with pytest.raises(re.error):
        expression("(swap")


def test_letters_of_classes_and_names_alone_leave_case_as_it_is() -> None:
    assert not expression(r"(?P<Name>\w+)\s换股").flags & re.IGNORECASE


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("IPO|Shares", "ipo|shares"),
        (r"(?P<Firm>\W?[A-Z]+)\b", r"(?P<Firm>\W?[a-z]+)\b"),
        (r"\SGPU(?=Chip)", r"\Sgpu(?=chip)"),
        ("换股", "换股"),
    ],
)
def test_only_letters_of_texts_are_put_in_lower_case(pattern: str, expected: str) -> None:
    assert uncapitalised(pattern) == expected
