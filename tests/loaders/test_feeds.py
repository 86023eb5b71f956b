from __future__ import annotations

import pytest

from loaders.feeds import clocked, feed
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


@pytest.mark.parametrize("mark", ["{}　", "{} | ", "[{}] ", "{} - ", "【{}】 "])
def test_lines_with_their_time_of_day_are_reports_under_the_title_of_the_page(mark: str) -> None:
    text = "Markets today\n" + "\n".join(mark.format(clock) + PROSE for clock in ("16:42", "15:10", "09:31"))
    assert [(bound.first, bound.title) for bound in clocked(page(text)[0])] == [(0, 0), (2, None), (3, None)]


def test_a_programme_is_no_rolling_page() -> None:
    text = "\n".join(f"{hour}:00-{hour}:45 {PROSE}" for hour in (9, 10, 11))
    assert clocked(page(text)[0]) == []


def test_a_few_times_among_paragraphs_make_no_rolling_page() -> None:
    text = "\n".join([PROSE, f"09:31 {PROSE}", PROSE, PROSE, f"10:31 {PROSE}", f"11:31 {PROSE}"])
    assert clocked(page(text)[0]) == []
