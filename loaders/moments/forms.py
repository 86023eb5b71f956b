"""What a table of date patterns is made of: a pattern and the reader of its matches."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from loaders.compiling import compiled
from loaders.first_signs import may_begin
from loaders.moments.mark import Mark, Stamp

Reader = Callable[[re.Match[str]], Mark | None]
_NAMED = compiled(r"\(\?P<\w+>")


class Forms(NamedTuple):
    """A table of patterns, each with its reader, and one that matches wherever any of them does."""

    any: re.Pattern[str]
    rows: tuple[tuple[re.Pattern[str], Reader], ...]

    def read(self, text: str, start: int) -> Mark | None:
        """Return what the first pattern that matches at a place, and can be read, says."""
        if self.any.match(text, start) is None:  # at most places none does
            return None
        for pattern, reader in self.rows:
            if (match := pattern.match(text, start)) and match.end() > start and (mark := reader(match)):
                return mark
        return None


def forms(rows: Iterable[tuple[str, Reader]], flags: int = 0) -> Forms:
    """Return the table of the rows, compiled."""
    return _table([(compiled(pattern, flags), reader) for pattern, reader in rows])


def beginning_with(sign: str, tables: Iterable[Forms]) -> Forms:
    """Return as one table the rows of some tables, in order, that may match where a sign stands."""
    rows = (row for table in tables for row in table.rows)
    return _table([row for row in rows if may_begin(row[0].pattern, sign, row[0].flags)])


def one_of(tables: Iterable[Forms]) -> Forms:
    """Return some tables as one."""
    return _table([row for table in tables for row in table.rows])


def _table(rows: Sequence[tuple[re.Pattern[str], Reader]]) -> Forms:
    union = "|".join(f"(?{'i' * bool(p.flags & re.I)}:{_NAMED.sub('(?:', p.pattern)})" for p, _ in rows)
    return Forms(compiled(union or "(?!)"), tuple(rows))


def fixed(relative: str | None, amount: int = 0, stamp: Stamp | None = None) -> Reader:
    """Return a reader for words that always say the same: "yesterday" is one day back."""
    return lambda m: Mark(m.start(), m.end(), stamp or Stamp(), relative=relative, amount=amount)


def span_of_years(first: int, years: int, match: re.Match[str]) -> Mark:
    """Return the mark of a stretch of whole years: a five-year plan, a decade."""
    return Mark(match.start(), match.end(), Stamp(first), Stamp(first + years - 1), relative="plan")


def first_year_of_plan(number: int) -> int:
    """Return the year in which China's five-year plan of that number begins (the 14th: 2021)."""
    return 1981 + 5 * (number - 6)
