"""A world in which a draft may come true: a copy of an edition that nobody serves."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.disk import disk_errors
from graph.editions import Edition
from graph.store import GraphStore


@contextmanager
def world(edition: Edition, place: Path) -> Iterator[GraphStore]:
    """Yield a store that holds what an edition holds and may be written to; `place` is gone at the end.

    The database's tables are never written twice, so they are linked, not copied; all else is copied.

    Raises:
        StoreError: the disk is full or not writable.
    """
    with disk_errors(place):
        shutil.rmtree(place, ignore_errors=True)
        (place / "store").mkdir(parents=True)
    try:
        with disk_errors(place):
            for file in edition.graph.iterdir():
                _put(file, place / "store" / file.name)
            store = GraphStore(place)
        yield store
        del store.raw
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _put(file: Path, target: Path) -> None:
    if file.suffix != ".sst":
        shutil.copyfile(file, target)
        return
    try:
        os.link(file, target)
    except OSError:  # another disk, or one without links
        shutil.copyfile(file, target)
