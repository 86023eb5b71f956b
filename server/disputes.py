"""Which figures stand against each other, and how far apart they are, in one pass over them."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Point:
    """A number, the moment that it is of ("" for none), and its pool: numbers of one pool measure one thing."""

    pool: Hashable
    number: Decimal
    moment: str = ""


def factors(points: Sequence[Point]) -> list[Decimal | None]:
    """Return for each point the factor between it and the rival farthest from it, 0 where numbers have no factor.

    Two points are rivals if they are of one pool, have two numbers, and are not of two moments, as in the report of
    disagreements. None stands for a point without a rival.
    """
    spans = _Spans(points)
    return [max((_factor(point.number, other) for other in spans.rivals(point)), default=None) for point in points]


class _Spans:
    """The least and the greatest number of each pool: of each moment, and of all (None)."""

    def __init__(self, points: Iterable[Point]) -> None:
        self._spans: dict[tuple[Hashable, str | None], tuple[Decimal, Decimal]] = {}
        for point in points:
            for moment in (point.moment, None):
                low, high = self._spans.get((point.pool, moment), (point.number, point.number))
                self._spans[point.pool, moment] = min(low, point.number), max(high, point.number)

    def rivals(self, point: Point) -> Iterator[Decimal]:
        """Yield the extreme numbers of those that may be of the same time and are not the same."""
        for moment in (point.moment, "") if point.moment else (None,):
            yield from (number for number in self._spans.get((point.pool, moment), ()) if number != point.number)


def _factor(one: Decimal, other: Decimal) -> Decimal:
    less, more = sorted((one, other))
    return more / less if less > 0 else Decimal(0)
