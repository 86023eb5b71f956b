"""Rows of gold and facts in a few words."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.evaluation.names import Names
from loaders.evaluation.predicates import predicates
from loaders.evaluation.rows import Row
from loaders.evaluation.scoring import Score, score

QUOTE = "Norda Chips had revenue of 3 billion yuan in 2024 and sold Velox chips"


def gold(predicate: str = "revenue", subject: str = "Norda Chips", **more: object) -> Row:
    """Return a gold fact of document d1."""
    return {
        "doc": "d1",
        "id": "d1.1",
        "subject": subject,
        "predicate": predicate,
        "quote": QUOTE,
        "modality": "done",
    } | more


def fact(predicate: str = "revenue", subject: str = "norda", label: str = "Norda Chips", **more: object) -> Row:
    """Return a fact as `suanli facts` prints it."""
    row: Row = {
        "document": "d1.txt", "article": "a1", "subject": {"id": subject, "label": label, "class": "Company"},
        "predicate": predicate, "object": None, "value": None, "date": None, "status": "done", "quote": QUOTE,
        "start": 0, "end": len(QUOTE), "rule": "r/x", "confidence": 0.9,
    }  # fmt: skip
    return row | more


def firm(name: str) -> Row:
    """Return a firm as an object of facts."""
    return {"id": name.lower(), "label": name, "class": "Company"}


def money(number: str | int, unit: str = "CNY") -> Row:
    """Return a sum as facts give it."""
    return {"number": str(number), "unit": unit, "stated": "", "bound": "exact"}


def names() -> Names:
    """Return a table of two firms."""
    made = Names()
    made.add("norda", ["Norda Chips", "诺达芯科"])
    made.add("velox", ["Velox Computing", "维洛算力"])
    return made


def scored(expected: Sequence[Row], found: Sequence[Row], bans: Sequence[Row] = ()) -> Score:
    """Return facts against gold."""
    return score(expected, found, names(), predicates(), bans)
