"""What an edition holds, for the start page: its sizes, its newest articles, the number of findings."""

from __future__ import annotations

from dataclasses import dataclass

from graph.editions import editions
from graph.errors import QueryError
from server import audits, context, findings, questions
from server.asking import Row, ask, kept, plain
from server.facts import Reader
from server.links import link
from server.rows import Cell

GRAVEST = 3
SIZES = ("documents", "articles", "statements", "entities", "events", "inferred")


@dataclass(frozen=True, slots=True)
class Newest:
    """An article: where it is, its title, publisher and date, and the language that it is in ("" if unknown)."""

    href: str | None
    title: str
    publisher: Cell
    issued: str
    language: str


@dataclass(frozen=True, slots=True)
class Overview:
    """Sizes by the keys of their words, in the order of SIZES; `findings` is None if counting takes too long.

    `told` are the things of which articles say most, `gravest` the findings that weigh most, `before` is the number
    of the edition before the one served, None where it is not kept.
    """

    sizes: dict[str, int]
    newest: list[Newest]
    findings: int | None
    told: list[Cell]
    gravest: list[Cell]
    before: int | None


def overview(reader: Reader) -> Overview:
    """Return the overview of the served edition."""
    newest = [_article(row, reader) for row in kept("newest", lambda: ask(questions.NEWEST))]
    told = [reader.cell(row["thing"]) for row in kept("told", lambda: ask(questions.MOST_TOLD))]
    return Overview(_sizes(reader), newest, _findings(reader), told, _gravest(reader), _before())


def _gravest(reader: Reader) -> list[Cell]:
    """Return the titles of the gravest findings, each leading to its place; a title stands once."""
    found: dict[str, Cell] = {}
    for row in audits.rows():
        said, label = plain(row), reader.names.labels(row["finding"]["value"])
        title = said.get(reader.language) or label.get(reader.language, "")
        if title and len(found) < GRAVEST:
            found.setdefault(title, Cell(title, f"/findings#{audits.anchor(said['finding'])}"))
    return list(found.values())


def _before() -> int | None:
    pool = context.pool()
    served = pool.generation.edition.number
    return max((each.number for each in editions(pool.data) if each.number < served), default=None)


def _sizes(reader: Reader) -> dict[str, int]:
    """Return what publishing counted, and how many entities have names; without a count, documents and articles."""
    counted = context.pool().generation.edition.manifest.get("counts") or kept("sizes", _counted)
    events = int(counted.get("events", 0))
    known = {name: int(number) for name, number in counted.items()} | {"entities": reader.names.entities - events}
    return {f"sizes_{name}": known[name] for name in SIZES if name in known}


def _counted() -> dict[str, str]:
    return plain(ask(questions.COUNTS)[0])


def _findings(reader: Reader) -> int | None:
    try:
        return findings.count(reader)
    except QueryError:
        return None  # the page does without; /findings says what is wrong


def _article(row: Row, reader: Reader) -> Newest:
    said = plain(row)
    publisher = reader.cell(row.get("publisher"))
    return Newest(
        link(said["article"]), said.get("title", ""), publisher, said.get("issued", ""), said.get("language", "")
    )
