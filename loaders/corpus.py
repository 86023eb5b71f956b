"""Take many documents through the loaders; one that fails stops no other, and one that is unchanged takes no time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from graph import iris
from graph.errors import InputError
from graph.model import Document, Extraction
from graph.quads import Vocabulary, quads
from graph.store import GraphStore, extractor_quad, insertion
from graph.terms import read_ontology
from loaders.fingerprint import fingerprint
from loaders.jsonl import record
from loaders.parallel import Task, outcomes
from loaders.reading import MAX_BYTES, walk

Item = TypeVar("Item")
Extract = Callable[[Document], Extraction]


def samples() -> Path:
    """Return the folder of documents that come with suanli."""
    return Path(__file__).parent.parent / "samples"


@dataclass(slots=True)
class Corpus:
    """The documents under some paths; `failures` and `unchanged` grow while they are read.

    `max_bytes` is the largest document taken, `jobs` the number of processes that read; with one, this one reads.
    `extract` turns a document into what it yields; that of `loaders.extract` unless told.
    """

    paths: Sequence[Path]
    max_bytes: int = MAX_BYTES
    extract: Extract | None = None
    jobs: int = 1
    failures: list[InputError] = field(default_factory=list)
    unchanged: int = 0

    def files(self) -> list[tuple[Path, str]]:
        """Return each document's file and name, in reading order; a path that cannot be used is among them."""
        return list(walk(self.paths))

    def each(
        self,
        files: Iterable[tuple[Path, str]],
        make: Callable[[Document], Item],
        known: Callable[[str], str | None] = lambda name: None,
    ) -> Iterator[tuple[str, Item]]:
        """Yield the name of each document and what a function makes of it, in reading order.

        `make` must be one that another process can import. `known` returns the digest with which a document of a name
        need not be read again. Those are counted in `unchanged`, those that fail are in `failures`.
        """
        tasks = (Task(path, name, self.max_bytes, known(name)) for path, name in files)
        for outcome in outcomes(tasks, make, self.jobs):
            if outcome.failure is not None:
                self.failures.append(outcome.failure)
            elif outcome.made is not None:
                yield outcome.name, outcome.made
            else:
                self.unchanged += 1

    def records(self, files: Iterable[tuple[Path, str]]) -> Iterator[dict[str, Any]]:
        """Yield the facts of documents as the objects that `suanli facts` prints."""
        for _, made in self.each(files, partial(records, extract=self.extract)):
            yield from made


def extracted(document: Document, extract: Extract | None) -> Extraction:
    """Return what a document yields, by the extractor of this installation unless told."""
    from loaders.extract import extract as ours  # compiling the ontology takes a moment, so only when it is needed

    return (extract or ours)(document)


def records(document: Document, extract: Extract | None = None) -> list[dict[str, Any]]:
    """Return the facts of a document as the objects that `suanli facts` prints."""
    return [record(fact) for fact in extracted(document, extract).facts]


def written(document: Document, extract: Extract | None = None, vocabulary: Vocabulary | None = None) -> str:
    """Return the operation that writes all that a document says, and by what ontology and code it was read."""
    made = quads(extracted(document, extract), vocabulary or read_ontology())
    return insertion([*made, extractor_quad(iris.document(document.path), fingerprint())])


def load(
    store: GraphStore,
    corpus: Corpus,
    vocabulary: Vocabulary,
    files: Iterable[tuple[Path, str]],
    again: bool = False,
) -> Iterator[str]:
    """Write documents to the store, each whole or not at all, and yield the name of each that is in for good.

    A document that is in the store already, read by this ontology and this code, is passed over, unless `again`. So a
    load that was stopped, however it was, goes on where it was. One that fails keeps in the store what it said before.

    Raises:
        StoreError: the disk is full; what was yielded stays.
    """

    def known(name: str) -> str | None:
        return None if again else store.digest_of(iris.document(name), fingerprint())

    make = partial(written, extract=corpus.extract, vocabulary=vocabulary if corpus.jobs == 1 else None)
    for name, made in corpus.each(files, make, known):
        store.replace_by(iris.document(name), made)
        yield name


def remove(store: GraphStore, name: str) -> None:
    """Take a document out of the store.

    Raises:
        InputError: there is none of that name.
    """
    if not store.remove_document(iris.document(name)):
        raise InputError(
            "there is no such document in the store.", name, "A name is the path within the folder loaded."
        )
