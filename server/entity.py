"""What an edition says of one thing, put in order for its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from graph import iris
from server import questions, terms
from server.asking import Row, ask
from server.audits import Audit, audits, rows
from server.claims import Group, grouped
from server.facts import Fact, Reader
from server.links import link
from server.moments import Moments
from server.names import Names
from server.rows import Cell
from server.sections import Section
from server.targets import Year, taken

ALIAS, STATUS = f"{iris.SKOS}altLabel", iris.term("currentStatus").value
NAMING = frozenset([iris.LABEL.value, ALIAS, f"{iris.SKOS}hiddenLabel", iris.TYPE.value])
ALWAYS = Moments()
FEW, GLANCE = 4, 12  # predicates that are worth a summary, and how many stand in it
ABOUT = frozenset([f"{iris.SKOS}definition", f"{iris.RDFS}comment"])


@dataclass(frozen=True, slots=True)
class View:
    """A thing: its names and classes, and in sections what articles say of it and what follows.

    `status` is the current status of an event, else empty; `lexicon` what the ontology's files say; `classes` are
    the IRIs of all its classes, inferred ones too; `years` the targets of a policy; `audits` what checks found;
    `dates` are those of the events that it has a part in, by the addresses of their pages.
    """

    iri: str
    title: str
    other_names: list[Cell]
    about: list[Cell]
    types: list[Cell]
    status: str
    sections: list[Section]
    lexicon: list[Group]
    classes: tuple[str, ...] = ()
    years: tuple[Year, ...] = ()
    audits: tuple[Audit, ...] = ()
    dates: Mapping[str | None, tuple[Cell, ...]] = field(default_factory=dict)

    @property
    def doubted(self) -> list[str]:
        """The measures that checks doubt, each once; a note is no doubt."""
        return list(dict.fromkeys(each.measure.text for each in self.audits if each.severity != "note"))

    @property
    def glance(self) -> list[Group]:
        """What its own facts come to, at most GLANCE predicates with short values; empty where few facts need none."""
        found = [group for group in self.sections[0].groups if group.brief] if self.sections else []
        return found[:GLANCE] if len(found) >= FEW else []

    @property
    def disputed(self) -> list[Group]:
        """The groups in which sources disagree, of all pages."""
        return [group for section in self.sections for group in section.groups if group.disputed]


def view(iri: str, names: Names, language: str, by: Moments = ALWAYS) -> View | None:
    """Return the view of a thing, or None where the edition says nothing of it; the IRI must be absolute.

    `by` leaves out what had not happened, or was not published; then what follows and what was found are left out too.
    """
    bound = terms.iri(iri)
    stated, inferred, lexicon = (
        ask(query, thing=bound) for query in (questions.FACTS, questions.INFERRED, questions.KNOWN)
    )
    if not (stated or inferred or lexicon or names.labels(iri)):
        return None
    reader, dates = Reader(names, language), ask(questions.EVENT_DATES, thing=bound)
    status = next((_value(row, "object") for row in inferred if _value(row, "predicate") == STATUS), "")
    parties = ask(questions.PARTY_TERMS, thing=bound) if status else []  # of an event alone
    sections = list(
        _stated(iri, reader, by.kept(stated, dates), by.kept(parties, dates), "terms" if status else "facts")
    )
    years, sections[0] = _dated(sections[0])
    return View(
        iri=iri,
        title=names.label(iri, language),
        other_names=_other_names(iri, lexicon, reader),
        about=_about(lexicon, reader),
        types=[reader.cell({"type": "uri", "value": cls}) for cls in names.types(iri)],
        status="" if by else status,
        sections=sections if by else [*sections, *_inferred(iri, reader, _telling(inferred, iri))],
        lexicon=grouped(_known(lexicon, reader)),
        classes=_classes(iri, names, inferred),
        years=tuple(years),
        dates=_dates(dates, reader),
        audits=() if by else _audits(iri, reader),
    )


def _stated(iri: str, reader: Reader, rows: list[Row], parties: list[Row], own: str) -> Iterator[Section]:
    """Yield what articles say: of the thing itself, of the parties of an event, of others in which it has a part."""
    yield _section(own, reader, [row for row in rows if _value(row, "subject") == iri])
    yield _section("facts_parties", reader, parties)
    yield _section("facts_others", reader, [row for row in rows if _value(row, "subject") != iri])


def _inferred(iri: str, reader: Reader, rows: list[Row]) -> Iterator[Section]:
    """Yield what follows: for the thing itself, and for others."""
    yield _section("inferred", reader, [row for row in rows if _value(row, "subject") == iri])
    yield _section("inferred_others", reader, [row for row in rows if _value(row, "subject") != iri])


def _audits(iri: str, reader: Reader) -> tuple[Audit, ...]:
    return tuple(audits([row for row in rows() if row.get("concerns", {}).get("value") == iri], reader))


def _dates(rows: list[Row], reader: Reader) -> dict[str | None, tuple[Cell, ...]]:
    """Return the dates of events by the address of each."""
    found: dict[str | None, dict[Cell, None]] = {}
    for row in rows:
        found.setdefault(link(_value(row, "subject")), {})[reader.shown(row["object"])] = None
    return {address: tuple(dates) for address, dates in found.items()}


def _dated(section: Section) -> tuple[list[Year], Section]:
    """Return the targets by year and the section without them; one where no target has a time is left as it is."""
    years, rest = taken(section.groups)
    return (years, replace(section, groups=rest)) if any(year.moment for year in years) else ([], section)


def _classes(iri: str, names: Names, inferred: list[Row]) -> tuple[str, ...]:
    """Return all classes of a thing, those that articles and lexicon give first."""
    typing = (row for row in inferred if _value(row, "predicate") == iris.TYPE.value and _value(row, "subject") == iri)
    return tuple(dict.fromkeys((*names.types(iri), *(_value(row, "object") for row in typing))))


def _section(key: str, reader: Reader, rows: list[Row]) -> Section:
    return Section(key, grouped(reader.facts(rows)))


def _known(lexicon: list[Row], reader: Reader) -> list[Fact]:
    return reader.facts(row for row in lexicon if _value(row, "predicate") not in NAMING | ABOUT)


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


def _other_names(iri: str, lexicon: list[Row], reader: Reader) -> list[Cell]:
    """Return the label in the other language and the aliases, each name once, without the title."""
    labels = [Cell(text, None, tag) for tag, text in reader.names.labels(iri).items()]
    aliases = [reader.cell(row["object"]) for row in lexicon if _value(row, "predicate") == ALIAS]
    title = reader.names.label(iri, reader.language)
    return list({cell.text: cell for cell in reversed(labels + aliases) if cell.text != title}.values())[::-1]


def _about(lexicon: list[Row], reader: Reader) -> list[Cell]:
    """Return the definitions and comments in the reader's language, or all where there is none in it."""
    cells = [reader.cell(row["object"]) for row in lexicon if _value(row, "predicate") in ABOUT]
    return [cell for cell in cells if cell.language == reader.language] or cells


def _value(row: Row, name: str) -> str:
    return str(row[name]["value"])
