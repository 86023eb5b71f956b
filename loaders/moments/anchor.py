"""The date from which an article's incomplete dates are counted."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """The day on which an article was published; `inferred` where it was worked out and not written."""

    date: datetime.date
    inferred: bool = False
