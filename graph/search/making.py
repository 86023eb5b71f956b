"""Make the index of an edition in a process of its own, while the closure of that edition is computed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from graph.disk import disk_errors
from graph.errors import StoreError
from graph.search.naming import named
from graph.store import GraphStore
from ontology.vocabulary import Vocabulary

WORK = "search.tmp"
"""The folder in the data folder in which an index is made."""
LEAN = {"PYPINYIN_NO_PHRASES": "true"}
"""Readings come from the table of letters; that of phrases takes four times as long to read."""


@contextmanager
def indexing(store: GraphStore, vocabulary: Vocabulary) -> Iterator[Callable[[Path], None]]:
    """Begin an index of the names that a store has now; yield what waits for it and puts it where it is told.

    What is yielded raises StoreError where no index could be made, as on a full disk.
    """
    work = store.data / WORK
    shutil.rmtree(work, ignore_errors=True)
    with tempfile.TemporaryFile() as names, tempfile.TemporaryFile() as said:
        with disk_errors(work):
            names.write(json.dumps(named(store.raw, vocabulary)).encode())
            names.seek(0)
        process = _started(work, names, said)
        try:
            yield lambda target: _put(process, said, work, target)
        finally:
            process.kill()
            process.wait()
            shutil.rmtree(work, ignore_errors=True)


def _started(work: Path, names: IO[bytes], said: IO[bytes]) -> subprocess.Popen[bytes]:
    paths = os.pathsep.join(path for path in sys.path if path)
    environment = {**os.environ, **LEAN, "PYTHONPATH": paths}
    command = [sys.executable, "-m", "graph.search.making", str(work)]
    return subprocess.Popen(command, stdin=names, stderr=said, env=environment)  # noqa: S603 - our own module


def _put(process: subprocess.Popen[bytes], said: IO[bytes], work: Path, target: Path) -> None:
    if process.wait():
        said.seek(0)
        why = (said.read().decode(errors="replace").strip().splitlines() or [f"exit code {process.returncode}"])[-1]
        raise StoreError(f"The index of names was not made: {why}.", str(work), "Make room, then: suanli publish.")
    with disk_errors(target):
        work.rename(target)


if __name__ == "__main__":
    from graph.search.index import write  # what the index is made with, the process that waits for it does not need

    write(json.load(sys.stdin.buffer), Path(sys.argv[1]))
