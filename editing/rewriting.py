"""Have a store say what documents say by the ontology in use, read by as many processes as pay."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool

from editing.reading import read_anew
from graph import iris
from graph.errors import EditError
from graph.model import Document
from graph.store import GraphStore, insertion
from graph.terms import read_ontology
from loaders.parallel import processes

FEWEST = 40
"""Documents from which on more processes pay: each reads the ontology first."""
AT_ONCE = 200
"""How many documents are under way at a time: what they say is held until their turn comes."""


def rewrite(store: GraphStore, documents: Sequence[Document]) -> Iterator[Document]:
    """Put what each document says now in place of what it said, a transaction each; yield it when that is done.

    Raises:
        EditError: a process that read documents ended.
        StoreError: the disk is full or not writable.
    """
    try:
        for document, inserting in _read(documents):
            store.replace_by(iris.document(document.path), inserting)
            yield document
    except BrokenProcessPool:
        remedy = "There may be too little memory for as many processes as cores: free some, then publish again."
        raise EditError("a process that read documents ended.", "publish", remedy) from None


def _read(documents: Sequence[Document]) -> Iterator[tuple[Document, str]]:
    """Yield each document with the operation that inserts what it says."""
    cores = len(os.sched_getaffinity(0))
    if cores == 1 or len(documents) < FEWEST:
        yield from ((document, said(document)) for document in documents)
        return
    with processes(cores) as readers:
        for first in range(0, len(documents), AT_ONCE):
            some = documents[first : first + AT_ONCE]
            yield from zip(some, readers.map(said, some, chunksize=5), strict=True)


def said(document: Document) -> str:
    """Return the operation that inserts what a document says by the ontology in use."""
    return insertion(read_anew(document, read_ontology()))
