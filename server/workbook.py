"""A report as a workbook: typed cells that link to their things, a sheet of sources, a sheet about the report."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, Final

import xlsxwriter

from queries.report import Report
from server.markup import fit
from server.messages import say
from server.report_rows import NUMERIC, Sheet

MEDIA: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS: Final = 1_048_575
"""Rows under its header that a sheet can have."""
MOST_LINKS: Final = 60_000
"""Links that a sheet may have; Excel repairs a file with more than 65,530."""
EXACT: Final = 1e15
"""Numbers of so many digits lose some of them in Excel: they stay text."""
LONGEST_CELL: Final = 32_767
LONGEST_LINK: Final = 2_000

_DAY = re.compile(r"\d{4}-\d\d-\d\d(T[\d:.]+)?(Z|[+-]\d\d:\d\d)?")
_WIDTHS = {"entity": 26, "article": 40, "text": 40, "value": 26, "term": 20, "date": 12, "number": 14, "integer": 10}


def workbook(sheet: Sheet, root: str, about: Mapping[str, str], language: str) -> bytes:
    """Return the report's answer as an XLSX file; `root` is the server's address, `about` what its last sheet says.

    Numbers and whole days are typed; a part of a date ("2025-06") and a number that Excel cannot hold exactly stay
    text, as does whatever looks like a formula.
    """
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    writer = _Writer(book, root)
    rows = sheet.report.title[language]
    writer.table(rows, [(c.label[language], _WIDTHS.get(c.type, 14)) for c in sheet.report.columns], _cells(sheet))
    titles = [(say(key, language), 40) for key in ("sheet_article", "sheet_publisher", "sheet_published")]
    writer.table(say("sheet_sources", language), titles, sources(sheet))
    lines: list[list[Value]] = [[(label, None), (text, None)] for label, text in about.items()]
    writer.table(say("sheet_about", language), [("", 20), ("", 80)], lines)
    book.close()
    return out.getvalue()


Value = tuple[object, str | None]
"""What a cell holds and where it leads."""


def _cells(sheet: Sheet) -> Iterable[list[Value]]:
    for row in sheet.rows[:MOST_ROWS]:
        yield [_value(row.get(column.name), sheet) for column in sheet.report.columns]


def sources(sheet: Sheet) -> list[list[Value]]:
    """Return each article that the rows cite, once, in the order of the rows: title, publisher, day."""
    names = [c.name for c in sheet.report.columns if c.type == "article"]
    found: dict[str, list[Value]] = {}
    for row in sheet.rows:
        for name in names:
            if name in row and row[name]["value"] not in found:
                columns = (row[name], row.get("publisher"), row.get("published"))
                found[row[name]["value"]] = [_value(term, sheet) for term in columns]
    return list(found.values())


def about(report: Report, values: Iterable[tuple[str, str]], facts: Mapping[str, str], language: str) -> dict[str, str]:
    """Return what the last sheet says: the question, the values of its parameters, and `facts` of the answer."""
    lines = {say("sheet_question", language): report.answers[language]}
    labels = {name: parameter.label[language] for name, parameter in report.params.items()}
    return lines | {labels.get(name, name): value for name, value in values} | dict(facts)


def _value(term: Mapping[str, Any] | None, sheet: Sheet) -> Value:
    if term is None:
        return None, None
    if term["type"] == "uri":
        cell = sheet.reader.cell(term)
        return cell.text, cell.href
    text = str(term["value"])
    if term.get("datatype") in NUMERIC:
        return _number(text), None
    return _date(text) if _DAY.fullmatch(text) and term.get("datatype") else text, None


def _number(text: str) -> float | str:
    try:
        number = float(text)
    except ValueError:
        return text
    return number if abs(number) < EXACT else text


def _date(text: str) -> date | datetime | str:
    """Return the moment as Excel has it, without zone, or the text where Excel knows no such day."""
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return text
    if moment.year < 1900:
        return text
    return moment if "T" in text else moment.date()


class _Writer:
    """Writes tables into a workbook."""

    def __init__(self, book: Any, root: str) -> None:
        self._book, self._root, self._links = book, root.rstrip("/"), 0
        self._head = book.add_format({"bold": True, "bottom": 1})
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})
        self._time = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        self._names: set[str] = set()

    def table(self, name: str, columns: list[tuple[str, int]], rows: Iterable[list[Value]]) -> None:
        """Add a sheet with a header that stays in view, and the rows."""
        sheet, count = self._book.add_worksheet(self._name(name)), 0
        for index, (title, width) in enumerate(columns):
            sheet.set_column(index, index, width)
            sheet.write_string(0, index, title, self._head)
        for count, row in enumerate(rows, 1):
            for index, (value, href) in enumerate(row):
                self._cell(sheet, count, index, value, href)
        sheet.freeze_panes(1, 0)
        if count:
            sheet.autofilter(0, 0, count, len(columns) - 1)

    def _cell(self, sheet: Any, row: int, column: int, value: object, href: str | None) -> None:
        if isinstance(value, float):
            sheet.write_number(row, column, value)
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, self._time if isinstance(value, datetime) else self._day)
        elif value is not None:
            text = fit(str(value))[:LONGEST_CELL]
            if href and self._links < MOST_LINKS and self._linked(sheet, row, column, text, href):
                return
            sheet.write_string(row, column, text)

    def _linked(self, sheet: Any, row: int, column: int, text: str, href: str) -> bool:
        url = self._root + href if href.startswith("/") else href
        if len(url) > LONGEST_LINK:
            return False
        self._links += 1
        return bool(sheet.write_url(row, column, url, string=text or url) == 0)

    def _name(self, title: str) -> str:
        """Return a name that Excel takes: at most 31 characters, no sign of a path or a range, none twice."""
        name = re.sub(r"[\[\]:*?/\\']", " ", title)[:31].strip() or "1"
        while name.casefold() in self._names:
            name = name[:29] + " 2"
        self._names.add(name.casefold())
        return name
