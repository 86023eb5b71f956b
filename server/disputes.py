"""Which figures stand against each other, and how far apart they are, in one pass over them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Point:
    """A number, the moment that it is of ("" for none), and its pool: numbers of one pool measure one thing.

    `low` and `high` are the least and greatest that its words may mean; the number itself unless told.
    """

    pool: Hashable
    number: Decimal
    moment: str = ""
    low: Decimal | None = None
    high: Decimal | None = None

    def opposes(self, other: Point) -> bool:
        """Tell whether no value may be meant by both."""
        if self.number == other.number:
            return False
        return _least(self) <= _most(other) or _least(other) <= _most(self)


def factors(points: Sequence[Point]) -> list[Decimal | None]:
    """Return for each point the factor between it and the rival farthest from it, 0 where numbers have no factor.

    Two points are rivals if they are of one pool, no value may be meant by both, and they are not of two moments. None
    stands for a point without a rival.
    """
    spans = _Spans(points)
    return [
        max((_factor(point.number, other.number) for other in spans.rivals(point)), default=None) for point in points
    ]


class _Spans:
    """The points with the least and the greatest span of each pool: of each moment, and of all (None)."""

    def __init__(self, points: Iterable[Point]) -> None:
        self._spans: dict[tuple[Hashable, str | None], tuple[Point, Point]] = {}
        for point in points:
            for moment in (point.moment, None):
                low, high = self._spans.get((point.pool, moment), (point, point))
                self._spans[point.pool, moment] = min(low, point, key=_least), max(high, point, key=_most)

    def rivals(self, point: Point) -> Iterator[Point]:
        """Yield the extreme points of those that may be of the same time and do not mean the same."""
        for moment in (point.moment, "") if point.moment else (None,):
            yield from (other for other in self._spans.get((point.pool, moment), ()) if point.opposes(other))


def _least(point: Point) -> Decimal:
    return point.number if point.high is None else point.high


def _most(point: Point) -> Decimal:
    return point.number if point.low is None else point.low


def _factor(one: Decimal, other: Decimal) -> Decimal:
    less, more = sorted((one, other))
    return more / less if less > 0 else Decimal(0)
