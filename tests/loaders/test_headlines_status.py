"""What headlines ask, and what only looks like a verb that ends a plan."""

from __future__ import annotations

import pytest

from tests.loaders.world import status


@pytest.mark.parametrize(
    "text",
    [
        "终止还是推迟？诺达收购维洛又有进展。",
        "真的放弃？诺达收购维洛一事照常推进。",
        "Scrapped or delayed? Norda acquired Velox.",
        "Norda, a maker of oak shelves, acquired Velox.",
        "Norda, which supplies 40 scraps, acquired Velox.",
    ],
)
def test_what_a_headline_asks_and_goods_end_nothing(text: str) -> None:
    assert status(text) != "terminated"


def test_a_verb_in_s_ends_a_plan_all_the_same() -> None:
    assert status("Norda shelves its plan to acquire Velox.") == "terminated"


@pytest.mark.parametrize("text", ["诺达收购维洛方案再次修改。", "诺达收购维洛方案获通过。"])
def test_a_scheme_behind_a_deal_is_a_plan(text: str) -> None:
    assert status(text) == "planned"
