"""What holds for any text."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from loaders.moments import Anchor, find_moments, infer_anchor, time_spans
from loaders.moments.folding import fold

_PIECES = st.sampled_from(
    [
        "2025",
        "年",
        "6",
        "月",
        "10日",
        "June ",
        "10",
        ", ",
        "-",
        "/",
        ":",
        "至",
        "去年",
        "last ",
        "week",
        "Q1",
        "H",
        "十四五",
        "二〇",
        "上",
        "周二",
        "the ",
        "first ",
        "half",
        " of ",
        "前三季度",
        "30",
        "31",
        "29",
        "February ",
        "2月",
        "9999",
        "00",
        "AM",
        "晚",
        "９",
        "半",
        "ago",
        "three ",
        "years ",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(_PIECES, max_size=14).map("".join))
DAYS = st.dates(min_value=datetime.date(1, 1, 1), max_value=datetime.date(9999, 12, 31))


@given(TEXTS, DAYS)
def test_offsets_lie_in_the_text_in_order_without_overlap(text: str, day: datetime.date) -> None:
    end = 0
    for moment in find_moments(text, Anchor(day)):
        assert end <= moment.start < moment.end <= len(text)
        assert text[moment.start : moment.end] == moment.stated
        end = moment.end


@given(TEXTS)
def test_the_spans_are_those_of_the_moments(text: str) -> None:
    assert time_spans(text) == [(m.start, m.end) for m in find_moments(text, None)]


@given(TEXTS)
def test_any_text_may_be_asked_for_its_anchor(text: str) -> None:
    anchor = infer_anchor(text)
    assert anchor is None or anchor.inferred


@given(st.text())
def test_folding_moves_no_character(text: str) -> None:
    assert len(fold(text)) == len(text)


_NOTATIONS = (
    "{0:%Y-%m-%d}",
    "{0:%Y/%m/%d}",
    "{0:%Y.%m.%d}",
    "{0:%Y%m%d}",
    "{0.year}年{0.month}月{0.day}日",
    "{0:%B} {0.day}, {0.year}",
    "{0.day} {0:%B} {0.year}",
    "{0:%b} {0.day}, {0.year}",
    "{0.year} 年 {0.month} 月 {0.day} 日",
)


@given(
    st.dates(min_value=datetime.date(1950, 1, 1), max_value=datetime.date(2099, 12, 31)), st.sampled_from(_NOTATIONS)
)
def test_a_full_date_is_the_same_in_every_notation(day: datetime.date, notation: str) -> None:
    (moment,) = find_moments(notation.format(day), None)
    assert moment.iso == day.isoformat()


@given(st.dates(min_value=datetime.date(2000, 1, 1), max_value=datetime.date(2090, 1, 1)), st.integers(0, 300))
def test_a_past_day_without_year_is_found_within_the_year_before(day: datetime.date, back: int) -> None:
    told = day - datetime.timedelta(days=back)
    (moment,) = find_moments(f"It was held on {told:%B} {told.day}.", Anchor(day))
    assert moment.iso == told.isoformat()
