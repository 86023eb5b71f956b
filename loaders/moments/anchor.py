"""The date from which an article's incomplete dates are counted."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day on which an article was published; `inferred` where it was worked out and not written.

    `only` is "year" or "month" where no more than that is known: then no day is counted from it.
    """

    date: datetime.date
    inferred: bool = False
    only: str = ""
