"""Facts as pages show them: grouped by predicate, each with its sentence, source, date and status."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from server.links import link
from server.messages import bound_word
from server.names import Names
from server.rows import Cell

Row = Mapping[str, Mapping[str, Any]]


NOTHING = Cell("")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact is said: article, its title, publisher and date, and the sentence part that says it."""

    href: str | None
    title: str
    publisher: Cell
    issued: str
    quote: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. `source` is None for what the lexicon knows or the closure infers; `anchor` is its id in a page."""

    subject: Cell
    predicate: Cell
    object: Cell
    status: str = ""
    as_of: str = ""
    detail: str = ""
    said_by: Cell = NOTHING
    rule: str = ""
    anchor: str = ""
    source: Source | None = None
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Facts of one predicate."""

    predicate: Cell
    facts: tuple[Fact, ...]


class Reader:
    """Reads rows as facts in one language."""

    def __init__(self, names: Names, language: str) -> None:
        """Take the names to show and the language to show them in."""
        self.names, self.language = names, language

    def facts(self, rows: Iterable[Row]) -> list[Fact]:
        """Return the facts of the rows in their order; a statement with several sources is there once for each."""
        return [self.fact(row) for row in rows]

    def fact(self, row: Row) -> Fact:
        """Return the fact of a row with `subject`, `predicate`, `object` and whatever else is bound."""
        said = {name: term["value"] for name, term in row.items()}
        return Fact(
            subject=self.cell(row.get("subject")),
            predicate=self.cell(row["predicate"]),
            object=self._object(row),
            status=said.get("status", ""),
            as_of=said.get("asOf", ""),
            detail=self._detail(said),
            said_by=self.cell(row.get("attributedTo")),
            rule=said.get("rule", ""),
            anchor=said.get("statement", "").rpartition("#")[2],
            source=self._source(row) if "quote" in row else None,
            span=(int(said["start"]), int(said["end"])) if "start" in said and "end" in said else None,
        )

    def cell(self, term: Mapping[str, Any] | None) -> Cell:
        """Return a term as shown: a thing by its label, with a link where it has a page."""
        if term is None:
            return Cell("")
        if term["type"] == "uri":
            return Cell(self.names.label(term["value"], self.language), link(term["value"]))
        return Cell(str(term["value"]), None, term.get("xml:lang"))

    def _object(self, row: Row) -> Cell:
        """Return the object; a number as it is stated, for its scale and unit are the article's own."""
        if "stated" in row:
            return Cell(str(row["stated"]["value"]))
        return self.cell(row["object"])

    def _detail(self, said: Mapping[str, str]) -> str:
        """Return bound, number and unit in one line, such as "115967000000 CNY"; empty for what is no number."""
        if "unit" not in said and "stated" not in said:
            return ""
        number = said["object"] + (f" – {said['upper']}" if "upper" in said else "")
        parts = [bound_word(said.get("bound", "exact"), self.language), number, said.get("unit"), said.get("countOf")]
        return " ".join(part for part in parts if part)

    def _source(self, row: Row) -> Source:
        article = row["article"]["value"]
        href, statement = link(article), row["statement"]["value"].rpartition("#")[2]
        title = row["title"]["value"] if "title" in row else self.names.label(article, self.language)
        issued = str(row["issued"]["value"]) if "issued" in row else ""
        where = f"{href}#{statement}" if href else None
        return Source(where, title, self.cell(row.get("publisher")), issued, row["quote"]["value"])


def grouped(facts: Iterable[Fact]) -> list[Group]:
    """Return the facts by predicate, predicates in the order of their labels, facts in the order given."""
    ordered = sorted(facts, key=lambda fact: (fact.predicate.text, fact.predicate.href or ""))
    return [Group(predicate, tuple(members)) for predicate, members in groupby(ordered, lambda fact: fact.predicate)]
