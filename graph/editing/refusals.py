"""Names that an expert refused for the lexicon: they are not proposed again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graph.editing.database import now, opened, reading
from graph.editing.log import note


@dataclass(frozen=True, slots=True)
class Refusal:
    """A name as documents write it, and who refused it, when and why."""

    name: str
    who: str
    at: str
    why: str


def refuse(data: Path, name: str, who: str, why: str = "") -> None:
    """Remember that a name is none; refused again, it stays as it was."""
    with opened(data) as db:
        if db.execute("INSERT OR IGNORE INTO refusals VALUES (?, ?, ?, ?)", (name, who, now(), why)).rowcount:
            note(db, who, "name refused", name, why)


def restore(data: Path, name: str, who: str) -> None:
    """Let a name be proposed again."""
    with opened(data) as db:
        if db.execute("DELETE FROM refusals WHERE name = ?", (name,)).rowcount:
            note(db, who, "refusal undone", name)


def refusals(data: Path) -> dict[str, Refusal]:
    """Return what was refused, by name."""
    query = "SELECT name, who, at, why FROM refusals ORDER BY at DESC"
    return {row["name"]: Refusal(*row) for row in reading(data, query)}
