"""The log of who did what in the editor; lines are added, never changed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from graph.editing.database import now, opened, reading


@dataclass(frozen=True, slots=True)
class Line:
    """One deed: when, by whom, what (a word such as `publish`), about what, and what more there is to say."""

    at: str
    who: str
    what: str
    about: str
    detail: str


def note(db: sqlite3.Connection, who: str, what: str, about: str = "", detail: str = "") -> None:
    """Write a deed down, in the transaction in which it is done."""
    query = "INSERT INTO log (at, who, what, about, detail) VALUES (?, ?, ?, ?, ?)"
    db.execute(query, (now(), who, what, about, detail))


def noted(data: Path, who: str, what: str, about: str = "", detail: str = "") -> None:
    """Write a deed down that changes nothing here."""
    with opened(data) as db:
        note(db, who, what, about, detail)


def lines(data: Path, limit: int = 200, before: int = 0) -> list[Line]:
    """Return the last deeds, the newest first; `before` leaves out that many of them."""
    query = "SELECT at, who, what, about, detail FROM log ORDER BY id DESC LIMIT ? OFFSET ?"
    return [Line(*row) for row in reading(data, query, limit, before)]
