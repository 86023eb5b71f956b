"""Expressions that the ontology writes, each compiled once: Python's own cache is smaller than the rules."""

from __future__ import annotations

import re
from functools import cache


@cache
def expression(pattern: str, ignore_case: bool = True) -> re.Pattern[str]:
    """Return a pattern compiled.

    Raises:
        re.error: the text is no regular expression.
    """
    return re.compile(pattern, re.IGNORECASE if ignore_case else 0)


@cache
def edged(words: tuple[str, ...]) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """Return words as one expression for those without ‹ or › and one for those with; None where there are none."""
    marked = [w for w in words if "‹" in w or "›" in w]
    plain = [w for w in words if w not in marked]
    return _any(plain), _any(marked)


def _any(words: list[str]) -> re.Pattern[str] | None:
    return expression("|".join(f"(?:{w})" for w in words)) if words else None
