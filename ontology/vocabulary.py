"""Read the ontology and the lexicon: which terms there are, which entities, under which names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources.abc import Traversable

import pyoxigraph as ox

from ontology.place import once, root

BASE = "https://w3id.org/suanli/"
TERM = BASE + "ontology#"
ENTITY = BASE + "id/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"

SHAPES = "shapes.ttl"
"""What must hold of terms and entities, for the check; nothing that the graph says."""

Triples = list[ox.Triple]


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an entity: its text, language and kind (label, alt, hidden or guarded)."""

    text: str
    language: str
    kind: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the lexicon: id, class, the two labels and all names."""

    id: str
    cls: str
    labels: dict[str, str]
    names: tuple[Name, ...]

    @property
    def label(self) -> str:
        """The English label, else the Chinese one, else the id."""
        return self.labels.get("en") or self.labels.get("zh") or self.id


def turtle_files(folder: str = "", top: Traversable | None = None) -> Iterator[Traversable]:
    """Yield the ontology's Turtle files in a stable order; with `folder`, only those in that folder.

    `top` is where the ontology stands; that which is in use unless told.
    """
    top = top or root()
    places = [top / folder] if folder else [top, top / "lexicon", top / "rules"]
    for place in places:
        if place.is_dir():
            found = (f for f in place.iterdir() if f.name.endswith(".ttl") and f.name != SHAPES)
            yield from sorted(found, key=lambda f: f.name)


def read_turtle(files: Iterable[Traversable]) -> Triples:
    """Return the triples of Turtle files, blank nodes kept apart by file.

    Raises:
        OntologyError is left to `ontology.check`; a syntax error here is a SyntaxError with its line.
    """
    return [
        quad.triple
        for file in files
        for quad in ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
    ]


_VALUED = (ox.NamedNode, ox.Literal)


def local(term: object) -> str:
    """Return the local name of a term of ours, or the id of an entity; other IRIs come back whole."""
    text = term.value if isinstance(term, _VALUED) else str(term)
    return text.removeprefix(TERM).removeprefix(ENTITY)


class _Under(dict[tuple[str, ...], frozenset[str]]):
    """Some classes with all below them, worked out when they are first asked for."""

    def __init__(self, below: Callable[[str], frozenset[str]]) -> None:
        super().__init__()
        self._below = below

    def __missing__(self, classes: tuple[str, ...]) -> frozenset[str]:
        found = self[classes] = frozenset[str]().union(*map(self._below, classes))
        return found


class Vocabulary:
    """Terms and entities of the ontology, indexed for loaders, store and server."""

    def __init__(self, triples: Triples) -> None:
        self.triples = triples
        self.under = _Under(self.below)
        """Classes with all that stand below one of them, by the tuple that asks."""
        self._by_predicate: dict[str, list[ox.Triple]] = defaultdict(list)
        for t in triples:
            self._by_predicate[t.predicate.value].append(t)

    def pairs(self, predicate: str) -> list[tuple[str, str]]:
        """Return (subject, object) local names of all triples with the predicate (a full IRI)."""
        return [(local(t.subject), local(t.object)) for t in self._by_predicate[predicate]]

    def stated(self, predicate: str) -> list[ox.Triple]:
        """Return all triples with the predicate (a full IRI)."""
        return [*self._by_predicate[predicate]]

    def literals(self, predicate: str) -> list[tuple[str, str, str]]:
        """Return (subject, text, language) of all triples with the predicate (a full IRI)."""
        return [
            (local(t.subject), t.object.value, t.object.language or "")
            for t in self._by_predicate[predicate]
            if isinstance(t.object, ox.Literal)
        ]

    def _of_type(self, type_iri: str) -> frozenset[str]:
        return frozenset(
            local(t.subject)
            for t in self._by_predicate[RDF + "type"]
            if isinstance(t.object, ox.NamedNode) and t.object.value == type_iri and isinstance(t.subject, ox.NamedNode)
        )

    @cached_property
    def classes(self) -> dict[str, str | None]:
        """Each class with its parent, or None at the top."""
        parents = {
            local(t.subject): local(t.object)
            for t in self._by_predicate[RDFS + "subClassOf"]
            if isinstance(t.object, ox.NamedNode) and isinstance(t.subject, ox.NamedNode)
        }
        return {c: parents.get(c) for c in self._of_type(OWL + "Class")}

    @cached_property
    def relations(self) -> frozenset[str]:
        """Names of the relations between things (object properties)."""
        return self._of_type(OWL + "ObjectProperty")

    @cached_property
    def measures(self) -> dict[str, str]:
        """Each measure with its dimension (money, price, share, percent, times, ratio, compute, count, number)."""
        return dict(self.pairs(TERM + "dimension"))

    @cached_property
    def milestones(self) -> frozenset[str]:
        """Names of what a date may date."""
        return self._of_type(TERM + "Milestone")

    @cached_property
    def aspects(self) -> frozenset[str]:
        """Names of what a text may tell."""
        return self._of_type(TERM + "Aspect")

    @cache  # noqa: B019 - one vocabulary lives as long as its process
    def ancestors(self, cls: str) -> tuple[str, ...]:
        """Return the class and those above it, nearest first."""
        parent = self.classes.get(cls)
        return (cls, *self.ancestors(parent)) if parent else (cls,)

    @cached_property
    def _below(self) -> dict[str, frozenset[str]]:
        """Each class with itself and all classes below it."""
        found: dict[str, set[str]] = {c: {c} for c in self.classes}
        for cls in self.classes:
            for above in self.ancestors(cls):
                found.setdefault(above, {above}).add(cls)
        return {c: frozenset(below) for c, below in found.items()}

    def below(self, cls: str) -> frozenset[str]:
        """Return a class with all classes below it."""
        return self._below.get(cls) or frozenset((cls,))

    def is_a(self, cls: str, ancestor: str) -> bool:
        """Tell whether a class is, or stands below, another."""
        return cls == ancestor or cls in self._below.get(ancestor, ())

    def is_any(self, cls: str, classes: tuple[str, ...]) -> bool:
        """Tell whether a class is, or stands below, one of several; a tuple asked for once is answered at once."""
        return cls in self.under[classes]

    @cached_property
    def event_classes(self) -> frozenset[str]:
        """Event and all classes below it."""
        return frozenset(c for c in self.classes if self.is_a(c, "Event"))

    def is_term(self, name: str) -> bool:
        """Tell whether a name is a relation, measure, milestone or aspect."""
        return name in self.relations or name in self.measures or name in self.milestones or name in self.aspects

    @cached_property
    def ranges(self) -> dict[str, str]:
        """The range of each relation that has one."""
        return dict(self.pairs(RDFS + "range"))

    @cached_property
    def term_labels(self) -> dict[str, dict[str, str]]:
        """Labels of terms and entities by language."""
        found: dict[str, dict[str, str]] = defaultdict(dict)
        for subject, text, language in self.literals(RDFS + "label"):
            found[subject].setdefault(language, text)
        return dict(found)

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """The lexicon: every individual of the entity namespace (and product class) that has a class and a label."""
        names: dict[str, list[Name]] = defaultdict(list)
        for predicate, kind in (
            (RDFS + "label", "label"),
            (SKOS + "altLabel", "alt"),
            (SKOS + "hiddenLabel", "hidden"),
            (TERM + "guardedLabel", "guarded"),
        ):
            for subject, text, language in self.literals(predicate):
                names[subject].append(Name(text, language, kind))
        found = {}
        for t in self._by_predicate[RDF + "type"]:
            subject, cls = local(t.subject), local(t.object)
            is_entity = isinstance(t.subject, ox.NamedNode) and t.subject.value.startswith(ENTITY)
            if (is_entity or cls == "ProductClass") and cls in self.classes and cls != "Code":
                labels = {n.language: n.text for n in reversed(names[subject]) if n.kind == "label"}
                found[subject] = Entity(subject, cls, labels, tuple(names[subject]))
        return found

    @cached_property
    def exchanges(self) -> dict[str, str]:
        """The stock exchange of each place that has just one."""
        found: dict[str, list[str]] = defaultdict(list)
        for exchange, place in self.pairs(TERM + "locatedIn"):
            if exchange in self.entities and self.entities[exchange].cls == "StockExchange":
                found[place].append(exchange)
        return {place: one[0] for place, one in found.items() if len(one) == 1}

    @cached_property
    def named(self) -> dict[str, Entity]:
        """The first entity of each name, in lower case."""
        found: dict[str, Entity] = {}
        for entity in self.entities.values():
            for name in entity.names:
                found.setdefault(name.text.lower(), entity)
        return found

    @cached_property
    def seats(self) -> dict[str, str]:
        """What each thing is a part of, or else where it is."""
        return dict(self.pairs(TERM + "locatedIn")) | dict(self.pairs(TERM + "partOf"))

    @cached_property
    def data_exchanges(self) -> dict[str, list[Entity]]:
        """The data exchanges of each place that has any."""
        found: dict[str, list[Entity]] = defaultdict(list)
        for thing, place in self.seats.items():
            if thing in self.entities and self.entities[thing].cls == "DataExchange":
                found[place].append(self.entities[thing])
        return dict(found)

    @cached_property
    def boards(self) -> dict[str, str]:
        """The exchange of each board."""
        return {
            part: whole
            for part, whole in self.pairs(TERM + "partOf")
            if part in self.entities and self.is_a(self.entities[part].cls, "Market")
        }

    @cached_property
    def branches(self) -> dict[tuple[str, str], str]:
        """The lexicon's branches: (body, place) → branch."""
        bodies, places = dict(self.pairs(TERM + "branchOf")), dict(self.pairs(TERM + "locatedIn"))
        return {(body, places[branch]): branch for branch, body in bodies.items() if branch in places}

    @cached_property
    def symbols(self) -> dict[str, frozenset[str]]:
        """The letters or digits by which the shares of each entity are traded ("NYSE:ABC": ABC)."""
        found: dict[str, set[str]] = defaultdict(set)
        notations = dict(self.pairs(TERM + "notation"))
        for subject, code in self.pairs(TERM + "hasCode"):
            found[subject].add(notations.get(code, "").rpartition(":")[2])
        return {subject: frozenset(codes) for subject, codes in found.items()}

    @cached_property
    def lexicon_ids(self) -> frozenset[str]:
        """Ids of all entities of the lexicon."""
        return frozenset(self.entities)


@once
def load() -> Vocabulary:
    """Return the vocabulary of the ontology that is in use (read once a process)."""
    return Vocabulary(read_turtle(turtle_files()))
