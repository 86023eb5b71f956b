from __future__ import annotations

import pytest

from loaders.voice import is_passive
from tests.loaders.world import tools, view


def passive(text: str) -> list[bool]:
    """Tell of each trigger of a sentence whether it is passive."""
    return [is_passive(hit, view(text)) for hit in tools().triggers.find(view(text).text)]


@pytest.mark.parametrize(
    "text",
    ["Velox was acquired.", "Velox has been acquired.", "Velox is being acquired.", "Velox got acquired.",
     "Velox was also recently acquired.", "Velox, acquired by Norda, grew.", "Velox is to be acquired.",
     "Velox acquired by Norda for $4 million.",
     "维洛被诺达收购。", "维洛获诺达收购。", "维洛由诺达收购。"],
)  # fmt: skip
def test_a_passive_verb_is_told_by_what_stands_around_it(text: str) -> None:
    assert passive(text) == [True]


@pytest.mark.parametrize(
    "text",
    ["Norda acquired Velox.", "Norda is acquiring Velox.", "Norda has acquired Velox.", "Norda acquires Velox.",
     "诺达收购维洛。", "维洛被看好，诺达收购维洛。", "云泽市经信局称，诺达收购维洛。", "据财经报道诺达收购维洛。",
     "记者获悉诺达收购维洛。"],
)  # fmt: skip
def test_an_active_verb_is_not_passive(text: str) -> None:
    assert passive(text) == [False]


@pytest.mark.parametrize("text", ["Norda fell by 4%.", "Norda fell by about 4%."])
def test_a_change_by_a_number_names_no_agent(text: str) -> None:
    assert passive(text) == [False]
