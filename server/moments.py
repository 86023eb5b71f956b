"""What of the facts a page shows: all, or what had happened by a day, or was published by one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from server.asking import Row
from server.figures import DATES
from server.selection import begun_by, day

WORDS = ("asof", "published-by")


@dataclass(frozen=True, slots=True)
class Moments:
    """A day, month or year by which things had happened, and one by which they were published; "" for any."""

    asof: str = ""
    published_by: str = ""

    @classmethod
    def given(cls, words: Mapping[str, str]) -> Moments:
        """Return what the words of an address say.

        Raises:
            ParameterError: the calendar has no such day, month or year.
        """
        return cls(*(day(word, words, WORDS) for word in WORDS))

    def __bool__(self) -> bool:
        """Tell whether they leave anything out."""
        return bool(self.asof or self.published_by)

    def words(self) -> dict[str, str]:
        """Return them as words of an address."""
        return {word: text for word, text in zip(WORDS, (self.asof, self.published_by), strict=True) if text}

    def kept(self, rows: Iterable[Row], dates: Iterable[Row]) -> list[Row]:
        """Return the statements that hold by then; `dates` are those of events.

        A statement goes by the date that it gives, else by the first of its event, else by its publication.
        """
        if not self:
            return list(rows)
        first: dict[str, Row] = {}
        for row in dates:
            first.setdefault(row["subject"]["value"], row)
        return [row for row in rows if self._holds(row, first)]

    def _holds(self, row: Row, first: Mapping[str, Row]) -> bool:
        if self.published_by and not begun_by(row.get("issued"), self.published_by, unknown=False):
            return False
        own = row.get("asOf") or (row["object"] if row["object"].get("datatype") in DATES else None)
        event = first.get(row["subject"]["value"], {}).get("object")
        return not self.asof or begun_by(own or event or row.get("issued"), self.asof, unknown=True)
