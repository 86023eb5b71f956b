"""What one process worked out, kept for the next in the user's folder of caches. It may be deleted at any time."""

from __future__ import annotations

import atexit
import marshal
import os
import sys
from collections.abc import Callable, Hashable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from loaders.code import digest

MOST = 4_000
"""Entries of a file at most: beyond, those that a process did not ask for are dropped."""


class Cache:
    """A file of plain values (numbers, texts, bytes, tuples) by key, of one version of what makes them."""

    def __init__(self, path: Path, version: str) -> None:
        """Read what the file holds; nothing where there is none, it is of another version, or no such file.

        Values stay bytes until they are asked for: taken apart, all of them are four times as large.
        """
        self._path, self._version = path, version
        self._held = _read(path, version)
        self._asked: dict[Hashable, bytes] = {}
        self._new = False

    def get(self, key: Hashable, make: Callable[[], Any]) -> Any:
        """Return what is kept under a key, else what is made now."""
        kept = self._held.get(key)
        if kept is not None:
            self._asked[key] = kept
            return marshal.loads(kept)  # noqa: S302 - of our own making, like Python's own bytecode
        made, self._new = make(), True
        self._asked[key] = marshal.dumps(made)
        return made

    def save(self) -> None:
        """Write the file anew if there is something new; one that cannot be written is done without."""
        if not self._new:
            return
        held = self._held | self._asked
        part = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(marshal.dumps((self._version, held if len(held) <= MOST else self._asked)))
            part.replace(self._path)
        except OSError:
            with suppress(OSError):
                part.unlink()
        self._new = False


def _read(path: Path, version: str) -> dict[Hashable, bytes]:
    try:
        told = marshal.loads(path.read_bytes())  # noqa: S302 - of our own making, like Python's own bytecode
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    fits = isinstance(told, tuple) and len(told) == 2 and told[0] == version and isinstance(told[1], dict)
    return told[1] if fits else {}


@cache
def made_here(name: str) -> Cache:
    """Return the cache of a name for what the code of the loaders makes; other code makes its own."""
    return opened(name, f"{sys.version} {digest('loaders')}")


def opened(name: str, version: str) -> Cache:
    """Return the cache of a name, which is written when the process ends."""
    found = Cache(_folder() / "suanli" / name, version)
    atexit.register(found.save)
    return found


def _folder() -> Path:
    try:
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:  # a user without a home: nothing can be kept
        return Path(os.devnull)
