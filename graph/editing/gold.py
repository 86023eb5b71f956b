"""Experts' verdicts as gold: what is right or missing must be found, what is wrong must not."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from graph.editing.verdicts import Verdict, verdicts

Row = dict[str, Any]


def gold(data: Path, documents: Collection[str], named: Collection[str] = ()) -> tuple[list[Row], list[Row]]:
    """Return the facts that verdicts say must be found, and those that must not, in the form of gold files.

    Only verdicts on some documents count. `named` are the names by which a gold file calls documents: its 001 is
    001_866624.txt. Where two persons judge a fact differently, it counts as neither.
    """
    found: dict[str, list[tuple[str, Row]]] = {}
    for one in verdicts(data):
        if one.place.document in documents:
            row = _row(one, named)
            found.setdefault(repr(sorted(row.items())), []).append((one.verdict, row))
    agreed = [each[0] for each in found.values() if len({verdict == "wrong" for verdict, _ in each}) == 1]
    wanted = [row for verdict, row in agreed if verdict != "wrong"]
    return wanted, [_ban(row) for verdict, row in agreed if verdict == "wrong"]


def _row(one: Verdict, named: Collection[str]) -> Row:
    name = next(_called(one.place.document, named), one.place.document)
    said = {key: value for key, value in one.fact.items() if value not in ("", None)}
    return {"doc": name, "article": one.place.article, "quote": one.place.quote, **said}


def _ban(row: Row) -> Row:
    """Return a fact as forbidden: a value is written as an object there."""
    if "value" in row:
        return {key: value for key, value in row.items() if key not in ("value", "unit")} | {
            "object": f"{row['value']} {row.get('unit', '')}".strip()
        }
    return row


def _called(document: str, named: Collection[str]) -> Iterator[str]:
    return (name for name in named if re.match(re.escape(name) + r"[_.\- ]", document))
