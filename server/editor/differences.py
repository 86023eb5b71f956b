"""What a draft or a commit changes, term by term, in words that people read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ontology.book import Book, Statement, Statements
from ontology.turtle.rewriting import Unchanged, shortened
from server.editor.desk import NOTHING, Desk, label, short
from server.editor.fields import KINDS, PREFIXES, kind_of


@dataclass(frozen=True, slots=True)
class Value:
    """A value that comes or goes: the key of its field's label, or the property itself, and the text."""

    message: str
    predicate: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What is changed of a term, in a draft by whom and when; `new` and `gone` tell that all of it comes or goes."""

    term: str
    name: str
    id: str
    kind: str
    who: str
    at: str
    version: int
    new: bool
    gone: bool
    lost: list[Value]
    gained: list[Value]


def differences(desk: Desk, language: str) -> list[Difference]:
    """Return what a draft changes, by term."""
    return [
        _difference(term, desk.label(term, language), (edit.base, edit.wanted), edit.who, edit.at, edit.version)
        for term, edit in sorted(desk.edits.items())
    ]


def between(before: Book, after: Book, language: str) -> list[Difference]:
    """Return in what two books differ, by term."""
    pairs = {term: (before.statements.get(term, NOTHING), after.statements.get(term, NOTHING))
             for term in sorted(before.statements.keys() | after.statements.keys())}  # fmt: skip
    return [
        _difference(term, label(term, pair[1] or pair[0], language), pair)
        for term, pair in pairs.items() if pair[0] != pair[1]
    ]  # fmt: skip


def _difference(
    term: str, name: str, pair: tuple[Statements, Statements], who: str = "", at: str = "", version: int = 0
) -> Difference:
    old, new = pair
    kind = kind_of(term, new or old)
    lost, gained = values(kind, old - new), values(kind, new - old)
    return Difference(term, name, short(term), kind, who, at, version, not old, not new, lost, gained)


def values(kind: str, statements: Iterable[Statement]) -> list[Value]:
    """Return statements as a page shows them, in the order of the form's fields."""
    order = {field.key: number for number, field in enumerate(KINDS[kind])}
    found = []
    for one in statements:
        field = next((each for each in KINDS[kind] if each.holds(one)), None)
        texts = field.texts([one]) if field else [short_value(one[1])]
        rank = order[field.key] if field else len(order)
        found.append((rank, Value(field.message if field else "", short_value(f"<{one[0]}>"), texts[0])))
    return [value for _, value in sorted(found, key=lambda pair: (pair[0], pair[1].text))]


def short_value(value: str) -> str:
    """Return a term of N-Triples as Turtle writes it with our prefixes."""
    try:
        return shortened(value, PREFIXES)
    except Unchanged:
        return value
