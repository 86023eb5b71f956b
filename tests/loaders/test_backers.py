from __future__ import annotations

import pytest

from loaders.backers import is_backer
from loaders.mentions import Mention


@pytest.mark.parametrize(("name", "backer"), [("松涛资本", True), ("Songtao Capital", True), ("云岚芯片", False)])
def test_investors_are_known_by_their_names(name: str, backer: bool) -> None:
    assert is_backer(Mention(0, len(name), name, "new")) is backer
