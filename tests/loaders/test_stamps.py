from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.stamps import stamps


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-06-10", "2025-06-10"),
        ("2025/6/1", "2025-06-01"),
        ("2025.06.10", "2025-06-10"),
        ("2025-06-10 11:23", "2025-06-10T11:23"),
        ("2025-06-10T11:23:45Z", "2025-06-10T11:23:45Z"),
        ("2025-06-10T11:23:45.120+08:00", "2025-06-10T11:23:45+08:00"),
        ("2025-06-10 11:23 (GMT+8)", "2025-06-10T11:23+08:00"),
        ("2025-06-10 11:23 Beijing Time", "2025-06-10T11:23+08:00"),
        ("2025年6月10日 11:23", "2025-06-10T11:23"),
        ("2025年6月10日11时23分", "2025-06-10T11:23"),
        ("2025年6月10日 下午3:05", "2025-06-10T15:05"),
        ("2025年6月10日 星期二 09:30", "2025-06-10T09:30"),
        ("二〇二五年六月十日", "2025-06-10"),
        ("二〇二五年十一月二十一日", "2025-11-21"),
        ("2025年6月", "2025-06"),
        ("June 10, 2025", "2025-06-10"),
        ("Jun. 10th, 2025", "2025-06-10"),
        ("10 June 2025", "2025-06-10"),
        ("10-Jun-2025", "2025-06-10"),
        ("June 10, 2025 at 9:05 PM", "2025-06-10T21:05"),
        ("June 10, 2025, 12:15 a.m.", "2025-06-10T00:15"),
        ("11:23, June 10, 2025", "2025-06-10T11:23"),
        ("June 2025", "2025-06"),
    ],
)
def test_a_date_is_read_as_precisely_as_written(text: str, iso: str) -> None:
    assert [stamp.iso for stamp in stamps(text)] == [iso]


@pytest.mark.parametrize(
    "text",
    ["2025-13-08", "2025-02-30", "11月21日", "June 10", "1:0.5525", "0108263", "12025-06-101", "二〇二五年十三月一日"],
)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert list(stamps(text)) == []


def test_a_stamp_ends_with_its_last_sign() -> None:
    (stamp,) = stamps("on 2025-06-10 11:23 by Lin")
    assert "on 2025-06-10 11:23 by Lin"[stamp.start : stamp.end] == "2025-06-10 11:23"


def test_several_dates_come_in_order() -> None:
    assert [stamp.iso for stamp in stamps("2025-06-10 | June 11, 2025")] == ["2025-06-10", "2025-06-11"]


@given(st.text(max_size=120))
def test_any_text_can_be_searched(text: str) -> None:
    assert all(0 <= stamp.start < stamp.end <= len(text) for stamp in stamps(text))


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_comes_back_from_its_iso_form(day: date) -> None:
    assert [stamp.iso for stamp in stamps(f"Updated: {day}.")] == [str(day)]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("第8期 | 2026年3月2日—3月8日", "2026-03-08"),
        ("总第31期（2026.3.2—3.8）", "2026-03-08"),
        ("Week of March 2-8, 2026", "2026-03-08"),
        ("2025年12月29日至1月4日", "2026-01-04"),
        ("2026年3月2日—6月30日", "2026-03-02"),  # no week: what somebody may apply in
        ("2026年3月2日 10:30", "2026-03-02T10:30"),
    ],
)
def test_a_week_is_known_on_its_last_day(text: str, last: str) -> None:
    assert [stamp.iso for stamp in stamps(text)] == [last]
