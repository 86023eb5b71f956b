"""The ontology as a draft wants it: its files in a folder of their own, read like any other ontology."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from graph.disk import disk_errors
from graph.editing.drafts import Edit
from graph.editing.merging import Clash, merge
from graph.errors import EditConflict, EditError
from ontology.book import Book, Statements, read_book
from ontology.place import VARIABLE, copied, folder
from ontology.turtle.rewriting import rewritten

HEAD = """@prefix : <https://w3id.org/suanli/ontology#> .
@prefix code: <https://w3id.org/suanli/id/code/> .
@prefix id: <https://w3id.org/suanli/id/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
"""How a new file begins."""


@dataclass(frozen=True)
class Plan:
    """A draft's edits on top of what the ontology says by now: `book` is what they make of `present`."""

    present: Book
    edits: Mapping[str, Edit]
    book: Book

    @property
    def changed(self) -> dict[str, str]:
        """The files that the edits change, with their new texts."""
        return {name: text for name, text in self.book.files.items() if text != self.present.files.get(name)}


def plan(edits: Mapping[str, Edit], present: Book) -> Plan:
    """Return what the edits make of an ontology that others may have changed since.

    Raises:
        EditConflict: a term was changed to something else meanwhile; names all such terms.
        EditError: a file cannot be changed.
    """
    rebased = {term: _rebased(edit, present.statements.get(term, frozenset())) for term, edit in edits.items()}
    clashing = [term for term, (_, clashes) in rebased.items() if clashes]
    if clashing:
        remedy = "Open each of them in the draft and save what is right."
        raise EditConflict("the ontology was changed meanwhile.", ", ".join(sorted(clashing)), remedy)
    kept = {term: edit for term, (edit, _) in rebased.items() if edit.base != edit.wanted}
    return Plan(present, kept, written(present, kept))


def _rebased(edit: Edit, present: Statements) -> tuple[Edit, tuple[Clash, ...]]:
    both = merge(edit.base, edit.wanted, present)
    return replace(edit, base=present, wanted=both.statements), both.clashes


def written(book: Book, edits: Mapping[str, Edit]) -> Book:
    """Return a book with the edits in its texts; each thing is changed where it stands, a new one put into its file."""
    files = dict(book.files)
    by_file: dict[str, list[tuple[str, Statements, Statements]]] = defaultdict(list)
    for term, edit in edits.items():
        home = book.home(term) or edit.file
        for name, said in {home: frozenset(), **book.pages.get(term, {})}.items():
            fresh = edit.fresh if name == home else frozenset()
            if fresh or said & edit.gone:
                by_file[name].append((term, said & edit.gone, fresh))
    for name, parts in by_file.items():
        for term, gone, fresh in parts:
            files[name] = _rewritten(name, files.get(name, HEAD), term, gone, fresh)
    return Book(files)


def _rewritten(name: str, text: str, term: str, gone: Statements, fresh: Statements) -> str:
    try:
        return rewritten(text, term, gone, fresh)
    except ValueError as error:
        raise EditError(f"{error}.", name, "Change the file by hand.") from error


@contextmanager
def staged(made: Plan, place: Path) -> Iterator[Path]:
    """Yield a folder that holds the planned ontology; while it is there, this process reads the ontology from it."""
    with disk_errors(place):
        shutil.rmtree(place, ignore_errors=True)
        copied(place)
        for name, text in made.book.files.items():
            (place / name).write_text(text, encoding="utf-8")
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(place)
    try:
        yield place
    finally:
        os.environ.pop(VARIABLE)
        os.environ.update({VARIABLE: before} if before else {})
        shutil.rmtree(place, ignore_errors=True)


def present() -> Book:
    """Return the ontology that is in use."""
    return read_book(folder())
