"""Make the index of an edition in a process of its own, while documents are read and the closure is computed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import IO

from graph.disk import disk_errors
from graph.errors import StoreError
from graph.search.naming import Things, named, spelt
from graph.store import GraphStore
from ontology.vocabulary import Vocabulary

WORK = "search.tmp"
"""The folder in the data folder in which an index is made."""
LEAN = {"PYPINYIN_NO_PHRASES": "true"}
"""Readings come from the table of letters; that of phrases takes four times as long to read."""


class Maker:
    """The process. It spells names that it is told of at its start, and makes the index when it is told all."""

    def __init__(self, data: Path, names: Iterable[str] = ()) -> None:
        """Start the process; `names` are likely to be in the index.

        Raises:
            StoreError: the disk is full or not writable.
        """
        self._work = data / WORK
        shutil.rmtree(self._work, ignore_errors=True)
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        with disk_errors(data), tempfile.TemporaryFile() as first:
            first.write(json.dumps(list(names)).encode())
            first.seek(0)
            self._process = self._started(first)
        if self._process.stdin is None:
            raise AssertionError("a process that is started with a pipe has one")
        self._names = self._process.stdin

    def _started(self, first: IO[bytes]) -> subprocess.Popen[bytes]:
        paths = os.pathsep.join(path for path in sys.path if path)
        environment = {**os.environ, **LEAN, "PYTHONPATH": paths}
        handle = first.fileno()
        command = [sys.executable, "-m", "graph.search.making", str(self._work), str(handle)]
        return subprocess.Popen(  # noqa: S603 - our own module
            command, stdin=subprocess.PIPE, stderr=self._said, env=environment, pass_fds=(handle,)
        )

    def tell(self, names: Things) -> None:
        """Say which names each thing has; a process that has died is found when the index is asked for."""
        with suppress(BrokenPipeError), self._names:
            self._names.write(json.dumps(names).encode())

    def put(self, target: Path) -> None:
        """Wait for the index and put it where it is wanted.

        Raises:
            StoreError: it could not be made, as on a full disk.
        """
        if self._process.wait():
            self._said.seek(0)
            told = self._said.read().decode(errors="replace").strip().splitlines()
            why = (told or [f"exit code {self._process.returncode}"])[-1]
            raise StoreError(
                f"The index of names was not made: {why}.", str(self._work), "Make room, then: suanli publish."
            )
        with disk_errors(target):
            self._work.rename(target)

    def close(self) -> None:
        """End the process and leave nothing of an index that nobody took."""
        self._process.kill()
        self._process.wait()
        with suppress(BrokenPipeError):
            self._names.close()
        self._said.close()
        shutil.rmtree(self._work, ignore_errors=True)


@contextmanager
def making(store: GraphStore, vocabulary: Vocabulary) -> Iterator[Maker]:
    """Yield a process that has begun with the names of the ontology, and end it at last."""
    maker = Maker(store.data, spelt(vocabulary))
    try:
        yield maker
    finally:
        maker.close()


@contextmanager
def indexing(store: GraphStore, vocabulary: Vocabulary, maker: Maker | None = None) -> Iterator[Callable[[Path], None]]:
    """Begin an index of the names that a store has now; yield what waits for it and puts it where it is told.

    `maker` is a process that was begun earlier, if there is one. What is yielded raises StoreError where no index
    could be made, as on a full disk.
    """
    with nullcontext(maker) if maker else making(store, vocabulary) as process:
        process.tell(named(store.raw, vocabulary))
        yield process.put


def _main(work: Path, first: int) -> None:
    from graph.search.index import Spellings, write  # what it is made with, who waits for it does not need

    spellings = Spellings()
    with open(first, encoding="utf-8") as names:
        for name in json.load(names):
            _ = spellings[name]
    write(json.load(sys.stdin.buffer), work, spellings)


if __name__ == "__main__":
    _main(Path(sys.argv[1]), int(sys.argv[2]))
