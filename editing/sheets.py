"""Take an edited workbook into a draft: what it changes, term by term, or what is wrong with it, at its cells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from graph.editing.drafts import Edit, draft, edits, save
from graph.editing.merging import merge
from graph.errors import EditConflict
from loaders.examples import failures
from ontology.book import Book, Statements
from ontology.fault import Fault
from ontology.grammar import GRAMMAR_NAMESPACE
from ontology.place import folder
from ontology.sheets.applying import Edition, edition
from ontology.sheets.comparing import Difference, difference
from ontology.sheets.reading import Limits, read
from ontology.sheets.rows import Known

NOTHING: Statements = frozenset()


@dataclass(slots=True)
class Taken:
    """What became of a workbook: the terms that it changes, now in the draft; with faults, nothing was taken."""

    terms: list[str] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def take(data: Path, number: int, source: Path, known: Known, limits: Limits, who: str) -> Taken:
    """Have a draft hold what a workbook, or folder of CSV files, changes: all of it or nothing.

    Raises:
        EditError: there is no such draft.
        EditConflict: the draft is open no more, or holds another change of the same; names the terms.
    """
    number = draft(data, number).id
    found = read(source, limits)
    if found.faults:
        return Taken(faults=found.faults)
    made = difference(found.sheets, known, found.base, source.name)
    done = edition(made, known, folder(), partial(failures, only=_rules(made)))
    if done.faults:
        return Taken(faults=sorted(set(done.faults)))
    changed, files = _changed(done, known)
    _compare(changed, edits(data, number))
    for term, (base, wanted) in changed.items():
        save(data, number, term, 0, files[term], base, wanted, who)
    return Taken(sorted(changed))


def _rules(made: Difference) -> set[str]:
    """Return the addresses of the rules that a difference is about."""
    triples = (*(one.triple for one in made.added), *made.removed)
    named = {str(one.subject)[1:-1] for one in triples}
    return {iri.removeprefix(GRAMMAR_NAMESPACE) for iri in named if iri.startswith(GRAMMAR_NAMESPACE)}


def _changed(done: Edition, known: Known) -> tuple[dict[str, tuple[Statements, Statements]], dict[str, str]]:
    """Return what each changed term was and is to be, and its file."""
    files = {source.name: source.text for source in known.sources.files}
    before, after = Book(files), Book(files | done.texts)
    every = before.statements.keys() | after.statements.keys()
    pairs = {term: (before.statements.get(term, NOTHING), after.statements.get(term, NOTHING)) for term in every}
    changed = {term: pair for term, pair in sorted(pairs.items()) if pair[0] != pair[1]}
    return changed, {term: before.home(term) or after.home(term) or "" for term in changed}


def _compare(changed: dict[str, tuple[Statements, Statements]], held: dict[str, Edit]) -> None:
    clashing: Iterable[str] = (
        term for term, (base, wanted) in changed.items()
        if term in held and merge(base, wanted, held[term].wanted).clashes
    )  # fmt: skip
    if told := ", ".join(clashing):
        remedy = "Settle them in the draft, or take the sheet into a draft of its own."
        raise EditConflict("the draft holds another change of the same.", told, remedy)
