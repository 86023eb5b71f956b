"""A process that writes down the proofs of an edition which holds none: python -m server.proving GRAPH FILE MIB."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from graph.asserted import asserted
from graph.closure import Reasoner
from graph.iris import CATALOGUE, term
from graph.status import OVER
from server import isolation

NICE = 10  # scheduling priority: queries go first


def main(graph: Path, file: Path, megabytes: int) -> None:
    """Write the proofs of all that follows in a database to a new file, which appears when it is whole."""
    os.nice(NICE)
    isolation.cut_network()
    draft = file.with_suffix(".draft")
    draft.unlink(missing_ok=True)
    store = ox.Store.read_only(str(graph))
    isolation.limit_memory(megabytes)  # now, for the database's own threads take address space as they start
    Reasoner(asserted(store, list(_over(store)))).save_proofs(draft)
    draft.rename(file)


def _over(store: ox.Store) -> Iterator[ox.NamedNode]:
    """Yield the events that will not happen: publishing drew no conclusions from them."""
    for status in OVER:
        for quad in store.quads_for_pattern(None, term("currentStatus"), ox.Literal(status), CATALOGUE):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
