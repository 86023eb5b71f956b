"""Read workbooks and folders of CSV within limits: a file that unpacks to more than it should is refused unread."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ontology.fault import Fault, Place, fault
from ontology.sheets.base import unpacked
from ontology.sheets.model import Row, Sheet
from ontology.sheets.tables import BY_NAME, Table
from ontology.sheets.workbook import BASE

BASE_FILE = "base.txt"
"""In a folder of CSV: what it was made of."""
_PEEK = 1 << 16
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\x00!\x00|\x00<\x00!", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a file may hold: megabytes as it is and unpacked, how often smaller a part may be packed, cells."""

    packed_mb: int = 20
    unpacked_mb: int = 200
    ratio: int = 200
    cells: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: the sheets there are, what they were made of (None if that is not told), and faults."""

    sheets: list[Sheet]
    base: frozenset[str] | None
    faults: list[Fault]


class _Refused(Exception):
    """A file that is refused, with its fault."""

    def __init__(self, refused: Fault) -> None:
        """Take the fault."""
        super().__init__(refused.told())
        self.fault = refused


def read(path: Path, limits: Limits | None = None) -> Read:
    """Return the sheets of a workbook, or of a folder with a CSV file for each."""
    limits = limits or Limits()
    try:
        return _folder(path, limits) if path.is_dir() else _workbook(path, limits)
    except _Refused as refused:
        return Read([], None, [refused.fault])


def _workbook(path: Path, limits: Limits) -> Read:
    import openpyxl  # takes a moment to import

    name = path.name
    if path.stat().st_size > limits.packed_mb << 20:
        raise _Refused(fault("sheet-large", Place(name), name, limit=f"{limits.packed_mb} MiB"))
    raw = path.read_bytes()
    _screen(raw, name, limits)
    try:
        book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=False, keep_links=False)
        pages = {page.title: page for page in book.worksheets}
        counter = _Counter(name, limits)
        tables = [(BY_NAME[title], counter.rows(page)) for title, page in pages.items() if title in BY_NAME]
        made = [_sheet(table, list(grid), name) for table, grid in tables]
        base = [str(row[0]) for row in counter.rows(pages[BASE]) if row and row[0]] if BASE in pages else None
    except _Refused:
        raise
    except Exception as error:  # openpyxl lets through what its parsers raise; whatever it is, the file is to blame
        raise _Refused(
            fault("sheet-file", Place(name), name, reason=f"{type(error).__name__}: {error}"[:200])
        ) from error
    return _read(made, base, name)


def _read(made: Iterable[tuple[Sheet | None, list[Fault]]], base: list[str] | None, name: str) -> Read:
    sheets, faults = [], []
    for sheet, wrong in made:
        faults += wrong
        sheets += [sheet] if sheet is not None else []
    if not sheets and not faults:
        faults.append(fault("sheet-none", Place(name), name, names=", ".join(BY_NAME)))
    return Read(sheets, unpacked(base) if base is not None else None, faults)


def _screen(raw: bytes, name: str, limits: Limits) -> None:
    """Refuse a file that is no zip, or whose parts unpack to too much, or declare entities; nothing is kept of it."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        total = 0
        for part in archive.infolist():
            size = 0
            with archive.open(part) as stream:
                while chunk := stream.read(_PEEK):
                    if size == 0 and part.filename.endswith((".xml", ".rels", ".vml")) and _DOCTYPE.search(chunk):
                        raise _Refused(
                            fault("sheet-file", Place(name), name, reason=f"{part.filename} declares entities")
                        )
                    size += len(chunk)
                    total += len(chunk)
                    packed_hard = size > 1 << 20 and size > limits.ratio * max(part.compress_size, 1)
                    if total > limits.unpacked_mb << 20 or packed_hard:
                        limit = f"{limits.unpacked_mb} MiB, {limits.ratio} : 1"
                        raise _Refused(fault("sheet-large", Place(name), name, limit=limit))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise _Refused(fault("sheet-file", Place(name), name, reason=str(error) or "no zip file")) from error
    except Exception as error:
        if isinstance(error, _Refused):
            raise
        raise _Refused(fault("sheet-file", Place(name), name, reason=str(error))) from error


class _Formula(str):
    """The text of a formula; a text that only begins like one is none."""

    __slots__ = ()


class _Counter:
    """Counts cells, those that are only skipped too, and stops at the limit."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name, self._limits, self._cells = name, limits, 0

    def rows(self, page: Any) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a page of a workbook."""
        page.reset_dimensions()  # what a page says of its own size may be wrong
        from openpyxl.utils.escape import unescape

        for row in self.counted(page.iter_rows()):
            yield tuple(
                _Formula(cell.value)
                if cell.data_type == "f"
                else unescape(cell.value)
                if isinstance(cell.value, str)
                else cell.value
                for cell in row
            )

    def counted(self, rows: Iterable[Sequence[Any]]) -> Iterator[tuple[Any, ...]]:
        """Yield rows until there are too many cells."""
        for row in rows:
            self._cells += max(len(row), 1)
            if self._cells > self._limits.cells:
                limit = f"{self._limits.cells:,} cells"
                raise _Refused(fault("sheet-large", Place(self._name), self._name, limit=limit))
            yield tuple(row)


def _sheet(table: Table, grid: list[tuple[Any, ...]], file: str) -> tuple[Sheet | None, list[Fault]]:
    """Return a sheet with its cells in the order of its table's columns; a header that is not known is a fault."""
    heads = [_plain(cell).split("·")[0].strip().casefold() for cell in grid[0]] if grid else []
    wanted = [column.title.casefold() for column in table.columns]
    letters = [_letter(heads.index(title)) if title in heads else "A" for title in wanted]
    faults = [
        fault("sheet-header", Place(file, sheet=table.name, cell="A1"), column.title, head=column.head)
        for column, title in zip(table.columns, wanted, strict=True)
        if title not in heads
    ]
    faults += [
        fault("sheet-column", Place(file, sheet=table.name, cell=f"{_letter(i)}1"), head)
        for i, head in enumerate(heads)
        if head and (head not in wanted or heads.index(head) != i)
    ]
    if faults:
        return None, faults
    order = [heads.index(title) for title in wanted]
    rows: dict[int, Row] = {}
    for number, line in enumerate(grid[1:], 2):
        cells = tuple(_plain(line[i]) if i < len(line) else "" for i in order)
        if any(cell.strip() for cell in cells):
            rows[number] = cells
            faults += [
                fault("sheet-formula", Place(file, sheet=table.name, cell=f"{letters[i]}{number}"), cell)
                for i, cell in enumerate(cells)
                if order[i] < len(line) and isinstance(line[order[i]], _Formula)
            ]
    return Sheet(table, rows, letters), faults


def _letter(index: int) -> str:
    return (_letter(index // 26 - 1) if index >= 26 else "") + chr(65 + index % 26)


def _plain(cell: Any) -> str:
    """Return what a cell holds as text: a whole number without its point, a day as 2025-06-10."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).replace("\r\n", "\n")


def _folder(path: Path, limits: Limits) -> Read:
    made, counter = [], _Counter(path.name, limits)
    for name, table in BY_NAME.items():
        file = path / f"{name}.csv"
        if file.is_file():
            if file.stat().st_size > limits.packed_mb << 20:
                raise _Refused(fault("sheet-large", Place(file.name), file.name, limit=f"{limits.packed_mb} MiB"))
            csv.field_size_limit(1 << 20)
            try:
                grid = list(counter.counted(csv.reader(io.StringIO(_decoded(file), newline=""))))
            except csv.Error as error:
                raise _Refused(fault("sheet-file", Place(file.name), file.name, reason=str(error))) from error
            made.append(_sheet(table, [tuple(map(unguarded, row)) for row in grid], path.name))
    base = (path / BASE_FILE).read_text("ascii").split() if (path / BASE_FILE).is_file() else None
    return _read(made, base, path.name)


def _decoded(file: Path) -> str:
    """Return a CSV file's text: UTF-8, else what a Chinese Windows writes."""
    raw = file.read_bytes()
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return raw.decode("gb18030")
    except UnicodeDecodeError as error:
        raise _Refused(fault("sheet-file", Place(file.name), file.name, reason=str(error))) from error


_GUARDED = ("=", "+", "-", "@", "'", "\t", "\r")


def guarded(text: str) -> str:
    """Return a text as a CSV cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_GUARDED) else text


def unguarded(text: str) -> str:
    """Return the text of a CSV cell."""
    return text[1:] if text.startswith("'") else text
