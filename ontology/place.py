"""Which ontology is read: the one that came with this installation, or a folder of one's own.

The environment variable SUANLI_ONTOLOGY names the folder; `suanli --ontology FOLDER` sets it. It stands in the
environment so that the processes that a command starts read the same one.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import lru_cache, wraps
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TypeVar

VARIABLE = "SUANLI_ONTOLOGY"
PARTS = ("lexicon", "rules", "checks")
"""The folders within an ontology; the terms themselves stand beside them."""

Made = TypeVar("Made")


def root() -> Traversable:
    """Return the folder of the ontology that is read."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else files("ontology")


def is_own() -> bool:
    """Tell whether the ontology that is read is a folder of one's own."""
    return bool(os.environ.get(VARIABLE))


def folder() -> Path:
    """Return the folder of the ontology that is read, as one that can be written to."""
    return Path(str(root()))


def once(make: Callable[[], Made]) -> Callable[[], Made]:
    """Make a function without arguments remember its answer for each ontology: nothing is read twice in a process."""

    @lru_cache(maxsize=2)
    def made(place: str) -> Made:
        return make()

    @wraps(make)
    def asked() -> Made:
        return made(os.environ.get(VARIABLE, ""))

    return asked


def copied(target: Path) -> list[Path]:
    """Copy the ontology that is read into a folder, and return the files written, in order.

    Raises:
        FileExistsError: the folder holds something already.
    """
    if target.exists() and any(target.iterdir()):
        raise FileExistsError(target)
    written = []
    for part in ("", *PARTS):
        place = root() / part if part else root()
        (target / part).mkdir(parents=True, exist_ok=True)
        for file in sorted(place.iterdir(), key=lambda one: one.name) if place.is_dir() else ():
            if file.name.endswith((".ttl", ".rq")):
                (target / part / file.name).write_bytes(file.read_bytes())
                written.append(target / part / file.name)
    return written
