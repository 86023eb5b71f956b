"""The year of a dateline that bears none."""

from loaders.yearless import completed


def test_the_same_day_in_full_gives_the_year() -> None:
    assert completed("Feb 12", "The rule took effect on February 12, 2026.") == "2026-02-12"


def test_a_day_told_of_just_before_gives_the_year() -> None:
    assert completed("4月14日", "公司2026年4月10日公告中标。") == "2026-04-14"


def test_the_turn_of_the_year_counts() -> None:
    assert completed("January 3", "The deal was signed on December 29, 2025.") == "2026-01-03"


def test_years_alone_give_none() -> None:
    assert completed("5月14日", "一期于2024年8月投运，二期预计2026年12月交付。") is None


def test_days_of_founding_give_none() -> None:
    assert completed("4月14日", "公司成立于2021年4月1日。") is None


def test_a_day_soon_to_come_gives_the_year() -> None:
    assert completed("April 14", "The rule will take effect on May 1, 2026.") == "2026-04-14"


def test_a_rule_that_begins_after_the_turn_of_the_year_counts() -> None:
    assert completed("12月3日", "新规自2027年1月1日起施行。") == "2026-12-03"


def test_days_far_ahead_give_none() -> None:
    assert completed("April 14", "The plant will open on December 1, 2026.") is None
