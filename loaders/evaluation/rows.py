"""Rows of gold and of facts as they are written, and forbidden facts in gold's way of writing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.errors import InputError
from loaders.compiling import compiled
from loaders.evaluation.periods import period
from loaders.evaluation.things import event_class
from loaders.evaluation.units import is_money, unit_of
from loaders.evaluation.words import Words, words

Row = dict[str, Any]
ROLES = {
    "acquirer": "merger", "target": "merger", "applicant": "ipo", "listed_company": "listing", "parent": "spinoff",
    "spun_off": "spinoff",
}  # fmt: skip
"""Predicates that name a key party of an event, with the event's class."""
_STATED = compiled(r" \(?(done|planned|denied)\)?$")
_TRAILING = compiled(r" (\([^()]*\)|done)$")
_AMOUNT = compiled(r"([+-]?[\d.,]*\d)(?![\d-])\s*(\S*)(.*)")


def read_rows(path: Path) -> list[Row]:
    """Return the objects of a JSON Lines file.

    Raises:
        InputError: the file is missing, or a line is no object with what every row needs.
    """
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read ({error}).", str(path), "Name a file in JSON Lines, UTF-8.") from error
    return [row for number, line in enumerate(lines, 1) if line.strip() for row in _row(line, f"{path}, line {number}")]


def _row(line: str, where: str) -> Iterator[Row]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise InputError(f"is no JSON ({error}).", where, "Write one object a line.") from error
    if not isinstance(row, dict) or not {"subject", "predicate"} <= set(row) or not {"doc", "document"} & set(row):
        raise InputError("lacks doc, subject or predicate.", where, "Give each row these three.")
    yield row


def document_of(row: Row) -> str:
    """Return the name of a row's document without folder and ending."""
    return re.sub(r"\.[A-Za-z]\w{0,4}$", "", re.split(r"[/\\]", str(row.get("document") or row.get("doc")))[-1])


def labels(node: object) -> list[str]:
    """Return id and label of a node of facts, or the one word by which gold names it."""
    if isinstance(node, dict):
        return [str(node.get(key) or "") for key in ("id", "label")]
    return [str(node or "")]


def box(row: Row) -> Row:
    """Return a row's value as an object, whichever way it is written."""
    value = row.get("value")
    if isinstance(value, dict):
        return value
    return {"number": value, "unit": row.get("unit"), "currency": row.get("currency")}


def wordings(text: str, row: Row) -> list[tuple[Words, float]]:
    """Return the sets of words by which a text may be met: whole, in brackets, translated; parts of a list by half."""
    if not text:
        return []
    whole = [text, *re.split(r"\s*[(（)）]\s*", text), row.get("object_en"), row.get("role")]
    parts = text.split(";") if ";" in text else []
    told = [(t, 1.0) for t in whole if t and t.strip()] + [(t, 0.5) for t in parts if t.strip()]
    return [(words(t), weight) for t, weight in told]


def forbidden(row: Row) -> Row:
    """Return a forbidden fact in gold's way: its object may be `any`, `5 CNY`, `x (done)` or, for a party, an event."""
    said = str(row.get("object") or "")
    state = _STATED.search(said)
    said = _TRAILING.sub("", said)
    amount = _AMOUNT.match(said) if isinstance(row.get("object"), str) else None
    if state:
        row = row | {"status": state[1]}
    if re.match("any( |$)", said):
        return {key: value for key, value in row.items() if key != "object"}
    if "-" in said and period(said):
        return row | {"object": None, "date": said}
    if amount:
        unit = amount[2] if is_money(amount[2]) or unit_of(amount[2], "", {})[0] != "count" else ""
        return row | {
            "object": None,
            "value": {"number": amount[1], "unit": unit, "of": "" if unit else amount[2] + amount[3]},
        }
    if row["predicate"] in ROLES and event_class("", said):
        return row | {"subject": said, "object": row["subject"]}
    return row | {"object": row.get("object") and said}
