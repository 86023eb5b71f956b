"""Take many documents through the loaders, one after the other; one that fails stops no other."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from graph import iris
from graph.errors import InputError
from graph.model import Document, Extraction
from graph.quads import Vocabulary, quads
from graph.store import GraphStore
from loaders.jsonl import record
from loaders.reading import MAX_BYTES, read, walk

Item = TypeVar("Item")


def samples() -> Path:
    """Return the folder of documents that come with suanli."""
    return Path(__file__).parent.parent / "samples"


@dataclass(slots=True)
class Corpus:
    """The documents under some paths; `failures` grows while they are read. `max_bytes` is the largest taken.

    `extract` turns a document into what it yields; that of `loaders.extract` unless told.
    """

    paths: Sequence[Path]
    max_bytes: int = MAX_BYTES
    extract: Callable[[Document], Extraction] | None = None
    failures: list[InputError] = field(default_factory=list)

    def files(self) -> list[tuple[Path, str]]:
        """Return each document's file and name, in reading order; a path that cannot be used is among them."""
        return list(walk(self.paths))

    def document(self, path: Path, name: str) -> Document | None:
        """Return a document, or None and one more failure."""
        try:
            return read(path, name, self.max_bytes)
        except InputError as error:
            self.failures.append(error)
            return None

    def extraction(self, path: Path, name: str) -> Extraction | None:
        """Return what a document yields, or None and one more failure.

        Any fault of ours is a failure of that document too: it must not keep the others out.
        """
        return self.told(path, name, self._extract)

    def told(self, path: Path, name: str, tell: Callable[[Document], Item]) -> Item | None:
        """Return what a function makes of a document, or None and one more failure."""
        document = self.document(path, name)
        if document is None:
            return None
        try:
            return tell(document)
        except InputError as error:
            self.failures.append(error)
        except Exception as error:
            self.failures.append(_fault(error, name))
        return None

    def records(self, path: Path, name: str) -> list[dict[str, Any]]:
        """Return the facts of a document as the objects that `suanli facts` prints; none and one more failure."""
        extraction = self.extraction(path, name)
        return [record(fact) for fact in extraction.facts] if extraction else []

    def _extract(self, document: Document) -> Extraction:
        if self.extract is None:
            from loaders.extract import extract  # compiling the ontology takes a moment, so only when it is needed

            self.extract = extract
        return self.extract(document)


def _fault(error: Exception, name: str) -> InputError:
    """Return a fault of ours as the failure of a document, with the line of code that it came from."""
    ours = Path(__file__).parent
    frames = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).is_relative_to(ours)]
    what = f"{type(error).__name__}: {error}; loaders/{Path(frames[-1].filename).name}, line {frames[-1].lineno}"
    remedy = "This is a fault in suanli: please report it with the document."
    return InputError(f"could not be understood ({what}).", name, remedy)


def load(store: GraphStore, corpus: Corpus, vocabulary: Vocabulary, files: Iterable[tuple[Path, str]]) -> Iterator[str]:
    """Write documents to the store, each whole or not at all, and yield the name of each that is in for good.

    A document that fails keeps in the store what it said before.

    Raises:
        StoreError: the disk is full; what was yielded stays.
    """
    for path, name in files:
        extraction = corpus.extraction(path, name)
        if extraction is not None:
            store.replace_document(iris.document(name), quads(extraction, vocabulary))
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
