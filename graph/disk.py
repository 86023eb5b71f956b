"""What the disk refuses, as errors that say what to do; and files that change whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import get_native_id

from graph.errors import StoreError

_FULL = "Make room there (or raise the limit on file sizes), then run the command again: nothing is lost."
_RIGHTS = "Give yourself the right to write there, or name another folder by --data."
_ELSEWHERE = "No folder can be there: name another one by --data."
REMEDIES = {
    "No space left": _FULL,
    "File too large": _FULL,
    "disk is full": _FULL,
    "/LOCK": "Another program has the database open: end it, then try again.",
    "Permission denied": _RIGHTS,
    "Read-only": _RIGHTS,
    "File exists": _ELSEWHERE,
    "Not a directory": _ELSEWHERE,
    "No such file": _ELSEWHERE,
    "Corruption": "Move the folder away and load the documents again; published editions are untouched.",
}
"""What to do about a message of the system, by a part of the message."""


@contextmanager
def disk_errors(where: Path) -> Iterator[None]:
    """Turn what the system says about the disk into a StoreError with a remedy."""
    try:
        yield
    except (OSError, RuntimeError, sqlite3.OperationalError) as error:  # damage comes as RuntimeError
        raise StoreError(f"the disk refused: {error}.", str(where), _remedy(str(error))) from error


def replace(file: Path, text: str) -> None:
    """Give a file another content at once; a reader, or a kill, never sees a part of it.

    Raises:
        StoreError: the disk is full or not writable.
    """
    unfinished = file.with_name(f"{file.name}.{os.getpid()}.{get_native_id()}.tmp")
    with disk_errors(file):
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(file)


def _remedy(message: str) -> str:
    """Return what a person can do about a message of the system."""
    return next((remedy for sign, remedy in REMEDIES.items() if sign in message), "Check the disk, then try again.")
