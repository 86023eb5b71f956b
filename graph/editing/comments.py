"""Comments on terms: kept with who and when, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graph.editing.database import now, opened, reading
from graph.editing.log import note
from graph.errors import EditError

LONGEST = 5000


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody says of a term (an IRI)."""

    term: str
    who: str
    at: str
    text: str


def comment(data: Path, term: str, who: str, text: str) -> None:
    """Keep a comment on a term.

    Raises:
        EditError: it is empty or too long.
    """
    text = text.strip()
    if not 0 < len(text) <= LONGEST:
        raise EditError("the comment is empty or too long.", term, f"Write 1 to {LONGEST:,} characters.")
    with opened(data) as db:
        db.execute("INSERT INTO comments (term, who, at, text) VALUES (?, ?, ?, ?)", (term, who, now(), text))
        note(db, who, "comment", term)


def comments(data: Path, term: str) -> list[Comment]:
    """Return the comments on a term, the oldest first."""
    query = "SELECT term, who, at, text FROM comments WHERE term = ? ORDER BY id"
    return [Comment(*row) for row in reading(data, query, term)]
