"""How far a piece of work has come: a file that is replaced whole, so that whoever looks sees one moment of it."""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.disk import disk_errors, replace
from graph.editing.database import now
from graph.errors import EditConflict

STATE = "state.json"
EVERY = 0.2
"""Seconds between two writings of how far it is."""


@dataclass
class Progress:
    """The state of some work in a folder: `step` is what it does, `done` of `total` how much of that.

    `took` are the seconds of the steps before.
    """

    folder: Path
    told: dict[str, Any] = field(default_factory=dict)
    _written: float = 0.0
    _begun: float = field(default_factory=time.monotonic)

    def step(self, name: str, total: int = 0) -> None:
        """Say what comes next, and of how many pieces."""
        took, now = self.told.setdefault("took", {}), time.monotonic()
        if before := self.told.get("step"):
            took[before] = round(took.get(before, 0.0) + now - self._begun, 2)
        self._begun = now
        self.told |= {"step": name, "done": 0, "total": total}
        self.write()

    def advance(self) -> None:
        """Say that one more piece is done; most of this is not written down."""
        self.told["done"] += 1
        if time.monotonic() - self._written > EVERY:
            self.write()

    def write(self, **more: Any) -> None:
        """Put the state down, with what more there is to say."""
        self.told |= more
        self._written = time.monotonic()
        replace(self.folder / STATE, json.dumps(self.told, ensure_ascii=False))


@contextmanager
def working(folder: Path, **told: Any) -> Iterator[Progress]:
    """Yield the progress of a piece of work that only one process does at a time; at the end say how it ended.

    Raises:
        EditConflict: another process is at it.
        StoreError: the disk is full or not writable.
    """
    with disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise EditConflict("another process is at it.", str(folder), "Wait until it ends.") from None
        progress = Progress(folder, {"state": "running", "began": now(), "pid": os.getpid(), **told})
        progress.write()
        try:
            yield progress
        except BaseException as error:
            progress.write(state="failed", fault=str(error) or type(error).__name__, ended=now())
            raise
        progress.write(state="done", ended=now())
    finally:
        os.close(lock)
