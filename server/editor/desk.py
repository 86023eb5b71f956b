"""The ontology as a draft wants it, for pages: its terms, their names, the tree of classes, and a search."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from graph.editing import drafts
from graph.editing.drafts import Draft, Edit
from graph.search.folding import fold
from ontology.book import Book, Statements, read_book, stamp
from ontology.grammar import GRAMMAR_NAMESPACE
from ontology.place import folder
from ontology.vocabulary import ENTITY, OWL, RDF, RDFS, SKOS, TERM
from server.editor.fields import kind_of

_TYPE, _LABEL = f"{RDF}type", f"{RDFS}label"
_NAMES = frozenset((_LABEL, f"{SKOS}altLabel", f"{SKOS}hiddenLabel", f"{TERM}guardedLabel"))
_FOUND = _NAMES | {TERM + name for name in ("verb", "noun", "pattern")}
"""Properties whose texts a search looks into."""
NOTHING: Statements = frozenset()
HITS = 60
_lock = threading.Lock()
_read: dict[tuple[tuple[str, int, int], ...], Book] = {}


@dataclass(frozen=True)
class Hit:
    """A term found: its IRI, its kind, and the name that fits."""

    term: str
    kind: str
    name: str


@dataclass(frozen=True)
class Desk:
    """A draft on top of the ontology of today."""

    book: Book
    draft: Draft
    edits: Mapping[str, Edit]

    def statements(self, term: str) -> Statements:
        """Return what the draft says of a term."""
        return self.edits[term].wanted if term in self.edits else self.book.statements.get(term, NOTHING)

    @cached_property
    def all(self) -> dict[str, Statements]:
        """What the draft says of each term."""
        changed = {term: edit.wanted for term, edit in self.edits.items()}
        return {term: said for term, said in (self.book.statements | changed).items() if said}

    def label(self, term: str, language: str) -> str:
        """Return the name of a term in a language, in the other one, or its id."""
        return label(term, self.statements(term), language)

    def find(self, text: str, language: str) -> list[Hit]:
        """Return the terms that hold the words in a name, a trigger or their id: whole ones first."""
        wanted = fold(text)
        found: dict[str, tuple[int, str]] = {}
        for term, said in self.all.items() if wanted else ():
            texts = (value.partition('"')[2].rpartition('"')[0] for name, value in said if name in _FOUND)
            names = [short(term), *texts]
            fitting = [(_rank(fold(name), wanted), name) for name in names if wanted in fold(name)]
            if fitting and _of_ours(term):
                found[term] = min(fitting)
        best = sorted(found, key=lambda term: (found[term][0], len(found[term][1]), term))[:HITS]
        return [Hit(term, kind_of(term, self.all[term]), found[term][1]) for term in best]

    @cached_property
    def below(self) -> dict[str, list[str]]:
        """The classes right below each class; those at the top are below ""."""
        found: dict[str, list[str]] = defaultdict(list)
        for term, said in self.all.items():
            if (_TYPE, f"<{OWL}Class>") in said and term.startswith(TERM):
                above = [value[1:-1] for predicate, value in said if predicate == f"{RDFS}subClassOf"]
                found[next((one for one in above if one.startswith(TERM)), "")].append(term)
        return {above: sorted(each) for above, each in found.items()}

    @property
    def classes(self) -> list[str]:
        """All classes by name."""
        return sorted(one for each in self.below.values() for one in each)

    @cached_property
    def members(self) -> dict[str, list[str]]:
        """The things of each class, and the rules that state or evoke each term."""
        found: dict[str, list[str]] = defaultdict(list)
        for term, said in self.all.items():
            for predicate, value in said:
                if predicate in (_TYPE, f"{TERM}states", f"{TERM}evokes"):
                    found[value[1:-1]].append(term)
        return {term: sorted(each) for term, each in found.items()}

    @property
    def files(self) -> list[str]:
        """The files in which a new term can be put."""
        return sorted(self.book.files)


def desk(data: Path, number: int) -> Desk:
    """Return a draft on top of the ontology of today.

    Raises:
        EditError: there is no such draft.
    """
    return Desk(book(), drafts.draft(data, number), drafts.edits(data, number))


def book() -> Book:
    """Return the ontology in use; it is read anew when a file has changed."""
    mark = stamp(folder())
    with _lock:
        if mark not in _read:
            _read.clear()
            _read[mark] = read_book(folder())
        return _read[mark]


def label(term: str, statements: Statements, language: str) -> str:
    """Return the name that statements give a term in a language, in the other one, or its id."""
    labels = {value.rpartition("@")[2]: value for predicate, value in statements if predicate == _LABEL}
    found = labels.get(language) or next((labels[one] for one in sorted(labels)), "")
    return found.partition('"')[2].rpartition('"')[0] or short(term)


def short(term: str) -> str:
    """Return an IRI as people read it: the id of a thing, the name of a term, the address of a rule."""
    return term.removeprefix(ENTITY).removeprefix(TERM).removeprefix(GRAMMAR_NAMESPACE)


def _of_ours(term: str) -> bool:
    return term.startswith((ENTITY, TERM, GRAMMAR_NAMESPACE)) and not term.startswith(f"{ENTITY}code/")


def _rank(name: str, wanted: str) -> int:
    return 0 if name == wanted else 1 if name.startswith(wanted) else 2
