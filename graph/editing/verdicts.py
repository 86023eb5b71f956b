"""What experts say of facts: right, wrong, or missing, with who, when and why. Nothing that reads documents touches it.

A verdict is on what was said (a place in an article, and the fact as it stood), not on a node of the graph: so it holds
however often the document is read anew. It is never changed; a later one of the same person on the same fact counts.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.editing.database import now, opened, reading
from graph.editing.log import note
from graph.errors import EditError

VERDICTS = ("right", "wrong", "missing", "withdrawn")
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is said: document, article (`a1`), offsets in the document's plain text, and the words."""

    document: str
    article: str
    first: int
    last: int
    quote: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person says of a fact; `fact` has subject, predicate, object (ids, or a value's text) and status."""

    id: int
    place: Place
    verdict: str
    fact: dict[str, Any]
    who: str
    at: str
    why: str


def judge(data: Path, place: Place, verdict: str, fact: dict[str, Any], who: str, why: str) -> None:
    """Keep a verdict.

    Raises:
        EditError: there is no such verdict, or its reason is too long.
    """
    if verdict not in VERDICTS:
        raise EditError("there is no such verdict.", verdict, f"Choose one of: {', '.join(VERDICTS)}.")
    if len(why) > LONGEST or len(place.quote) > 10 * LONGEST:
        raise EditError("the reason is too long.", place.document, f"Write at most {LONGEST:,} characters.")
    told = json.dumps(fact, ensure_ascii=False, sort_keys=True)
    spot = (place.document, place.article, place.first, place.last, place.quote)
    query = "INSERT INTO verdicts (document, article, first, last, quote, verdict, fact, who, at, why) "
    with opened(data) as db:
        db.execute(query + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*spot, verdict, told, who, now(), why.strip()))
        note(db, who, f"verdict: {verdict}", f"{place.document}/{place.article}", told)


def verdicts(data: Path, document: str | None = None, article: str | None = None) -> list[Verdict]:
    """Return the verdicts that count, the oldest first: of each person the last on each fact, if not withdrawn."""
    query, values = "SELECT * FROM verdicts ORDER BY id", ()
    if document is not None:
        query = "SELECT * FROM verdicts WHERE document = ? AND article = ? ORDER BY id"
        values = (document, article or "")  # type: ignore[assignment]
    last = {}
    for row in reading(data, query, *values):
        last[row["document"], row["article"], row["first"], row["last"], row["fact"], row["who"]] = _verdict(row)
    return sorted((one for one in last.values() if one.verdict != "withdrawn"), key=lambda one: one.id)


def _verdict(row: Any) -> Verdict:
    place = Place(row["document"], row["article"], row["first"], row["last"], row["quote"])
    return Verdict(row["id"], place, row["verdict"], json.loads(row["fact"]), row["who"], row["at"], row["why"])
