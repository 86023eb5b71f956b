"""Drafts: changes of the ontology that several people write together, and that count only once they are published.

A draft holds, for each term that it changes, what the term was (`base`) and what is wanted of it (`wanted`). Every
saving is a version of its own and stays, so that nobody's work is lost.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.editing.database import now, opened, reading
from graph.editing.log import note
from graph.editing.merging import Clash, merge
from graph.errors import EditConflict, EditError
from ontology.book import Statements

OPEN, PUBLISHED, DISCARDED = "open", "published", "discarded"
LARGEST = 400_000
"""Characters of a term's statements that a draft may hold."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft: `state` is open, published or discarded; `reason` and `revision` (a commit) are those of publishing."""

    id: int
    title: str
    author: str
    made: str
    state: str
    reason: str = ""
    revision: str = ""
    closed: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """A version of a term in a draft, counted from 1: who wants it how, in which file; nothing wanted: taken away."""

    term: str
    version: int
    file: str
    base: Statements
    wanted: Statements
    who: str
    at: str

    @property
    def gone(self) -> Statements:
        """What is no longer wanted."""
        return self.base - self.wanted

    @property
    def fresh(self) -> Statements:
        """What is wanted anew."""
        return self.wanted - self.base


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a saving: the version that holds now; `merged` where another's was merged in.

    With `clashes` nothing was saved: `now` is what the other person wants, `mine` both as far as they agree.
    """

    now: Edit
    mine: Statements
    merged: bool = False
    clashes: tuple[Clash, ...] = ()


def create(data: Path, title: str, who: str) -> Draft:
    """Begin a draft.

    Raises:
        EditError: it has no title.
    """
    title = " ".join(title.split())[:200]
    if not title:
        raise EditError("a draft needs a title.", "title", "Say in a few words what it is to change.")
    with opened(data) as db:
        query = "INSERT INTO drafts (title, author, made, state) VALUES (?, ?, ?, ?)"
        number = db.execute(query, (title, who, now(), OPEN)).lastrowid
        note(db, who, "draft begun", str(number), title)
        return _draft(db, int(number or 0))


def drafts(data: Path, state: str = OPEN) -> list[Draft]:
    """Return the drafts of a state, the newest first."""
    return [Draft(*row) for row in reading(data, "SELECT * FROM drafts WHERE state = ? ORDER BY id DESC", state)]


def draft(data: Path, number: int) -> Draft:
    """Return a draft.

    Raises:
        EditError: there is none of that number.
    """
    rows = reading(data, "SELECT * FROM drafts WHERE id = ?", number)
    if not rows:
        raise _unknown(number)
    return Draft(*rows[0])


def edits(data: Path, number: int) -> dict[str, Edit]:
    """Return what a draft changes, by term: the last version of each that differs from what the term was."""
    query = "SELECT * FROM edits WHERE draft = ? ORDER BY term, version"
    last = {row["term"]: _edit(row) for row in reading(data, query, number)}
    return {term: edit for term, edit in last.items() if edit.base != edit.wanted}


def versions(data: Path, number: int, term: str) -> list[Edit]:
    """Return all versions of a term in a draft, the newest first."""
    query = "SELECT * FROM edits WHERE draft = ? AND term = ? ORDER BY version DESC"
    return [_edit(row) for row in reading(data, query, number, term)]


def save(
    data: Path, number: int, term: str, seen: int, file: str, base: Statements, wanted: Statements, who: str
) -> Saved:
    """Keep what a person wants of a term who saw it in version `seen` (0: as it is in the ontology, `base`).

    Where another version was saved meanwhile, the two are merged; where they clash, nothing is written.

    Raises:
        EditError: there is no such draft or version, or it is too large.
        EditConflict: the draft is open no more.
    """
    if sum(map(len, map(str, wanted))) > LARGEST:
        raise EditError("the term has become too large.", term, f"Keep it below {LARGEST:,} characters.")
    with opened(data) as db:
        _still_open(_draft(db, number))
        found = {row["version"]: _edit(row) for row in db.execute(_VERSIONS, (number, term))}
        last = found[max(found)] if found else None
        if last is None or seen == last.version:
            return Saved(_write(db, number, last, Edit(term, 0, file, base, wanted, who, now())), wanted)
        if seen and seen not in found:
            raise EditError("there is no such version.", f"{term}, {seen}", "Open the form again.")
        both = merge(found[seen].wanted if seen else base, wanted, last.wanted)
        if both.clashes:
            return Saved(last, both.statements, clashes=both.clashes)
        made = Edit(term, 0, last.file, last.base, both.statements, who, now())
        return Saved(_write(db, number, last, made), both.statements, merged=True)


def rebase(data: Path, number: int, term: str, seen: int, base: Statements, wanted: Statements, who: str) -> Edit:
    """Keep a term of a draft as wanted on top of what the ontology says of it by now.

    Raises:
        EditConflict: another version was saved meanwhile, or the draft is open no more.
    """
    with opened(data) as db:
        _still_open(_draft(db, number))
        rows = [_edit(row) for row in db.execute(_VERSIONS, (number, term))]
        if not rows or rows[-1].version != seen:
            raise EditConflict("another version was saved meanwhile.", term, "Open the form again.")
        return _write(db, number, rows[-1], Edit(term, 0, rows[-1].file, base, wanted, who, now()))


def discard(data: Path, number: int, who: str) -> None:
    """Put a draft away unpublished; what it held stays readable.

    Raises:
        EditConflict: it is open no more.
    """
    with opened(data) as db:
        _still_open(_draft(db, number))
        db.execute("UPDATE drafts SET state = ?, closed = ? WHERE id = ?", (DISCARDED, now(), number))
        note(db, who, "draft discarded", str(number))


def published(data: Path, number: int, who: str, reason: str, revision: str) -> None:
    """Mark a draft as published by a commit; done once, however often it is said."""
    with opened(data) as db:
        query = "UPDATE drafts SET state = ?, reason = ?, revision = ?, closed = ? WHERE id = ? AND state = ?"
        if db.execute(query, (PUBLISHED, reason, revision, now(), number, OPEN)).rowcount:
            note(db, who, "draft published", str(number), f"{revision[:12]} {reason}")


_VERSIONS = "SELECT * FROM edits WHERE draft = ? AND term = ? ORDER BY version"


def _write(db: sqlite3.Connection, number: int, last: Edit | None, made: Edit) -> Edit:
    """Add a version after the last; the first is as the form says, later ones keep the file and what was before."""
    version = last.version + 1 if last else 1
    row = (number, made.term, version, made.file, _written(made.base), _written(made.wanted), made.who, made.at)
    db.execute("INSERT INTO edits VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
    note(db, made.who, "term saved", made.term, f"draft {number}, version {version}")
    return Edit(made.term, version, made.file, made.base, made.wanted, made.who, made.at)


def _still_open(found: Draft) -> None:
    if found.state != OPEN:
        raise EditConflict(f"the draft is {found.state}.", f"draft {found.id}", "Begin another draft.")


def _draft(db: sqlite3.Connection, number: int) -> Draft:
    row = db.execute("SELECT * FROM drafts WHERE id = ?", (number,)).fetchone()
    if row is None:
        raise _unknown(number)
    return Draft(*row)


def _unknown(number: int) -> EditError:
    return EditError("there is no such draft.", f"draft {number}", "List them with: suanli drafts list.")


def _edit(row: Any) -> Edit:
    base, wanted = _read(row["base"]), _read(row["wanted"])
    return Edit(row["term"], row["version"], row["file"], base, wanted, row["who"], row["at"])


def _written(statements: Statements) -> str:
    return json.dumps(sorted(statements), ensure_ascii=False)


def _read(text: str) -> Statements:
    return frozenset((predicate, value) for predicate, value in json.loads(text))
