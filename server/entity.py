"""What an edition says of one thing, put in order for its page."""

from __future__ import annotations

from dataclasses import dataclass

from graph import iris
from server import questions, terms
from server.asking import Row, ask
from server.facts import Fact, Group, Reader, grouped
from server.names import Names
from server.rows import Cell

ALIAS, STATUS = f"{iris.SKOS}altLabel", iris.term("currentStatus").value
NAMING = frozenset([iris.LABEL.value, ALIAS, f"{iris.SKOS}hiddenLabel", iris.TYPE.value])
ABOUT = frozenset([f"{iris.SKOS}definition", f"{iris.RDFS}comment"])


@dataclass(frozen=True, slots=True)
class View:
    """A thing: its names and classes, what articles say of it, what they say of others naming it, what follows.

    `lexicon` is what the ontology's files say, `status` the current status of an event, else empty.
    """

    iri: str
    title: str
    labels: dict[str, str]
    aliases: list[Cell]
    about: list[Cell]
    types: list[Cell]
    status: str
    own: list[Group]
    others: list[Group]
    inferred: list[Group]
    lexicon: list[Fact]


def view(iri: str, names: Names, language: str) -> View | None:
    """Return the view of a thing, or None where the edition says nothing of it; the IRI must be absolute."""
    bound = terms.iri(iri)
    stated, inferred, lexicon = (
        ask(query, thing=bound) for query in (questions.FACTS, questions.INFERRED, questions.KNOWN)
    )
    if not (stated or inferred or lexicon or names.labels(iri)):
        return None
    reader = Reader(names, language)
    of_it = [row for row in stated if _value(row, "subject") == iri]
    return View(
        iri=iri,
        title=names.label(iri, language),
        labels=names.labels(iri),
        aliases=[reader.cell(row["object"]) for row in lexicon if _value(row, "predicate") == ALIAS],
        about=_about(lexicon, reader),
        types=[reader.cell({"type": "uri", "value": cls}) for cls in names.types(iri)],
        status=next((_value(row, "object") for row in inferred if _value(row, "predicate") == STATUS), ""),
        own=grouped(reader.facts(of_it)),
        others=grouped(reader.facts(row for row in stated if _value(row, "subject") != iri)),
        inferred=grouped(reader.facts(_telling(inferred, iri))),
        lexicon=reader.facts(row for row in lexicon if _value(row, "predicate") not in NAMING | ABOUT),
    )


def _telling(inferred: list[Row], iri: str) -> list[Row]:
    """Return what follows for a thing, without mirror images: of "a peer of b" and "b peer of a" its own."""
    own = {(_value(row, "predicate"), _value(row, "object")) for row in inferred if _value(row, "subject") == iri}
    return [
        row
        for row in inferred
        if _value(row, "predicate") != STATUS
        and _value(row, "subject") != _value(row, "object")
        and (_value(row, "subject") == iri or (_value(row, "predicate"), _value(row, "subject")) not in own)
    ]


def _about(lexicon: list[Row], reader: Reader) -> list[Cell]:
    """Return the definitions and comments in the reader's language, or all where there is none in it."""
    cells = [reader.cell(row["object"]) for row in lexicon if _value(row, "predicate") in ABOUT]
    return [cell for cell in cells if cell.language == reader.language] or cells


def _value(row: Row, name: str) -> str:
    return str(row[name]["value"])
