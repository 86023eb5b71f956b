from __future__ import annotations

import pytest

from loaders.trading import day_of, moved_on, of_other_news, trading_day
from tests.loaders.world import view


def test_without_a_day_in_the_lead_the_day_of_publication_is_that_of_trading() -> None:
    assert trading_day("2026-03-04", "Norda rose.", []) == "2026-03-04"


def test_at_a_weekend_the_friday_before_is_that_of_trading() -> None:
    assert trading_day("2026-03-08", "Norda rose.", []) == "2026-03-06"


def test_an_article_without_a_date_tells_of_no_day() -> None:
    assert trading_day(None, "Norda rose.", []) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [("Norda rose 3 percent.", "2026-03-04"), ("Norda has risen 12 percent this year.", "2026"),
     ("Norda rose 3 percent over the five sessions.", None), ("诺达今年以来上涨12%。", "2026"),
     ("诺达本周上涨3%。", None)],
)  # fmt: skip
def test_a_move_is_of_the_day_of_trading_unless_it_went_on_for_longer(text: str, date: str | None) -> None:
    seen = view(text)
    seen.trading_day = "2026-03-04"
    assert moved_on(seen, seen.sentence.start, None) == date


def test_a_day_that_the_words_give_counts_before_that_of_trading() -> None:
    seen = view("Norda rose 3 percent.")
    seen.trading_day = "2026-03-04"
    assert moved_on(seen, seen.sentence.start, "2026-03-02") == "2026-03-02"


@pytest.mark.parametrize(("iso", "day"), [("2026-03-02", True), ("2026-03-02T10:28", True), ("2026-Q1", False)])
def test_a_minute_belongs_to_a_day_and_a_quarter_does_not(iso: str, *, day: bool) -> None:
    assert (day_of(iso) is not None) is day


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Norda rose 3 percent ahead of results on March 9, 2026.", True),
        ("Norda rose 3 percent and goes ex-dividend on March 9, 2026.", True),
        ("Norda gave back some of March 9, 2026's gains, down 3 percent.", True),
        ("Norda rose 3 percent on March 9, 2026.", False),
        ("On March 9, 2026 Norda rose 3 percent before it fell.", False),
    ],
)
def test_a_day_to_come_or_of_an_earlier_move_is_not_that_of_a_move(text: str, *, other: bool) -> None:
    assert of_other_news(view(text), "2026-03-09") is other
