"""Expressions, each compiled once for an installation and not once for a process.

Python takes .8 s to compile what the documents of a small corpus ask for, a quarter of a build. What its compiler
makes of an expression is a list of numbers; it is kept in the user's folder of caches and taken from there. The names
that are not Python's public ones (`_sre`, `re._compiler`) are those that `re.compile` is made of, the same since 3.11;
what is kept is of one version of them, and where anything is odd `re.compile` is asked.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import atexit
import marshal
import os
import re
import sys
from array import array
from contextlib import suppress
from functools import cache
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any

MOST = 4_000
"""Expressions kept at most: beyond, those that this process did not ask for are dropped."""
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


class Kept:
    """A file of expressions: by text and flags, what Python's compiler made of them."""

    def __init__(self, path: Path) -> None:
        """Read what the file holds; nothing where there is none, or it is no such file."""
        self._path = path
        self._held = _read(path)
        self._asked: dict[tuple[str, int], _Made] = {}
        self._new = False

    def compiled(self, pattern: str, flags: int = 0) -> re.Pattern[str]:
        """Return what `re.compile` returns.

        Raises:
            re.error: the text is no regular expression.
        """
        flags = int(flags)  # of the flags' own type nothing can be written
        made = self._held.get((pattern, flags))
        if made is None:
            made, self._new = _made(pattern, flags), True
        self._asked[pattern, flags] = made
        try:
            every, code, groups, index, names = made
            found: re.Pattern[str] = _sre.compile(pattern, every, array("I", code).tolist(), groups, index, names)
        except (RuntimeError, TypeError, ValueError):
            return re.compile(pattern, flags)
        return found

    def save(self) -> None:
        """Write the file anew if there is something new; one that cannot be written is done without."""
        if not self._new:
            return
        held = self._held | self._asked
        part = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(marshal.dumps(held if len(held) <= MOST else self._asked))
            part.replace(self._path)
        except OSError:
            with suppress(OSError):
                part.unlink()
        self._new = False


def _made(pattern: str, flags: int) -> _Made:
    """Return what Python's compiler makes of an expression: as `re._compiler.compile` does it."""
    parsed = _parser.parse(pattern, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    index: dict[str, int] = dict(parsed.state.groupdict)
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in index.items():
        names[number] = name
    return flags | parsed.state.flags, code, parsed.state.groups - 1, index, tuple(names)


def _read(path: Path) -> dict[tuple[str, int], _Made]:
    try:
        held: Any = marshal.loads(path.read_bytes())  # noqa: S302 - of our own making, like the bytecode beside it
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return held if isinstance(held, dict) else {}


@cache
def _kept() -> Kept:
    """Return what this installation's Python keeps; it is written when the process ends."""
    kept = Kept(_caches() / "suanli" / f"expressions-{sys.implementation.cache_tag}-{_sre.MAGIC}")
    atexit.register(kept.save)
    return kept


def _caches() -> Path:
    try:
        return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:  # a user without a home: nothing can be kept
        return Path(os.devnull)


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, made by an earlier process where there was one.

    Raises:
        re.error: the text is no regular expression.
    """
    return _kept().compiled(pattern, flags)
