"""A draft that says the contrary of a commit."""

from __future__ import annotations

from pathlib import Path

from graph.editing.drafts import Draft, create, save
from graph.editing.repository import Repository
from graph.errors import EditError
from ontology.book import Book, Statements
from ontology.place import folder

NOTHING: Statements = frozenset()


def reverse(data: Path, commit: str, who: str) -> Draft:
    """Return a new draft in which each term that a commit changed is as it was before.

    Raises:
        EditError: there is no such commit, or it changed what only a person can change back.
    """
    repository = Repository(folder())
    found = repository.one(commit)
    before, after = map(Book, repository.changed(commit))
    terms = sorted(set(before.statements) | set(after.statements))
    changed = [(one, before.statements.get(one, NOTHING), after.statements.get(one, NOTHING)) for one in terms]
    changed = [each for each in changed if each[1] != each[2]]
    if not changed or _unnamed(before) != _unnamed(after):
        remedy = f"Take it back by hand: git -C {repository.folder} revert {found.id[:12]}"
        raise EditError("the commit changed what has no name.", found.id[:12], remedy)
    made = create(data, f"Revert: {found.reason}", who)
    for term, old, new in changed:
        file = after.home(term) or before.home(term) or ""
        save(data, made.id, term, 0, file, new, old, who)
    return made


def _unnamed(book: Book) -> int:
    """Return how many triples have nodes without a name."""
    return len(book.triples) - len({(thing, *one) for thing, said in book.statements.items() for one in said})
