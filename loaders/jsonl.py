"""Write facts as JSON Lines, the contract of `suanli facts`: one object a line, numbers as decimal strings."""

from __future__ import annotations

import json
from typing import Any

from graph.model import Document, Fact, Node, Value


def line(fact: Fact) -> str:
    """Return a fact as one line of JSON, without the line's end; Han characters stay readable."""
    return json.dumps(record(fact), ensure_ascii=False)


def lines(document: Document) -> list[str]:
    """Return the facts of a document as lines of JSON."""
    from loaders.extract import extract  # compiling the ontology takes a moment, so only when it is needed

    return [line(fact) for fact in extract(document).facts]


def record(fact: Fact) -> dict[str, Any]:
    """Return a fact as the keys and values that evaluation and pipelines read; all keys are always there."""
    return {
        "document": fact.document,
        "article": fact.article,
        "subject": _node(fact.subject),
        "predicate": fact.predicate,
        "object": _node(fact.object) if fact.object else None,
        "value": _value(fact.value) if fact.value else None,
        "date": fact.date,
        "status": fact.status,
        "attributedTo": _speaker(fact.attributed_to) if fact.attributed_to else None,
        "quote": fact.quote,
        "start": fact.start,
        "end": fact.end,
        "rule": fact.rule,
        "confidence": fact.confidence,
    }


def stated(fact: Fact) -> str:
    """Return what a fact says of its subject, short: an id, a number with its unit, a date or a text."""
    if fact.object is not None:
        return fact.object.id
    value = fact.value or Value()
    if value.number is not None:
        until = f" to {value.upper:f}" if value.upper is not None else ""
        return " ".join(filter(None, (f"{value.number:f}{until}", value.unit, value.of)))
    return value.date or value.text or value.stated or ""


def _node(node: Node) -> dict[str, str]:
    return {"id": node.id, "label": node.label, "class": node.cls}


def _speaker(node: Node) -> dict[str, str]:
    return {"id": node.id, "label": node.label}


def _value(value: Value) -> dict[str, str]:
    """Return a number, a date or a text; what is not known is left out."""
    if value.number is None:
        return {"date": value.date} if value.date is not None else {"text": value.text or value.stated or ""}
    said = {
        "number": format(value.number, "f"),
        "unit": value.unit,
        "stated": value.stated,
        "bound": value.bound,
        "of": value.of,
        "upper": None if value.upper is None else format(value.upper, "f"),
    }
    return {key: word for key, word in said.items() if word is not None}
