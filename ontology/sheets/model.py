"""Sheets as plain data: their rows, and what their cells say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pyoxigraph as ox

from ontology.fault import Fault, Place
from ontology.sheets.tables import Table

Row = tuple[str, ...]
LONGEST = 32_767
"""Characters that a cell of a workbook can hold."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it was read: its table, and its rows by their numbers, their cells in the order of the columns."""

    table: Table
    rows: Mapping[int, Row]
    letters: Sequence[str] = ()

    def place(self, file: str, row: int, column: int) -> Place:
        """Return the place of a cell; the letters of the columns are those of the file, whatever their order."""
        letter = self.letters[column] if column < len(self.letters) else chr(65 + column)
        return Place(file, sheet=self.table.name, cell=f"{letter}{row}")


@dataclass(frozen=True, slots=True)
class Said:
    """A triple that a cell stands for, where that is, and whether its property has one value only."""

    triple: ox.Triple
    place: Place
    single: bool


@dataclass(frozen=True, slots=True)
class Thing:
    """A subject that has a row: its sheet, where its id stands, the file named in its row and where that stands."""

    table: Table
    place: Place
    file: str
    file_place: Place


@dataclass(slots=True)
class Meaning:
    """What sheets say: triples by cells, the subjects that have rows, the codes that are named, and faults."""

    said: list[Said] = field(default_factory=list)
    subjects: dict[str, Thing] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
