"""The rows of a report as lines of its page: numbers with their units, and all that proves a row in one place.

Data have a column for each; on a page a dozen narrow columns are no answer that anyone reads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from queries.report import Column
from server.asking import Row
from server.figures import NUMBERS, Figure
from server.report_rows import Sheet
from server.rows import Cell

FIGURES: Final = frozenset(["number", "value", "target", "other"])
"""Columns whose numbers have the unit, the bound and what is counted that their row names."""
PARTS: Final = {"unit": "unit", "bound": "bound", "counted": "countOf"}
"""Columns that stand within such a number, with their names in a figure."""
EVIDENCE: Final = ("quote", "article", "publisher", "published")
CHINESE: Final = "_zh"
"""The end of the name of a column that says in Chinese what the one without it says in English."""
BESIDE: Final = frozenset(["stated"])
"""Columns that the sentence repeats."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its cells by column, those that the row above has too (`again`), and by name what proves it."""

    cells: list[tuple[Column, Cell]]
    again: frozenset[str]
    evidence: dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a page, the columns that any of them has a value in, and those of the evidence."""

    columns: list[Column]
    evidence: list[Column]
    lines: list[Line]


def lines(sheet: Sheet) -> Lines:
    """Return the rows of a sheet as lines."""
    proven = any("quote" in row for row in sheet.rows)
    shown = [{column.name: cell for column, cell in row} for row in sheet.cells()]
    shown = [_figured(row, cells, sheet) for row, cells in zip(sheet.rows, shown, strict=True)]
    apart = {*EVIDENCE, *BESIDE, "disputed"} if proven else set()
    own = _of_language(sheet.report.columns, sheet.reader.language)
    told = [c for c in own if any(c.name in cells and cells[c.name].text for cells in shown)]
    kept = [c for c in told if c.name not in apart and c.type != "proof"]
    proving = [column for column in told if column not in kept and column.name not in BESIDE]
    return Lines(kept, proving, [_line(shown, at, kept, proving) for at in range(len(shown))])


def _of_language(columns: Sequence[Column], language: str) -> list[Column]:
    """Return the columns without those that say in the other language what one beside them says in this."""
    names = {column.name for column in columns}
    other = {name if language == "zh" else name + CHINESE for name in names if name + CHINESE in names}
    return [column for column in columns if column.name not in other]


def _line(shown: list[dict[str, Cell]], at: int, kept: list[Column], proving: list[Column]) -> Line:
    here, above = shown[at], shown[at - 1] if at else {}
    again = set()
    for column in kept:  # what repeats does so from the left, as in a table with a heading over several rows
        if not at or here.get(column.name) != above.get(column.name):
            break
        again.add(column.name)
    empty = Cell("")
    cells = [(column, here.get(column.name, empty)) for column in kept]
    names = ("proof" if column.type == "proof" else column.name for column in proving)
    evidence = {name: here.get(column.name, empty) for name, column in zip(names, proving, strict=True)}
    return Line(cells, frozenset(again), {name: cell for name, cell in evidence.items() if cell.text})


def _figured(row: Row, cells: dict[str, Cell], sheet: Sheet) -> dict[str, Cell]:
    """Return the cells of a row with its numbers made whole, without what went into them."""
    numbers = [name for name in FIGURES if row.get(name, {}).get("datatype") in NUMBERS and name in cells]
    if not numbers:
        return cells
    said = {field: row[name] for name, field in PARTS.items() if name in row}
    whole = {name: _figure(row, name, said, sheet.reader.language) for name in numbers}
    return {name: whole.get(name, cell) for name, cell in cells.items() if name not in PARTS}


def _figure(row: Row, name: str, said: Row, language: str) -> Cell:
    figure = Figure.of({"object": row[name], **said})
    return Cell(figure.shown(language) if figure else row[name]["value"])
