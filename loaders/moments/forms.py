"""What a table of date patterns is made of: a pattern and the reader of its matches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from loaders.compiling import compiled
from loaders.moments.mark import Mark, Stamp

Reader = Callable[[re.Match[str]], Mark | None]
Form = tuple[re.Pattern[str], Reader]


def forms(rows: Iterable[tuple[str, Reader]], flags: int = 0) -> tuple[Form, ...]:
    """Return the table of the rows, compiled."""
    return tuple((compiled(pattern, flags), reader) for pattern, reader in rows)


def fixed(relative: str | None, amount: int = 0, stamp: Stamp | None = None) -> Reader:
    """Return a reader for words that always say the same: "yesterday" is one day back."""
    return lambda m: Mark(m.start(), m.end(), stamp or Stamp(), relative=relative, amount=amount)


def span_of_years(first: int, years: int, match: re.Match[str]) -> Mark:
    """Return the mark of a stretch of whole years: a five-year plan, a decade."""
    return Mark(match.start(), match.end(), Stamp(first), Stamp(first + years - 1), relative="plan")


def first_year_of_plan(number: int) -> int:
    """Return the year in which China's five-year plan of that number begins (the 14th: 2021)."""
    return 1981 + 5 * (number - 6)
