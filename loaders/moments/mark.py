"""A time expression as written, before anyone asks which day it means."""

from __future__ import annotations

from dataclasses import replace

from graph.frozen import frozen


@frozen
class Stamp:
    """The parts of a date that the words give.

    `shift` is the year counted from the article's (last year: -1); `period` is what follows the year in the
    result ("Q1", "H2", "09/09" for the months up to September, "12" for its end); `clock` is "10:28".
    """

    year: int | None = None
    shift: int | None = None
    month: int | None = None
    day: int | None = None
    period: str | None = None
    clock: str | None = None

    @property
    def blank(self) -> bool:
        """Whether no date is named, at most an hour."""
        return (self.year, self.shift, self.month, self.day, self.period) == (None,) * 5


def far_end(far: Stamp, near: Stamp) -> Stamp:
    """Return the far end of a range with what it leaves out taken from the near end; past December is a year later."""
    if far.year is not None or far.shift is not None:
        return far
    month = far.month or (near.month if far.period is None else None)
    turned = bool(month and near.month and month < near.month)
    year = None if near.year is None else near.year + turned
    shift = None if near.shift is None else near.shift + turned
    return replace(far, year=year, shift=shift, month=month)


@frozen
class Mark:
    """A time expression at `start:end`; `upto` is the far end of a range.

    `relative` names what has to be counted from elsewhere ("day", "month", "weekday", "ago year", "same month",
    "span", "vague" …) and `amount` is how far; `name` tells that the year belongs to the name of something.
    """

    start: int
    end: int
    stamp: Stamp = Stamp()
    upto: Stamp | None = None
    relative: str | None = None
    amount: int = 0
    name: bool = False
