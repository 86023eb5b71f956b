"""Numbers and dates as people read them."""

from __future__ import annotations

import pytest

from server.figures import Figure, grouped, in_words, is_date


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("1463000000", "1,463,000,000"),
        ("-1234.5678", "-1,234.5678"),
        ("999", "999"),
        ("INF", "INF"),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_digits_stand_in_threes(number: str, shown: str) -> None:
    assert grouped(number) == shown


@pytest.mark.parametrize(
    ("moment", "english", "chinese"),
    [
        ("2025-12-17", "17 December 2025", "2025年12月17日"),
        ("2025-06", "June 2025", "2025年6月"),
        ("2025", "2025", "2025年"),
        ("2025-06-10T11:23:00", "10 June 2025 11:23", "2025年6月10日 11:23"),
        ("2025-06-10T10:28:00+08:00", "10 June 2025 10:28 UTC+08:00", "2025年6月10日 10:28 UTC+08:00"),
        ("2025-Q1", "Q1 2025", "2025年第1季度"),
        ("2025-H2", "H2 2025", "2025年第2半年"),
        ("2021/2025", "2021 – 2025", "2021年至2025年"),
    ],
)
def test_a_date_is_worded_as_exactly_as_it_is_known(moment: str, english: str, chinese: str) -> None:
    assert (in_words(moment, "en"), in_words(moment, "zh")) == (english, chinese)


@pytest.mark.parametrize("moment", ["soon", "2025-13", "2025-00-01", "", "/", "2025-06-1", "２０２５"])
def test_what_is_no_date_stays_as_it_is(moment: str) -> None:
    assert in_words(moment, "en") == moment


def test_only_dates_are_for_the_time_element() -> None:
    assert [text for text in ("2025", "2025-06", "2025-06-10", "2025-Q1", "soon") if is_date(text)] == [
        "2025",
        "2025-06",
        "2025-06-10",
    ]


def test_a_figure_has_bound_number_and_unit() -> None:
    assert Figure("1500000000", unit="CNY", bound="more_than").shown("en") == "more than 1.5 billion CNY"


def test_chinese_has_its_own_words_of_scale_and_no_spaces() -> None:
    assert Figure("1500000000", unit="CNY", bound="about").shown("zh") == "约15亿元"


def test_a_range_has_both_ends() -> None:
    assert Figure("10", upper="2000", unit="share").shown("en") == "10 – 2,000 shares"


def test_a_count_has_what_is_counted_and_no_unit() -> None:
    assert Figure("600", unit="count", counted="data providers").shown("en") == "600 data providers"


def test_a_percent_sign_stands_close() -> None:
    assert Figure("36.5", unit="%").shown("zh") == "36.5%"


def test_the_wording_is_kept_where_it_differs_from_the_digits() -> None:
    assert Figure("5", stated="five").wording == "five"
    assert Figure("143.46", stated="143.46 yuan per share").wording == ""
    assert Figure("115967000000", stated="115.967 billion yuan").wording == ""


def test_what_has_no_unit_is_no_figure() -> None:
    assert Figure.of({"object": {"type": "literal", "value": "7"}}) is None
