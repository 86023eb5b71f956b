from __future__ import annotations

import pytest

from loaders.given_names import GivenNames

NAMES = GivenNames(["Victor", "Fiona", "John", "Jane", "Vera", "Jerome"])


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in NAMES.people(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Victor Meng met Fiona van Dijk.", ["Victor Meng", "Fiona van Dijk"]),
        ("It was John F. Kerry, said Fiona O'Neill.", ["John F. Kerry", "Fiona O'Neill"]),
        ("Jerome Powell's words", ["Jerome Powell"]),
    ],
)
def test_a_given_and_a_family_name_are_a_person(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Jane Street bought shares.",
        "Vera Rubin ships.",
        "Victor Meng Holdings rose.",
        "Saint John Baptist",
        "Victor rose. And so did Fiona.",
        "the victor Meng",
        "",
    ],
)
def test_what_bears_the_name_of_somebody_is_none(text: str) -> None:
    assert found(text) == []
