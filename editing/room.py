"""What is the same for every preview of an edition: read once, and kept by a process that computes many."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from editing.faults import faults
from editing.grounds import ANSWERS, Grounds, grounds, stem, triples
from editing.needles import Side
from editing.staging import present
from editing.stirred import patterns
from graph.closure import Reasoner
from graph.editions import Edition, current
from graph.terms import ontology_digest, read_ontology
from loaders.extract import extractor
from ontology.book import Book, stamp
from ontology.grammar import load_grammar
from ontology.place import folder
from queries.catalogue import load

FOLDER = "previews"


@dataclass
class Room:
    """An edition, the ontology in use, and what was read of both."""

    data: Path
    edition: Edition
    mark: object
    book: Book
    before: Side
    digest: str
    grounds: Grounds
    is_warm: bool = False

    @cached_property
    def reasoner(self) -> Reasoner:
        """The closure of what the edition says; whoever changes it is the last to use this room."""
        return Reasoner((one.subject, one.predicate, one.object) for one in triples(self.grounds.asserted))

    @property
    def answers(self) -> Path:
        """Where answers of the edition's reports are kept."""
        return self.data / FOLDER / ANSWERS / stem(self.edition)

    @property
    def is_stale(self) -> bool:
        """Tell whether there is another edition or another ontology by now."""
        return self.mark != mark(self.data)

    def warm(self) -> None:
        """Read and draw now what a preview would need, check included, so that children begin with it."""
        extractor()
        faults([])
        for report in load().reports.values():
            patterns(report.query)
        self.reasoner.change()
        self.is_warm = True
        gc.collect()
        gc.freeze()


def room(data: Path) -> Room:
    """Return the room of the current edition; no database is opened in this process.

    Raises:
        StoreError: there is no edition, or the disk is full.
        OntologyError: the ontology in use cannot be read.
    """
    edition, vocabulary, seen = current(data), read_ontology(), mark(data)
    read = grounds(edition, data / FOLDER, vocabulary)
    return Room(data, edition, seen, present(), Side(vocabulary, load_grammar()), ontology_digest(), read)


def mark(data: Path) -> object:
    """Return what changes whenever another edition or another ontology comes into use."""
    edition = current(data)
    return edition.number, edition.manifest.get("time"), stamp(folder())
