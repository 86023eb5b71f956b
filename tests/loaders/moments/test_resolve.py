"""What dates count from: the article's date, an event's year, the date before; never today."""

import datetime

from loaders.moments import Anchor, find_moments
from tests.loaders.moments.showing import isos

LATE = Anchor(datetime.date(2026, 2, 11))


def test_without_an_anchor_an_incomplete_date_stays_open() -> None:
    assert isos("On Jan 22 and last year, in June, on Monday, 去年, 6月3日, today", None) == [None] * 7


def test_a_date_without_year_is_inferred() -> None:
    assert [m.inferred for m in find_moments("It rose on Jan 22. It fell on Jan 8, 2026.", LATE)] == [True, False]


def test_an_event_name_dates_the_day_in_its_sentence() -> None:
    assert isos("A booth at the 2025 World AI Conference in Shanghai on July 29.", LATE) == ["2025", "2025-07-29"]


def test_an_event_name_does_not_date_the_next_sentence() -> None:
    assert isos("It was at the 2025 World AI Conference. On Jan 22, it was accepted.", LATE) == ["2025", "2026-01-22"]


def test_a_report_name_does_not_date_a_day() -> None:
    assert isos("On Jan 22 the 2025 Annual Report was published on Jan 23.", LATE) == [
        "2026-01-22",
        "2025",
        "2026-01-23",
    ]


def test_that_same_month_is_the_month_before_in_the_text() -> None:
    assert isos("It opened in November 2021. That same month, the other opened.") == ["2021-11", "2021-11"]


def test_earlier_in_the_month_is_the_month_before_in_the_text() -> None:
    assert isos("On November 27, 2022 it said so. Earlier in the month it met.") == ["2022-11-27", "2022-11"]


def test_the_same_day_is_the_day_before_in_the_text() -> None:
    assert isos("公司于2025年6月3日公告，同日复牌，次日涨停。") == ["2025-06-03", "2025-06-03", "2025-06-04"]


def test_the_same_day_of_a_later_sentence_is_none_that_is_yet_to_come() -> None:
    text = "2025年6月3日公司公告业绩。该股将于2099年9月8日成为成分股。同日，另一家公司递表。"
    assert isos(text)[-1] == "2025-06-03"


def test_the_year_of_a_name_is_no_date_to_count_from() -> None:
    assert isos("It opened in November 2021 at the 2020 World AI Conference. That same month it grew.") == [
        "2021-11",
        "2020",
        "2021-11",
    ]


def test_a_caption_without_verb_takes_the_nearest_year() -> None:
    assert isos("Night view, December 28", Anchor(datetime.date(2026, 1, 5))) == ["2025-12-28"]


def test_the_end_of_a_range_past_new_year_is_in_the_next_year() -> None:
    assert isos("held December 28, 2025 to January 3") == ["2025-12-28/2026-01-03"]


def test_a_leap_day_that_the_year_lacks_stays_open() -> None:
    assert isos("It was held on February 29.") == [None]


def test_yesterday_at_the_start_of_the_calendar_stays_open() -> None:
    assert isos("yesterday", Anchor(datetime.date(1, 1, 1))) == [None]


def test_the_day_of_saying_is_past_though_the_thing_said_is_to_come() -> None:
    assert isos("It said in a filing on Monday that it will issue shares.") == ["2025-06-09"]


def test_the_day_of_what_was_done_is_past_though_it_is_a_plan() -> None:
    assert isos("The bureau on Monday published an action plan to build halls.") == ["2025-06-09"]


def test_a_day_after_a_future_verb_is_to_come_though_someone_announced_it() -> None:
    assert isos("It announced that it will open a unified platform on Friday.") == ["2025-06-13"]


def test_the_future_of_another_chinese_clause_does_not_move_the_day() -> None:
    assert isos("股票自5月26日起停牌，预计时间不超过10个交易日") == ["2025-05-26"]


def test_trading_hours_are_clocks_at_both_ends() -> None:
    assert isos("9:30-11:30") == [None, None]


def test_a_part_of_a_year_to_come_is_not_of_the_year_told_last() -> None:
    text = "Shipments stopped in November 2024. The part is due to enter production in the fourth quarter."
    assert isos(text, None) == ["2024-11", None]
    assert isos(text, LATE) == ["2024-11", "2026-Q4"]
