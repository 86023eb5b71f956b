"""The proofs that an edition holds: read from its file, never reasoned out while somebody waits."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pyoxigraph as ox

from graph import findings
from graph.closure import Proof, ProofFile
from graph.editions import Edition
from graph.errors import EditionError

NAME = "proofs.sqlite"
"""The file in an edition that `Reasoner.save_proofs` wrote; one that was published without proofs has none."""


def explain(edition: Edition, triple: ox.Triple) -> Proof | None:
    """Return the proof of an inferred triple; None for one that was not inferred, or whose proof is not kept.

    Raises:
        EditionError: the file is damaged.
    """
    with _opened(edition) as file:
        return file.explain((triple.subject, triple.predicate, triple.object)) if file else None


def contradictions(edition: Edition) -> dict[str, tuple[ox.Triple, ...]]:
    """Return the premises of each contradiction by the IRI of its finding; none where no proofs are kept.

    Raises:
        EditionError: the file is damaged.
    """
    with _opened(edition) as file:
        known = file.contradictions() if file else []
    found = ((findings.contradiction(one.rule, one.premises), one.premises) for one in known)
    return {str(made.triples[0].subject)[1:-1]: tuple(ox.Triple(*p) for p in premises) for made, premises in found}


@contextmanager
def _opened(edition: Edition) -> Iterator[ProofFile | None]:
    path = edition.path / NAME
    if not path.is_file():
        yield None
        return
    try:
        with closing(ProofFile(path)) as file:
            yield file
    except (sqlite3.DatabaseError, ValueError) as error:
        remedy = "Make a new edition: suanli publish."
        raise EditionError(f"The proofs cannot be read: {error}.", str(path), remedy) from error
