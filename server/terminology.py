"""The terms of the ontology that an edition holds: what each means, how they hang together, how often each is used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph import iris
from server import questions
from server.asking import Row, ask, kept, plain
from server.facts import Reader
from server.links import link
from server.rows import Cell

OWL = "http://www.w3.org/2002/07/owl#"
SUPER = (f"{iris.RDFS}subClassOf", f"{iris.RDFS}subPropertyOf")
DOMAIN, RANGE, DEFINITION = f"{iris.RDFS}domain", f"{iris.RDFS}range", f"{iris.SKOS}definition"
KINDS = {
    "ontology_classes": f"{OWL}Class",
    "ontology_relations": f"{OWL}ObjectProperty",
    "ontology_measures": f"{iris.TERMS}Measure",
    "ontology_milestones": f"{iris.TERMS}Milestone",
    "ontology_aspects": f"{iris.TERMS}Aspect",
    "ontology_product_classes": f"{iris.TERMS}ProductClass",
}
"""The parts of the ontology's page by the keys of their titles, each with the class of its terms."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term as shown: `uses` counts its members or statements; `below` are the terms under it, `within` those above.

    The first of `within` is the nearest.
    """

    cell: Cell
    definition: str
    uses: int
    below: tuple[Term, ...] = ()
    within: tuple[Cell, ...] = ()


class Terminology:
    """All terms by IRI."""

    def __init__(self, rows: Iterable[Row], uses: Iterable[Row]) -> None:
        """Take the rows of TERMINOLOGY and of USES."""
        self._said: dict[str, dict[str, list[tuple[str, str]]]] = defaultdict(lambda: defaultdict(list))
        self._under: dict[str, list[str]] = defaultdict(list)
        self._having: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in rows:
            term, name, value = (str(row[part]["value"]) for part in ("term", "property", "value"))
            self._said[term][name].append((value, row["value"].get("xml:lang", "")))
            if name in SUPER:
                self._under[value].append(term)
            self._having[name, value].append(term)
        self._uses = {row["term"]: int(row["uses"]) for row in map(plain, uses)}

    def is_term(self, iri: str) -> bool:
        """Tell whether the ontology has this term."""
        return iri in self._said

    def is_class(self, iri: str) -> bool:
        """Tell whether a term is a class."""
        return (KINDS["ontology_classes"], "") in self._said[iri][iris.TYPE.value] if self.is_term(iri) else False

    def members(self, *kinds: str) -> list[str]:
        """Return the terms of some of KINDS, in the order of their IRIs."""
        return sorted({iri for kind in kinds for iri in self._having[iris.TYPE.value, KINDS[kind]]})

    def term(self, iri: str, reader: Reader) -> Term:
        """Return a term with the terms next to it."""
        below = tuple(self._plain(each, reader) for each in self._ordered(self._under[iri], reader))
        return self._plain(iri, reader, below, tuple(_cell(each, reader) for each in self._above(iri)))

    def parts(self, reader: Reader) -> dict[str, list[Term]]:
        """Return the terms by the keys of KINDS, those of a tree under their tops, else by their labels."""
        found = {}
        for key, kind in KINDS.items():
            members = set(self._having[iris.TYPE.value, kind])
            tops = [each for each in members if not members.intersection(self._above(each))]
            found[key] = [self._tree(each, reader) for each in self._ordered(tops, reader)]
        return found

    def related(self, iri: str, reader: Reader) -> dict[str, list[Term]]:
        """Return the terms that say what may be said: `domain`, `range` of a property; those a class is in."""
        own = {"domain": self._values(iri, DOMAIN), "range": self._values(iri, RANGE)}
        told = {"domain_of": self._having[DOMAIN, iri], "range_of": self._having[RANGE, iri]}
        ours = {key: [each for each in value if self.is_term(each)] for key, value in (own | told).items()}
        return {
            key: [self._plain(each, reader) for each in self._ordered(terms, reader)] for key, terms in ours.items()
        }

    def _tree(self, iri: str, reader: Reader, above: frozenset[str] = frozenset()) -> Term:
        """Return a term with all below it; a ring ends where it meets itself."""
        path = above | {iri}
        under = (each for each in self._under[iri] if each not in path)
        return self._plain(iri, reader, tuple(self._tree(each, reader, path) for each in self._ordered(under, reader)))

    def _plain(self, iri: str, reader: Reader, below: tuple[Term, ...] = (), within: tuple[Cell, ...] = ()) -> Term:
        return Term(_cell(iri, reader), self._definition(iri, reader.language), self._uses.get(iri, 0), below, within)

    def _definition(self, iri: str, language: str) -> str:
        told = self._said[iri][DEFINITION] if self.is_term(iri) else []
        return next((text for text, tag in told if tag == language), told[0][0] if told else "")

    def _values(self, iri: str, name: str) -> list[str]:
        return [value for value, _ in self._said[iri][name]] if self.is_term(iri) else []

    def _above(self, iri: str) -> Iterator[str]:
        """Yield the terms above, the nearest first; a ring is walked once."""
        seen, waiting = {iri}, [iri]
        while waiting:
            for value in (v for name in SUPER for v in self._values(waiting[0], name)):
                if value not in seen:
                    seen.add(value)
                    waiting.append(value)
                    yield value
            waiting.pop(0)

    @staticmethod
    def _ordered(terms: Iterable[str], reader: Reader) -> list[str]:
        return sorted(set(terms), key=lambda iri: (reader.names.label(iri, reader.language).casefold(), iri))


def terminology() -> Terminology:
    """Return the terms of the served edition."""
    return kept("terminology", lambda: Terminology(ask(questions.TERMINOLOGY), ask(questions.USES)))


def _cell(iri: str, reader: Reader) -> Cell:
    return Cell(reader.names.label(iri, reader.language), link(iri))
