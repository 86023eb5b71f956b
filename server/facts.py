"""Facts as pages show them, each with its sentence, source, date and status."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph import iris
from server.figures import DATES, NUMBERS, Figure, grouped, in_words, is_date
from server.links import link
from server.messages import messages, stage_word
from server.names import Names
from server.rows import Cell

Row = Mapping[str, Mapping[str, Any]]
NOTHING = Cell("")
_STAGE = iris.term("ipoStatus").value
STANDARDS = {iris.RDF: "rdf", iris.RDFS: "rdfs", "http://www.w3.org/2002/07/owl#": "owl"}


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
    figure: Figure | None = None
    said_by: Cell = NOTHING
    rule: str = ""
    anchor: str = ""
    source: Source | None = None
    span: tuple[int, int] | None = None


class Reader:
    """Reads rows as facts in one language."""

    def __init__(self, names: Names, language: str) -> None:
        """Take the names to show and the language to show them in."""
        self.names, self.language = names, language
        self._things: dict[str, Cell] = {}  # many facts name the same few things

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
            figure=Figure.of(row),
            said_by=self.cell(row.get("attributedTo")),
            rule=said.get("rule", ""),
            anchor=said.get("statement", "").rpartition("#")[2],
            source=self._source(row) if "quote" in row else None,
            span=(int(said["start"]), int(said["end"])) if "start" in said and "end" in said else None,
        )

    def cell(self, term: Mapping[str, Any] | None) -> Cell:
        """Return a term as shown: a thing by its label, with a link where it has a page."""
        if term is None:
            return NOTHING
        if term["type"] == "uri":
            iri = term["value"]
            if iri not in self._things:
                self._things[iri] = Cell(self._name(iri), link(iri))
            return self._things[iri]
        return Cell(str(term["value"]), None, term.get("xml:lang"))

    def shown(self, term: Mapping[str, Any] | None) -> Cell:
        """Return a term as a page shows it: like `cell`, but numbers with their digits in threes, dates in words."""
        plain = self.cell(term)
        kind = term.get("datatype", "") if term else ""
        if kind in NUMBERS:
            return Cell(grouped(plain.text))
        worded = in_words(plain.text, self.language) if kind in DATES else plain.text
        return plain if worded == plain.text else Cell(worded, moment=plain.text if is_date(plain.text) else "")

    def _name(self, iri: str) -> str:
        """Return the label of a thing; terms of the W3C's vocabularies have theirs in our messages."""
        base, _, local = iri.rpartition("#")
        words = messages().get(f"{STANDARDS.get(f'{base}#', '')}_{local}")
        return words[self.language] if words else self.names.label(iri, self.language)

    def _object(self, row: Row) -> Cell:
        """Return the object; a number with its unit and bound, a stage in a word of the language."""
        figure = Figure.of(row)
        if figure:
            return Cell(figure.shown(self.language))
        found = self.shown(row["object"])
        return Cell(stage_word(found.text, self.language)) if row["predicate"]["value"] == _STAGE else found

    def _source(self, row: Row) -> Source:
        article = row["article"]["value"]
        whole = self.cell({"type": "uri", "value": article})
        href, statement = whole.href, row["statement"]["value"].rpartition("#")[2]
        title = row["title"]["value"] if "title" in row else whole.text
        issued = str(row["issued"]["value"]) if "issued" in row else ""
        where = f"{href}#{statement}" if href else None
        return Source(where, title, self.cell(row.get("publisher")), issued, row["quote"]["value"])
