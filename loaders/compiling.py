"""Expressions, each compiled once for an installation and not once for a process.

Python takes .8 s to compile what the documents of a small corpus ask for, a quarter of a build. What its compiler
makes of an expression is a list of numbers, which can be kept. The names that are not Python's public ones (`_sre`,
`re._compiler`) are those that `re.compile` is made of, the same since 3.11; what is kept is of one version of them,
and where anything is odd `re.compile` is asked.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import re
import sys
from array import array
from functools import cache
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any

from loaders.caches import Cache, opened
from loaders.first_signs import with_first_signs
from loaders.rewriting import rewrite

VERSION = f"{sys.implementation.cache_tag}-{_sre.MAGIC}-ways-grouped-in-bytes"
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, made by an earlier process where there was one.

    For expressions of our code and of the ontology, each asked for once: what a document's own words make is for
    `re.compile`, else the cache would grow with the documents.

    Raises:
        re.error: the text is no regular expression.
    """
    return kept(_cache(), pattern, flags)


def kept(cache: Cache, pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, by way of a cache.

    Raises:
        re.error: the text is no regular expression.
    """
    flags = int(flags)  # of the flags' own type nothing can be written
    try:
        every, code, groups, index, names = cache.get((pattern, flags), lambda: _made(pattern, flags))
        found: re.Pattern[str] = _sre.compile(pattern, every, array("I", code).tolist(), groups, index, names)
    except (RuntimeError, TypeError, ValueError):
        return re.compile(pattern, flags)
    return found


def _made(pattern: str, flags: int) -> _Made:
    """Return what Python's compiler makes of an expression: as `re._compiler.compile` does it."""
    parsed = _parser.parse(pattern, flags)
    rewrite(parsed, flags | parsed.state.flags)
    code = array("I", _signed(_compiler._code(parsed, flags), parsed, flags | parsed.state.flags)).tobytes()
    index: dict[str, int] = dict(parsed.state.groupdict)
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in index.items():
        names[number] = name
    return flags | parsed.state.flags, code, parsed.state.groups - 1, index, tuple(names)


def _signed(code: list[int], parsed: Any, flags: int) -> list[int]:
    """Return the code of an expression with the signs that it begins with, where they can be told."""
    try:
        return with_first_signs(code, parsed, flags)
    except (AttributeError, TypeError, ValueError):  # another version of Python, or too many signs
        return code


@cache
def _cache() -> Cache:
    return opened("expressions", VERSION)
