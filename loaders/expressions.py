"""Expressions that the ontology writes, each compiled once: Python's own cache is smaller than the rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from loaders.gates import Gate
from loaders.needles import needles


@cache
def expression(pattern: str, ignore_case: bool = True) -> re.Pattern[str]:
    """Return a pattern compiled.

    Raises:
        re.error: the text is no regular expression.
    """
    return re.compile(pattern, re.IGNORECASE if ignore_case else 0)


class Words:
    """Expressions as one, tried only on texts that hold what it needs."""

    def __init__(self, words: Sequence[str]) -> None:
        """Take expressions; those that need no word of their own are always tried."""
        needed = {word: needles(word) for word in words}
        free = [word for word, found in needed.items() if not found]
        self._always = _any(free) if free else None
        self._gated = _any([word for word in words if word not in free])
        self._gate = Gate((n for found in needed.values() for n in found), ignore_case=True)

    def search(self, text: str) -> re.Match[str] | None:
        """Return a match of any of the expressions, or None."""
        if self._gate.spans(text) and (found := self._gated.search(text)) is not None:
            return found
        return self._always.search(text) if self._always is not None else None


@cache
def edged(words: tuple[str, ...]) -> tuple[Words | None, Words | None]:
    """Return words as one expression for those without ‹ or › and one for those with; None where there are none."""
    marked = [w for w in words if "‹" in w or "›" in w]
    plain = [w for w in words if w not in marked]
    return Words(plain) if plain else None, Words(marked) if marked else None


def _any(words: list[str]) -> re.Pattern[str]:
    return expression("|".join(f"(?:{w})" for w in words))
