"""Write the sheets as one workbook: pick lists and validation inside, headers that stay, widths that can be read."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import xlsxwriter

from ontology.sheets.base import packed
from ontology.sheets.cells import understand
from ontology.sheets.comparing import now
from ontology.sheets.model import LONGEST, Sheet
from ontology.sheets.rows import Known
from ontology.sheets.tables import TABLES, Column, Table

BASE, LISTS = "base", "lists"
"""Sheets that are not shown: what the workbook was made of, and what pick lists offer."""
_SPARE = 2_000
"""Rows under the last that have their pick lists too."""


def workbook(known: Known) -> bytes:
    """Return an ontology as an XLSX file."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(2000, 1, 1)})  # the same ontology makes the same file
    sheets = now(known)
    picks = _Picks(book, known, sheets)
    for sheet in sheets:
        _write(book, sheet, picks)
    picks.write()
    _base(book, sheets, known)
    book.close()
    return out.getvalue()


def too_long(sheets: Sequence[Sheet]) -> list[tuple[str, int]]:
    """Return the sheets and rows that have a cell which a workbook cannot hold."""
    return [
        (sheet.table.name, number)
        for sheet in sheets
        for number, row in sheet.rows.items()
        if any(len(cell) > LONGEST for cell in row)
    ]


def _write(book: Any, sheet: Sheet, picks: _Picks) -> None:
    page = book.add_worksheet(sheet.table.name)
    head = book.add_format({"bold": True, "bg_color": "#E8EDF3", "border": 1, "text_wrap": True, "valign": "top"})
    wrap = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
    last = max(sheet.rows, default=1)
    for index, column in enumerate(sheet.table.columns):
        page.set_column(index, index, column.width, wrap)
        page.write_string(0, index, column.head, head)
        if offered := picks.of(sheet.table, column):
            page.data_validation(1, index, last + _SPARE, index, offered | _tip(column))
        elif column.tip:
            page.data_validation(1, index, last + _SPARE, index, {"validate": "any"} | _tip(column))
    for number, row in sheet.rows.items():
        for index, cell in enumerate(row):
            if cell:
                page.write_string(number - 1, index, cell, wrap)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, max(last - 1, 1), len(sheet.table.columns) - 1)


def _tip(column: Column) -> dict[str, str]:
    return {"input_title": column.title[:32], "input_message": column.tip[:255]} if column.tip else {}


class _Picks:
    """The pick lists: short ones inside the validation, long ones on a sheet of their own."""

    def __init__(self, book: Any, known: Known, sheets: Sequence[Sheet]) -> None:
        self._book, self._lists = book, _lists(known, {sheet.table.name: sheet for sheet in sheets})

    def of(self, table: Table, column: Column) -> dict[str, Any] | None:
        """Return the validation of a column's cells; None where there is nothing to pick."""
        if column.choices and column.kind != "traits":
            return {"validate": "list", "source": list(column.choices), "error_title": "suanli"}
        told = _LISTED.get((table.name, column.title)) or _LISTED.get((table.name, column.kind))
        name = told or _LISTED.get(("", column.kind))
        if name is None:
            return None
        at = list(self._lists).index(name)
        letter, length = chr(65 + at), max(len(self._lists[name]), 1)
        source = f"={LISTS}!${letter}$1:${letter}${length}"
        return {"validate": "list", "source": source, "error_type": "warning"}  # a new one may be in another sheet

    def write(self) -> None:
        """Write the lists."""
        page = self._book.add_worksheet(LISTS)
        for index, offered in enumerate(self._lists.values()):
            page.write_column(0, index, offered)
        page.hide()


_LISTED = {
    ("", "class"): "classes",
    ("", "file"): "files",
    ("names", "id"): "entities",
    ("examples", "id"): "rules",
    ("rules", "states"): "stated",
    ("rules", "evokes"): "events",
    ("properties", "of"): "classes",
    ("properties", "leads to"): "classes",
    ("classes", "parent"): "classes",
}


def _lists(known: Known, sheets: Mapping[str, Sheet]) -> dict[str, list[str]]:
    def ids(*names: str) -> list[str]:
        return sorted(row[0] for name in names for row in sheets[name].rows.values())

    files = sorted({source.name for source in known.sources.files})
    return {
        "classes": ids("classes"),
        "files": files,
        "entities": ids("companies", "entities"),
        "rules": ids("rules"),
        "stated": ids("properties", "measures"),
        "events": sorted(known.sources.vocabulary.event_classes),
    }


def _base(book: Any, sheets: Sequence[Sheet], known: Known) -> None:
    page = book.add_worksheet(BASE)
    page.write_column(0, 0, list(packed((one.triple for one in understand(sheets, known).said), LONGEST - 67)))
    page.very_hidden()


__all__ = ["TABLES", "too_long", "workbook"]
