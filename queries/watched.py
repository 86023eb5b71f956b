"""The catalogue as the files are now: a file that changed, came or went is seen at the next look."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Final

from queries.catalogue import Catalogue, load

EVERY: Final = 1.0
"""Seconds between two looks at the files."""
Signature = tuple[tuple[str, int, int], ...]


class Watched:
    """Gives the catalogue, read anew when a query file has changed."""

    def __init__(self, folder: Path | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        """Read our own reports and, beside them, those of `folder`."""
        self._folder, self._clock, self._lock = folder, clock, threading.Lock()
        self._looked, self._signature = clock(), self._look()
        self._catalogue = load(folder)

    def current(self) -> Catalogue:
        """Return the catalogue; one that is being edited by halves has its broken files listed as such."""
        with self._lock:
            if self._clock() - self._looked >= EVERY:
                self._looked, signature = self._clock(), self._look()
                if signature != self._signature:
                    self._signature, self._catalogue = signature, load(self._folder)
            return self._catalogue

    def _look(self) -> Signature:
        """Return name, time and size of every query file; ours count only where they are files."""
        ours = files(__package__)
        folders = [each for each in (ours, self._folder) if isinstance(each, Path)]
        return tuple(each for folder in folders for each in sorted(_stamps(folder)))


def _stamps(folder: Path) -> list[tuple[str, int, int]]:
    found = []
    for file in folder.glob("*.rq"):
        try:
            state = file.stat()
        except OSError:  # gone since the folder was listed
            continue
        found.append((str(file), state.st_mtime_ns, state.st_size))
    return found
