"""Which figures stand against each other, and how far apart they are, in one pass over them."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Point:
    """A number, the moment that it is of ("" for none), and its pool: numbers of one pool measure one thing."""

    pool: Hashable
    number: Decimal
    moment: str = ""

    @property
    def kind(self) -> str:
        """How exact the moment is: days compare with days only, months with months."""
        return re.sub(r"\d", "0", self.moment)


def factors(points: Sequence[Point]) -> list[Decimal | None]:
    """Return for each point the factor between it and the rival farthest from it, 0 where numbers have no factor.

    Two points are rivals if they are of one pool, have two numbers, and are not of two moments of one kind. None
    stands for a point without a rival.
    """
    spans = _Spans(points)
    return [max((_factor(point.number, other) for other in spans.rivals(point)), default=None) for point in points]


class _Spans:
    """The least and the greatest number of each pool, by moment and by kind of moment."""

    def __init__(self, points: Iterable[Point]) -> None:
        self._spans: dict[tuple[Hashable, str, str], tuple[Decimal, Decimal]] = {}
        self._kinds: dict[Hashable, set[str]] = {}
        for point in points:
            self._kinds.setdefault(point.pool, set()).add(point.kind)
            for place in (("kind", point.kind), ("moment", point.moment)):
                low, high = self._spans.get((point.pool, *place), (point.number, point.number))
                self._spans[point.pool, *place] = min(low, point.number), max(high, point.number)

    def rivals(self, point: Point) -> Iterator[Decimal]:
        """Yield the extreme numbers of those that may be of the same time and are not the same."""
        others = self._kinds[point.pool] - ({point.kind} if point.moment else set())
        places = [("kind", kind) for kind in others] + [("moment", point.moment)]
        for place in places:
            yield from (number for number in self._spans[point.pool, *place] if number != point.number)


def _factor(one: Decimal, other: Decimal) -> Decimal:
    less, more = sorted((one, other))
    return more / less if less > 0 else Decimal(0)
