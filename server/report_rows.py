"""The rows of a report as records for programs and as cells for pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.amounts import unit_word
from queries.report import Column, Report
from server.asking import Row
from server.facts import Reader
from server.messages import bound_word, say, stage_word
from server.rows import Cell

WORDED = {"unit": unit_word, "bound": bound_word, "stage": stage_word}
"""Columns that hold words of ours: a page says them in the language of the reader."""
FLAGS = {"true": "yes", "false": "no"}
THINGS = frozenset(["entity", "term", "article"])
NUMERIC = frozenset(f"http://www.w3.org/2001/XMLSchema#{name}" for name in ("integer", "decimal", "double", "float"))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A report's answer: the columns of the report and the rows wanted, each with a term or nothing for a column."""

    report: Report
    rows: Sequence[Row]
    reader: Reader

    def cells(self) -> list[list[tuple[Column, Cell]]]:
        """Return every row as pages show it."""
        return [[(column, self._cell(column, row)) for column in self.report.columns] for row in self.rows]

    def _cell(self, column: Column, row: Row) -> Cell:
        """Return a cell; the address of a proof is shown as the word "inferred" that leads there."""
        plain = self.reader.shown(row.get(column.name))
        if column.type == "flag" and plain.text in FLAGS:
            return Cell(say(FLAGS[plain.text], self.reader.language))
        if plain.text in column.values:
            return Cell(column.values[plain.text][self.reader.language])
        if column.name in WORDED and column.type == "text":
            return Cell(WORDED[column.name](plain.text, self.reader.language)) if plain.text else plain
        if column.type != "proof" or not plain.text.startswith("/why?"):
            return plain
        return Cell(say("inferred", self.reader.language), plain.text)

    def records(self) -> list[dict[str, object]]:
        """Return every row by column name: things as {iri, label}, numbers as numbers, nothing as None."""
        return [{c.name: self._value(row.get(c.name)) for c in self.report.columns} for row in self.rows]

    def table(self) -> Iterator[list[str]]:
        """Yield a header and every row as texts; a column of things is followed by one of their IRIs."""
        yield [name for c in self.report.columns for name in ([c.name, f"{c.name}_iri"] if _is_thing(c) else [c.name])]
        for row in self.rows:
            yield list(self._texts(row))

    def _value(self, term: Mapping[str, Any] | None) -> object:
        if term is None:
            return None
        if term["type"] == "uri":
            return {"iri": term["value"], "label": self.reader.cell(term).text}
        return _number(term["value"]) if term.get("datatype") in NUMERIC else term["value"]

    def _texts(self, row: Row) -> Iterable[str]:
        for column in self.report.columns:
            term = row.get(column.name)
            yield self.reader.cell(term).text
            if _is_thing(column):
                yield str(term["value"]) if term and term["type"] == "uri" else ""


def _is_thing(column: Column) -> bool:
    return column.type in THINGS


def _number(text: str) -> int | float | str:
    """Return a number of JSON, or the text where JSON has none for it (INF, NaN)."""
    try:
        return int(text)
    except ValueError:
        pass
    try:
        number = float(text)
    except ValueError:
        return text
    return number if number - number == 0 else text
