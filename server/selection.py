"""Which rows of a report a request wants, and in which order: what `sort`, `filter`, `asof` … in its address say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from graph.errors import ParameterError
from queries.report import Column, Report
from queries.values import READERS, shown
from server.asking import Row

WORDS: Final = frozenset(["sort", "filter", "asof", "published-by", "inferred", "page", "size", "lang", "format"])
"""Words of an address that are the server's, in every report."""
MOST_ROWS: Final = 10_000
PUBLISHED: Final = "published"

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_DIGITS = re.compile(r"[0-9]{1,6}")
Text = Callable[[Mapping[str, Any] | None], str]
"""How a term reads in the language of the request."""


@dataclass(frozen=True, slots=True)
class Selection:
    """What is wanted; `sort` holds columns and whether the order is descending, `filters` columns and texts.

    `asof` and `published_by` are a day, a month or a year, its last day included; `dated` are the columns that
    `asof` looks at, the first with a value deciding. `page` is None for all rows at once.
    """

    sort: tuple[tuple[str, bool], ...] = ()
    filters: tuple[tuple[str, str], ...] = ()
    asof: str = ""
    dated: tuple[str, ...] = ()
    published_by: str = ""
    inferred: bool = True
    page: int | None = None
    size: int = 0

    @property
    def plain(self) -> bool:
        """Whether all rows are wanted as the query gives them."""
        return not (self.sort or self.filters or self.asof or self.published_by or self.page)

    def rows(self, rows: Iterable[Row], text: Text) -> list[Row]:
        """Return the rows wanted, of all pages, in the order wanted; rows that sort alike keep the query's order.

        `asof` keeps what happened by then: a row without a date goes by its publication, one without either stays.
        """
        kept = [row for row in rows if self._holds(row, text)]
        for column, descending in reversed(self.sort):
            there = [row for row in kept if column in row]
            there.sort(key=lambda row: _key(row[column], text), reverse=descending)
            kept = there + [row for row in kept if column not in row]
        return kept

    def part(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Return the rows of the page wanted; all where no page is."""
        return rows if self.page is None else rows[(self.page - 1) * self.size : self.page * self.size]

    def pages(self, total: int) -> int:
        """Return how many pages that many rows fill; at least one."""
        return max(-(-total // self.size), 1) if self.size else 1

    def _holds(self, row: Row, text: Text) -> bool:
        if self.published_by and not begun_by(row.get(PUBLISHED), self.published_by, unknown=False):
            return False
        if self.asof:
            day = next((row[name] for name in self.dated if name in row), None)
            if not begun_by(day, self.asof, unknown=True):
                return False
        return all(_folded(wanted) in _folded(_read(row.get(column), text)) for column, wanted in self.filters)


def selection(report: Report, words: Mapping[str, Sequence[str]], size: int) -> Selection:
    """Return what a request's words say of a report's rows; `size` is that of a page where they say none.

    Raises:
        ParameterError: names the word, what is wrong with it and what would be right.
    """
    one = {name: values[-1] for name, values in words.items() if name in WORDS}
    dated = tuple(column.name for column in report.columns if column.type == "date")
    paged = "page" in one or "size" in one
    return Selection(
        sort=_sorting(report, one.get("sort", "")),
        filters=tuple(_filter(report, text) for text in words.get("filter", ()) if text),
        asof=day("asof", one, dated),
        dated=tuple(sorted(dated, key=lambda name: name == PUBLISHED)),
        published_by=day("published-by", one, tuple(name for name in dated if name == PUBLISHED)),
        inferred=_flag(one.get("inferred", "true")),
        page=_whole("page", one.get("page", "1")) if paged else None,
        size=_whole("size", one.get("size", str(size))),
    )


def _sorting(report: Report, text: str) -> tuple[tuple[str, bool], ...]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    return tuple((_column(report, "sort", part.removeprefix("-")).name, part.startswith("-")) for part in parts)


def _filter(report: Report, text: str) -> tuple[str, str]:
    name, colon, wanted = text.partition(":")
    if not colon:
        raise ParameterError(f"{shown(text)} has no colon.", "filter", f"Like this: filter={_names(report)[0]}:text")
    return _column(report, "filter", name.strip()).name, wanted.strip()


def _column(report: Report, word: str, name: str) -> Column:
    for column in report.columns:
        if column.name == name:
            return column
    raise ParameterError(f"There is no column {shown(name)}.", word, f"There are: {', '.join(_names(report))}.")


def _names(report: Report) -> list[str]:
    return [column.name for column in report.columns]


def day(word: str, words: Mapping[str, str], dated: Sequence[str]) -> str:
    """Return the day, month or year that a word of an address gives; empty where it is not there.

    Raises:
        ParameterError: the calendar has none such, or nothing of what is asked for has a date (`dated` is empty).
    """
    text = words.get(word, "").strip()
    if not text:
        return ""
    if not dated:
        raise ParameterError("The rows of this report have no date to go by.", word, f"Leave {word} out.")
    if not _DAY.fullmatch(text) or not _exists(text):
        raise ParameterError(f"{shown(text)} is no day.", word, f"Like this: {word}=2025-06-10")
    return text


def _exists(period: str) -> bool:
    """Tell whether the calendar has this day, month or year."""
    try:
        READERS["period"](period)
    except ValueError:
        return False
    return True


def _flag(text: str) -> bool:
    if text not in ("true", "false"):
        raise ParameterError(f"{shown(text)} is neither true nor false.", "inferred", "Like this: inferred=false")
    return text == "true"


def _whole(word: str, text: str) -> int:
    number = int(text) if _DIGITS.fullmatch(text) and text.isascii() else 0
    if number < 1 or (word == "size" and number > MOST_ROWS):
        most = f" of at most {MOST_ROWS:,}" if word == "size" else ""
        raise ParameterError(f"{shown(text)} is no whole number from 1{most}.", word, f"Like this: {word}=2")
    return number


def begun_by(term: Mapping[str, Any] | None, limit: str, *, unknown: bool) -> bool:
    """Tell whether a date begins by the end of a day, month or year; `unknown` where there is no date."""
    found = _DAY.match(str(term["value"])) if term else None
    return found[0][: len(limit)] <= limit if found else unknown


def _key(term: Mapping[str, Any], text: Text) -> tuple[int, float, str]:
    """Return what a term is sorted by: numbers by value and first, then texts."""
    if term["type"] == "literal" and "datatype" in term:
        try:
            number = float(term["value"])
        except ValueError:
            return 1, 0.0, str(term["value"])
        return (0, number, "") if number == number else (1, 0.0, "")
    return 1, 0.0, _folded(text(term))


def _read(term: Mapping[str, Any] | None, text: Text) -> str:
    """Return what a filter looks into: how the term reads, and its IRI or bare value."""
    return f"{text(term)}\n{term['value']}" if term else ""


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
