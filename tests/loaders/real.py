"""What the loaders in use tell of a page, for tests that read whole sentences by the real ontology."""

from __future__ import annotations

from graph.model import Document, Fact
from loaders.extract import extractor


def told(text: str, title: str) -> set[tuple[str, str, str]]:
    """Return subject, predicate and object or value of what a text states, but for its header."""
    document = Document("page.txt", f"{title}\n2026-04-14 09:00\n\n{text}\n", "0" * 64)
    return {_said(f) for f in extractor().extract(document).facts if not f.rule.startswith("header/")}


def _said(fact: Fact) -> tuple[str, str, str]:
    v = fact.value
    said = fact.object.label if fact.object else str(v.number or v.date or v.text) if v else ""
    return fact.subject.label, fact.predicate, said
