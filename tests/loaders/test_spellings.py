from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts


def other_names(text: str) -> set[str]:
    """Return the other names that a text tells."""
    return {value for _, predicate, value, _ in facts(text) if predicate == "alsoKnownAs"}


def test_an_old_spelling_beside_another_name_of_the_same_firm_is_another_name() -> None:
    assert other_names("The booth of Muxi Co Ltd drew guests. MetaX makes GPUs.") == {"Muxi Co Ltd"}


@pytest.mark.parametrize(
    "text",
    ["The booth of Muxi Co Ltd drew guests.", "沐曦股份上市。The booth of Muxi Co Ltd drew guests."],
    ids=["alone", "beside the name in the other script"],
)  # fmt: skip
def test_a_spelling_with_nothing_to_stand_beside_tells_no_other_name(text: str) -> None:
    assert "Muxi Co Ltd" not in other_names(text)


def test_what_a_firm_does_that_lists_somewhere_is_no_name_of_the_exchange() -> None:
    assert other_names("公司拟赴香港上市。港交所受理了申请。") == set()
