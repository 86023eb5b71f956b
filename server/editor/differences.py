"""What a draft changes, term by term, in words that people read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ontology.book import Statement
from ontology.turtle.rewriting import Unchanged, shortened
from server.editor.desk import Desk, short
from server.editor.fields import KINDS, PREFIXES, kind_of


@dataclass(frozen=True, slots=True)
class Value:
    """A value that comes or goes: the key of its field's label, or the property itself, and the text."""

    message: str
    predicate: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What is changed of a term, by whom and when; `new` and `gone` tell that all of it comes or goes."""

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
        Difference(
            term,
            desk.label(term, language),
            short(term),
            kind_of(term, edit.wanted or edit.base),
            edit.who,
            edit.at,
            edit.version,
            not edit.base,
            not edit.wanted,
            values(kind_of(term, edit.wanted or edit.base), edit.gone),
            values(kind_of(term, edit.wanted or edit.base), edit.fresh),
        )
        for term, edit in sorted(desk.edits.items())
    ]


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
