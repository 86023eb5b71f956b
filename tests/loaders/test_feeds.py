from __future__ import annotations

import pytest

from loaders.feeds import feed
from loaders.roles import page

PROSE = "Yunhe Chip filed a prospectus for a STAR Market listing on Wednesday."
FIRST, SECOND = f"First deal of the day\n{PROSE}", f"Second deal of the day\n{PROSE}"


def found(text: str) -> list[tuple[int, int | None]]:
    """Return the first row and the title's row of each article."""
    return [(bound.first, bound.title) for bound in feed(page(text)[0])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"2025-06-10\n{FIRST}\n2025-06-11\n{SECOND}", [(0, 1), (3, 4)]),
        (f"{FIRST}\n2025-06-10\n{SECOND}\n2025-06-11", [(0, 0), (3, 3)]),
        (f"Deals of the week\n{FIRST}\n2025-06-10\n{SECOND}\n2025-06-11", [(1, 1), (4, 4)]),
        (f"{FIRST}\n=====\n{SECOND}", [(0, 0), (3, 3)]),
    ],
    ids=["times first", "times last", "under a page title", "rules"],
)
def test_a_pattern_kept_all_through_makes_a_feed(text: str, expected: list[tuple[int, int]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        FIRST,
        f"2025-06-10\n{FIRST}",
        f"2025-06-10\n{PROSE}\n2025-06-11\n{PROSE}",
        f"{FIRST}\n2025-06-10\n{SECOND}",
        f"{FIRST}\n2025-06-10\n{PROSE}\n2025-06-11",
        f"{FIRST}\n=====\n{PROSE}",
        "",
    ],
    ids=["one", "one time", "no titles", "no last time", "a title missing", "prose after a rule", "nothing"],
)
def test_a_broken_pattern_makes_none(text: str) -> None:
    assert found(text) == []
