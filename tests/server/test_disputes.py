"""Which figures stand against each other."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from server.disputes import Point, factors


def point(number: str, moment: str = "", pool: str = "value") -> Point:
    """Return a point of the only pool, unless told otherwise."""
    return Point(pool, Decimal(number), moment)


def test_two_numbers_of_one_thing_are_rivals_by_their_factor() -> None:
    assert factors([point("100"), point("10"), point("50")]) == [10, 10, 5]


def test_the_same_number_twice_is_no_dispute() -> None:
    assert factors([point("10"), point("10.0")]) == [None, None]


def test_two_days_may_have_two_numbers() -> None:
    assert factors([point("1", "2025-01-01"), point("2", "2025-01-02")]) == [None, None]


def test_one_day_may_not() -> None:
    assert factors([point("1", "2025-01-01"), point("2", "2025-01-01")]) == [2, 2]


def test_a_day_and_an_hour_of_it_may_have_two_numbers() -> None:
    assert factors([point("1", "2025-01-01"), point("2", "2025-01-01T10:28:00")]) == [None, None]


def test_an_undated_number_stands_against_every_date() -> None:
    assert factors([point("1", "2025-01-01"), point("2")]) == [2, 2]


def test_other_things_are_left_out() -> None:
    assert factors([point("1"), point("2", pool="price")]) == [None, None]


def test_zero_and_losses_have_no_factor() -> None:
    assert factors([point("0"), point("5"), point("-1")]) == [0, 0, 0]


MOMENTS = st.sampled_from(["", "2024", "2025", "2025-01", "2025-02", "2025-01-01"])
POINTS = st.builds(Point, st.sampled_from("ab"), st.integers(-3, 3).map(Decimal), MOMENTS)


def rivals(one: Point, other: Point) -> bool:
    """Tell as plainly as can be whether two points are rivals."""
    two_times = bool(one.moment and other.moment) and one.moment != other.moment
    return one.pool == other.pool and one.number != other.number and not two_times


@given(st.lists(POINTS, max_size=12))
def test_one_pass_finds_what_comparing_all_pairs_finds(points: list[Point]) -> None:
    expected = [any(rivals(one, other) for other in points) for one in points]
    assert [factor is not None for factor in factors(points)] == expected


def test_two_roundings_of_one_value_are_no_dispute() -> None:
    cut = Point("value", Decimal("90.5"), "", Decimal("90.45"), Decimal("90.6"))
    rounded = Point("value", Decimal("90.6"), "", Decimal("90.55"), Decimal("90.7"))
    assert factors([cut, rounded]) == [None, None]


def test_values_apart_beyond_their_precision_are_a_dispute() -> None:
    one = Point("value", Decimal(90), "", Decimal("89.5"), Decimal(91))
    other = Point("value", Decimal(180), "", Decimal("179.5"), Decimal(181))
    assert factors([one, other]) == [Decimal(2), Decimal(2)]
