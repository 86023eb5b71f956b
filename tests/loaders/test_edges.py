"""Free text begins where what is said begins, and ends before the time at which a thing is offered."""

from __future__ import annotations

import pytest

from tests.loaders.rules.reading import facts

SAID = {
    "Hygon said in a report issued at the conference that demand made up 7 percent of the total.": (
        "demand made up 7 percent of the total"
    ),
    "Hygon said in a statement seen by Reuters that demand was strong.": "demand was strong",
    "Hygon said on June 15, 2026 (local time) that its shares resumed trading.": "its shares resumed trading",
    "Hygon said that demand was strong.": "demand was strong",
    "Hygon said papers filed at the court that was closed had been lost.": (
        "papers filed at the court that was closed had been lost"
    ),
    "李超说得很干脆：“今年不扩产，明年再看情况。”": "今年不扩产，明年再看情况",
    "李超表示，订单已经排到明年。": "订单已经排到明年",
}
OFFERED = {
    "The Shanghai Data Exchange launched an international trading desk on June 3, 2026, with 46 products.": {
        "an international trading desk"
    },
    "The Shanghai Data Exchange provides storage on demand and compliance services.": {
        "storage on demand",
        "compliance services",
    },
}


@pytest.mark.parametrize(("text", "words"), SAID.items())
def test_what_is_said_begins_behind_when_and_where_it_was_said(text: str, words: str) -> None:
    assert {v for _, p, v, _ in facts(text) if p == "stated"} == {words}


@pytest.mark.parametrize(("text", "things"), OFFERED.items())
def test_the_time_of_an_offer_is_no_part_of_it(text: str, things: set[str]) -> None:
    assert {v for _, p, v, _ in facts(text) if p == "offers"} == things
