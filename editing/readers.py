"""Read documents anew in processes beside this one, a share each; what differs comes back as it is found."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import TracebackType
from typing import Any

from pyoxigraph import Store

from editing.beside import context
from editing.reading import Reread, documents, reread
from graph.errors import SuanliError
from ontology.vocabulary import Vocabulary

FEWEST = 3
"""Documents for which one more process pays."""
AT_ONCE = 50
"""How many documents a process takes from the database at a time."""


class Readers:
    """Reads documents of an edition by the ontology in use; a context, which ends its processes.

    They begin where the context begins; with all that this process has read, if it has opened no database yet: so it
    should have read the ontology.
    """

    def __init__(self, folder: Path, paths: Sequence[str], vocabulary: Vocabulary, jobs: int = 0) -> None:
        """Take the folder of an edition's database and paths of documents; `jobs` are as many as cores unless told."""
        most = jobs or len(os.sched_getaffinity(0))
        shares = min(most, -(-len(paths) // FEWEST))
        self._shares = [paths[first::shares] for first in range(shares)]
        self._folder, self._vocabulary = folder, vocabulary
        self._processes: list[Any] = []
        self._answers: list[Connection] = []

    def __enter__(self) -> Readers:
        kind = context()
        for share in self._shares:
            mine, theirs = kind.Pipe(duplex=False)
            given = (theirs, self._folder, share, self._vocabulary)
            process = kind.Process(target=_read, args=given, daemon=True)
            process.start()
            theirs.close()
            self._processes.append(process)
            self._answers.append(mine)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._processes:
            process.kill()
            process.join()
        for answer in self._answers:
            answer.close()

    def found(self) -> Iterator[Reread]:
        """Yield each document that was read anew, in the order in which they are done.

        Raises:
            SuanliError: a document could not be read.
            RuntimeError: a process ended before its time.
        """
        left = list(self._answers)
        while left:
            for answer in wait(left):
                assert isinstance(answer, Connection)  # noqa: S101 - nothing else is waited for
                try:
                    told = answer.recv()
                except EOFError:
                    raise RuntimeError("a process that read documents ended without a word") from None
                if told is None:
                    left.remove(answer)
                elif isinstance(told, SuanliError):
                    raise told
                else:
                    yield told


def _read(answer: Connection, folder: Path, paths: Sequence[str], vocabulary: Vocabulary) -> None:
    """Send what becomes of each of some documents, and at last None."""
    store = Store.read_only(str(folder))
    try:
        for first in range(0, len(paths), AT_ONCE):
            for document in documents(store, paths[first : first + AT_ONCE]):
                answer.send(reread(store, document, vocabulary))
        answer.send(None)
    except SuanliError as error:
        answer.send(error)
