from __future__ import annotations

import pytest

from tests.loaders.world import facts, said


@pytest.mark.parametrize(
    "text",
    ["Norda's revenue was 3 million yuan, while Velox's was 4 million yuan.",
     "Norda's revenue was 3 million yuan; Velox's stood at 4 million yuan.", "诺达营收为300万元，维洛为400万元。"],
)  # fmt: skip
def test_a_clause_that_leaves_the_measure_out_takes_that_of_the_one_before(text: str) -> None:
    assert said(text) == {("norda", "revenue", "3000000"), ("velox", "revenue", "4000000")}


def test_a_fall_that_is_carried_on_stays_a_fall() -> None:
    assert ("velox", "priceChangePct", "-4") in said("Norda fell 3%, while Velox 4%.")


def test_a_carried_measure_is_less_sure() -> None:
    first, second = facts("Norda's revenue was 3 million yuan, while Velox's was 4 million yuan.")
    assert second.confidence < first.confidence


@pytest.mark.parametrize(
    "text",
    ["Norda's revenue was 3 million yuan, while Velox's was 4%.",
     "Norda's revenue was 3 million yuan, while Velox paid fines of 4 million yuan.",
     "Norda's revenue was 3 million yuan, while Velox and Orrin took 4 million yuan."],
)  # fmt: skip
def test_a_clause_that_says_something_else_takes_nothing(text: str) -> None:
    assert said(text) == {("norda", "revenue", "3000000")}
