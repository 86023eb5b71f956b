"""Answers as rows for pages: what a cell shows and, where it may have one, its link."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from server.links import link


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as shown; `href` is None where it is no IRI that may be followed, `moment` the date that it words."""

    text: str
    href: str | None = None
    language: str | None = None
    moment: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The first rows of an answer with the count of all; `boolean` is set for ASK, and rows are none then."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int
    boolean: bool | None = None


def bindings(body: bytes) -> list[dict[str, dict[str, Any]]]:
    """Return the rows of SPARQL JSON results: by variable, `type`, `value` and perhaps `datatype`, `xml:lang`."""
    found: list[dict[str, dict[str, Any]]] = json.loads(body)["results"]["bindings"]
    return found


def values(body: bytes) -> list[dict[str, str]]:
    """Return the rows of SPARQL JSON results as plain text by variable."""
    return [{name: term["value"] for name, term in row.items()} for row in bindings(body)]


def table(body: bytes, limit: int) -> Table:
    """Return SPARQL JSON results as a table of at most `limit` rows."""
    read = json.loads(body)
    if "boolean" in read:
        return Table((), (), 0, bool(read["boolean"]))
    columns = tuple(read["head"]["vars"])
    found = read["results"]["bindings"]
    rows = tuple(tuple(cell(row.get(name)) for name in columns) for row in found[:limit])
    return Table(columns, rows, len(found))


def cell(term: Mapping[str, Any] | None) -> Cell:
    """Return how a term of SPARQL JSON results is shown; None, for an unbound variable, is empty."""
    if term is None:
        return Cell("")
    if term["type"] == "uri":
        return Cell(term["value"], link(term["value"]))
    if term["type"] == "triple":
        parts = (cell(term["value"][part]).text for part in ("subject", "predicate", "object"))
        return Cell(f"<< {' '.join(parts)} >>")
    return Cell(term["value"], None, term.get("xml:lang"))
