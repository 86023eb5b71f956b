"""The ontology as its files: which file says what of each thing, so that a thing can be shown and changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path

import pyoxigraph as ox

from ontology.place import root
from ontology.vocabulary import RDF, Triples

Statement = tuple[str, str]
"""A predicate's IRI, and an object as N-Triples write it."""
Statements = frozenset[Statement]
FOLDERS = ("", "lexicon", "rules")
_TYPE = f"{RDF}type"


@dataclass(frozen=True)
class Book:
    """Turtle texts by their path within the ontology's folder, such as `lexicon/markets.ttl`."""

    files: Mapping[str, str]

    @cached_property
    def pages(self) -> dict[str, dict[str, Statements]]:
        """What each file says of each thing: IRI → file → statements; nodes without a name are left out.

        Raises:
            SyntaxError: a file is no Turtle; its `filename` is the path.
        """
        found: dict[str, dict[str, set[Statement]]] = defaultdict(lambda: defaultdict(set))
        for name in self.files:
            for triple in self._parsed(name):
                if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal):
                    found[triple.subject.value][name].add((triple.predicate.value, str(triple.object)))
        return {thing: {name: frozenset(said) for name, said in places.items()} for thing, places in found.items()}

    @cached_property
    def statements(self) -> dict[str, Statements]:
        """What all files together say of each thing."""
        return {thing: frozenset().union(*places.values()) for thing, places in self.pages.items()}

    @property
    def triples(self) -> Triples:
        """All triples, nodes without a name kept apart by file."""
        return [triple for name in self.files for triple in self._parsed(name)]

    def home(self, thing: str) -> str | None:
        """Return the file that describes a thing: the one that gives its type, else the one that says most."""
        places = self.pages.get(thing, {})
        typed = [name for name, said in places.items() if any(predicate == _TYPE for predicate, _ in said)]
        return max(typed or places, key=lambda name: len(places[name]), default=None)

    def _parsed(self, name: str) -> Triples:
        try:
            parsed = ox.parse(self.files[name].encode(), format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
            return [quad.triple for quad in parsed]
        except SyntaxError as error:
            error.filename = name
            raise


def read_book(folder: Traversable | None = None) -> Book:
    """Return the ontology in a folder; that in use unless told."""
    top = root() if folder is None else folder
    places = [(part, top / part if part else top) for part in FOLDERS]
    return Book(
        {
            f"{part}/{file.name}".lstrip("/"): file.read_text("utf-8")
            for part, place in places
            if place.is_dir()
            for file in sorted(place.iterdir(), key=lambda one: one.name)
            if file.name.endswith(".ttl")
        }
    )


def stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Return what changes whenever a file of an ontology's folder is written: names, times and sizes."""
    files = (file for part in FOLDERS for file in (folder / part).glob("*.ttl"))
    return tuple(sorted((str(file), (told := file.stat()).st_mtime_ns, told.st_size) for file in files))
