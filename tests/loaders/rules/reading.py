"""Read a few sentences as a document would be read, and compare what they yield with what they should."""

from __future__ import annotations

from graph.model import Document, Fact, Value
from loaders.extract import extractor

Said = tuple[str, str, str, str]


def facts(text: str, published: str = "2026-03-02") -> set[Said]:
    """Return what a text yields: subject id, predicate, object (id, number, ISO date or text) and status of each fact."""
    document = Document("page.txt", f"Notes of the day\n{published} 09:00\n\n{text}\n", "0" * 64)
    return {_said(fact) for fact in extractor().extract(document).facts if not fact.rule.startswith("header/")}


def line(text: str) -> Said:
    """Return the fact that a line "subject | predicate | object | status" writes."""
    subject, predicate, target, status = (part.strip() for part in text.split(" | "))
    return subject, predicate, target, status


def matches(wanted: Said, found: Said) -> bool:
    """Tell whether a fact is the wanted one, in which * stands for anything."""
    return all(w in ("*", f) for w, f in zip(wanted, found, strict=True))


def _said(fact: Fact) -> Said:
    target = fact.object.id if fact.object is not None else _shown(fact.value)
    return fact.subject.id, fact.predicate, target, fact.status


def _shown(value: Value | None) -> str:
    if value is None:
        return ""
    if value.number is not None:
        return f"{value.number.normalize():f}"
    return value.date or value.text or ""
