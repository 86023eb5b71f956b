"""Expressions that the ontology writes, each compiled once: Python's own cache is smaller than the rules."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache

from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.needles import needles
from loaders.watch import Watch

# What in a pattern is no letter of a text: names of groups, flags, classes such as \w.
_SIGNS = compiled(r"\(\?(?:P[<=]\w+|[a-z-]+)|\\.", re.DOTALL)


@cache
def expression(pattern: str, ignore_case: bool = True) -> re.Pattern[str]:
    """Return a pattern compiled; Chinese has no case to ignore, and its sets of signs take longer with it.

    Raises:
        re.error: the text is no regular expression.
    """
    letters = _SIGNS.sub("", pattern) if ignore_case else ""
    return compiled(pattern, re.IGNORECASE if letters.lower() != letters.upper() else 0)


def uncapitalised(pattern: str) -> str:
    """Return a pattern with its letters in lower case, for texts that `gates.lowered` gives.

    Python takes twice as long to compile one that is to ignore case.
    """
    parts, at = [], 0
    for sign in _SIGNS.finditer(pattern):
        parts += [pattern[at : sign.start()].lower(), sign[0]]
        at = sign.end()
    return "".join(parts) + pattern[at:].lower()


class Gated:
    """An expression that is tried only on texts that hold one of its needles."""

    def __init__(self, pattern: re.Pattern[str], watch: Watch | None = None) -> None:
        """Take an expression, and what looks for its words if not what does for all; one without words is tried."""
        needed = needles(pattern.pattern)
        self._pattern, self.needed = pattern, tuple(needed)
        self._gate = Gate(needed, ignore_case=True, watch=watch) if needed else None

    def opens(self, text: str) -> bool:
        """Tell whether a text, or a part of it, may hold a match."""
        return self._gate is None or self._gate.opens(text)

    def needles(self, text: str) -> list[int]:
        """Return where the needles of a text begin: a match holds at least one of its own."""
        return sorted(self._gate.starts(text)) if self._gate is not None else []

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return what the expression's own `search` returns."""
        return self._pattern.search(text, start, end) if self._gate is None or self._gate.opens(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Return what the expression's own `finditer` returns."""
        return self._pattern.finditer(text) if self._gate is None or self._gate.opens(text) else iter(())

    def findall(self, text: str) -> list[str]:
        """Return the texts of all matches."""
        return [m[0] for m in self.finditer(text)]
