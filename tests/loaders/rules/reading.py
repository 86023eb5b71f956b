"""Read a few sentences as a document would be read, and compare what they yield with what they should."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graph.model import Document, Fact, Value
from loaders.extract import extractor

Said = tuple[str, str, str, str]
_CASES = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """A text, the facts that it states and those that it does not."""

    text: str
    wanted: tuple[Said, ...]
    barred: tuple[Said, ...]

    def faults(self) -> list[Said]:
        """Return the wanted facts that are not found and the barred ones that are."""
        found = facts(self.text)
        missing = [w for w in self.wanted if not any(matches(w, f) for f in found)]
        return missing + [f for f in sorted(found) if any(matches(b, f) for b in self.barred)]


def cases(name: str) -> list[Case]:
    """Return the cases of a file: blocks of text, each followed by `+` lines (wanted) and `-` lines (barred)."""
    made = []
    for block in (_CASES / f"{name}.txt").read_text("utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        marked = {sign: tuple(line(x[2:]) for x in lines if x.startswith(sign + " ")) for sign in "+-"}
        text = "\n".join(x for x in lines if x[:2] not in ("+ ", "- "))
        made.append(Case(text, marked["+"], marked["-"]))
    return made


def facts(text: str, published: str = "2026-03-02") -> set[Said]:
    """Return what a text yields as (subject id, predicate, object: id, number, ISO date or text, status)."""
    document = Document("page.txt", f"Notes of the day\n{published} 09:00\n\n{text}\n", "0" * 64)
    apart = ("header/", "compound/")  # what a header and a name by itself say is tested elsewhere
    return {_said(fact) for fact in extractor().extract(document).facts if not fact.rule.startswith(apart)}


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
