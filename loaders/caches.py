"""What one process worked out, kept for the next in the user's folder of caches. It may be deleted at any time."""

from __future__ import annotations

import atexit
import marshal
import os
import sys
import weakref
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from loaders.code import digest

MOST = 4_000
"""Entries of a file at most: beyond, those that a process did not ask for are dropped."""
_HEAD = 8  # bytes at the beginning of a file: the length of its index

Places = dict[bytes, tuple[int, int]]
"""Where the values of a file stand, by what their keys are digested to: the first byte and their number."""


class Cache:
    """A file of plain values (numbers, texts, bytes, tuples) by key, of one version of what makes them."""

    def __init__(self, path: Path, version: str) -> None:
        """Read where the file has its values; nothing where there is none, it is of another version, or no such file.

        They are read one by one when they are asked for, from the file as it was opened: all of them, and their keys,
        are 20 MB that a process would hold as long as it lives.
        """
        self._path, self._version = path, version
        self._file = _opened(path)
        if self._file is not None:
            weakref.finalize(self, os.close, self._file)
        self._places = self._index()
        self._asked: set[bytes] = set()
        self._made: dict[bytes, bytes] = {}

    def get(self, key: object, make: Callable[[], Any]) -> Any:
        """Return what is kept under a key, a plain value too, else what is made now."""
        name = blake2b(repr(key).encode("ascii", "backslashreplace"), digest_size=16).digest()
        self._asked.add(name)
        with suppress(EOFError, ValueError, TypeError):
            if (kept := self._kept(name)) is not None:
                return marshal.loads(kept)  # noqa: S302 - of our own making, like Python's own bytecode
        made = make()
        self._made[name] = marshal.dumps(made)
        return made

    def save(self) -> None:
        """Write the file anew if there is something new; one that cannot be written is done without."""
        if not self._made:
            return
        names = self._places.keys() | self._made.keys()
        part = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(self._filed(sorted(names if len(names) <= MOST else self._asked)))
            part.replace(self._path)
        except OSError:
            with suppress(OSError):
                part.unlink()

    def _kept(self, name: bytes) -> bytes | None:
        made = self._made.get(name)
        return self._part(*self._places[name]) if made is None and name in self._places else made

    def _filed(self, names: list[bytes]) -> bytes:
        """Return what a file of some values holds: the length of the index, the index, the values."""
        values = {name: value for name in names if (value := self._kept(name)) is not None}
        index = marshal.dumps((self._version, dict(_places(values))))
        return b"".join([len(index).to_bytes(_HEAD, "big"), index, *values.values()])

    def _index(self) -> Places:
        size = int.from_bytes(self._part(0, _HEAD), "big")
        try:
            told = marshal.loads(self._part(_HEAD, size))  # noqa: S302 - of our own making, as above
        except (EOFError, ValueError, TypeError, OverflowError, MemoryError):
            return {}
        fits = isinstance(told, tuple) and len(told) == 2 and told[0] == self._version and isinstance(told[1], dict)
        return {name: (_HEAD + size + at, length) for name, (at, length) in told[1].items()} if fits else {}

    def _part(self, start: int, size: int) -> bytes:
        """Return so many bytes of the file, from one on; fewer where it ends before."""
        try:
            return b"" if self._file is None else os.pread(self._file, size, start)
        except (OSError, OverflowError, MemoryError):
            return b""


def _opened(path: Path) -> int | None:
    try:
        return os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None


def _places(values: Mapping[bytes, bytes]) -> Iterator[tuple[bytes, tuple[int, int]]]:
    at = 0
    for name, value in values.items():
        yield name, (at, len(value))
        at += len(value)


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
