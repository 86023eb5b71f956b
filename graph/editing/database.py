"""The file of what people bring in: `<data>/editing.sqlite`, shared by all processes of server and command.

It stands beside the store, so no load and no publish takes anything of it away. Each change is one transaction: after
a kill it has happened or not.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from graph.disk import disk_errors

FILE = "editing.sqlite"
VERSION = 1
PATIENCE = 10.0
"""Seconds that a change waits for another one to end."""
SCHEMA = """
CREATE TABLE accounts (name TEXT PRIMARY KEY, role TEXT NOT NULL, hash TEXT NOT NULL, epoch INTEGER NOT NULL);
CREATE TABLE failures (name TEXT NOT NULL, address TEXT NOT NULL, at REAL NOT NULL);
CREATE TABLE log (id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL,
    about TEXT NOT NULL, detail TEXT NOT NULL);
CREATE TABLE drafts (id INTEGER PRIMARY KEY, title TEXT NOT NULL, author TEXT NOT NULL, made TEXT NOT NULL,
    state TEXT NOT NULL, reason TEXT NOT NULL DEFAULT '', revision TEXT NOT NULL DEFAULT '',
    closed TEXT NOT NULL DEFAULT '');
CREATE TABLE edits (draft INTEGER NOT NULL, term TEXT NOT NULL, version INTEGER NOT NULL, file TEXT NOT NULL,
    base TEXT NOT NULL, wanted TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (draft, term, version));
CREATE TABLE comments (id INTEGER PRIMARY KEY, term TEXT NOT NULL, who TEXT NOT NULL, at TEXT NOT NULL,
    text TEXT NOT NULL);
CREATE INDEX comments_term ON comments (term);
CREATE TABLE verdicts (id INTEGER PRIMARY KEY, document TEXT NOT NULL, article TEXT NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, quote TEXT NOT NULL, verdict TEXT NOT NULL, fact TEXT NOT NULL, who TEXT NOT NULL,
    at TEXT NOT NULL, why TEXT NOT NULL);
CREATE INDEX verdicts_place ON verdicts (document, article);
CREATE TABLE refusals (name TEXT PRIMARY KEY, who TEXT NOT NULL, at TEXT NOT NULL, why TEXT NOT NULL);
"""


@contextmanager
def opened(data: Path) -> Iterator[sqlite3.Connection]:
    """Yield the database for one transaction: it is kept whole at the end, or undone where that fails.

    Raises:
        StoreError: the disk is full or not writable.
    """
    with disk_errors(data):
        data.mkdir(parents=True, exist_ok=True)
        with closing(_connected(data / FILE)) as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                _prepare(db)
                yield db
            except BaseException:
                db.rollback()
                raise
            db.commit()


def reading(data: Path, query: str, *values: object) -> list[sqlite3.Row]:
    """Return the rows of a query; none where nobody has brought anything in yet."""
    if not (data / FILE).is_file():
        return []
    with disk_errors(data), closing(_connected(data / FILE)) as db:
        if db.execute("PRAGMA user_version").fetchone()[0] < VERSION:
            return []
        return list(db.execute(query, values))


def now() -> str:
    """Return the moment, as it is kept: ISO 8601, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _connected(file: Path) -> sqlite3.Connection:
    db = sqlite3.connect(file, timeout=PATIENCE, isolation_level=None)
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA synchronous = FULL")
    return db


def _prepare(db: sqlite3.Connection) -> None:
    """Make the tables where they are missing."""
    if db.execute("PRAGMA user_version").fetchone()[0] < VERSION:
        for statement in SCHEMA.split(";"):
            db.execute(statement)
        db.execute(f"PRAGMA user_version = {VERSION}")
