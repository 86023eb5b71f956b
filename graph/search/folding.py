"""Names cut down to what people type: without case, width and line ends, in words and in runs of Han letters."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 200
"""Characters of a name that count; nobody types more."""
_RUNS = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+|[^\W_\u3400-\u9fff\uf900-\ufaff]+")
_HAN = "\u3400"


def fold(text: str) -> str:
    """Return a text without what does not tell names apart: case, width, line ends; at most `LONGEST` characters.

    >>> fold("ＭｅｔａＸ  沐曦")
    'metax 沐曦'
    """
    return " ".join(unicodedata.normalize("NFKC", text[:LONGEST]).casefold().split())[:LONGEST]


def runs(folded: str) -> list[str]:
    """Return the words of a folded text, Han letters apart from others.

    >>> runs("沐曦metax, inc.")
    ['沐曦', 'metax', 'inc']
    """
    return _RUNS.findall(folded)


def is_han(run: str) -> bool:
    """Tell whether a run is one of Han letters."""
    return run[:1] >= _HAN


def grams(run: str) -> list[str]:
    """Return the pairs of neighbours in a run of Han letters; of a single letter, itself.

    >>> grams("科创板")
    ['科创', '创板']
    """
    return [run[at : at + 2] for at in range(len(run) - 1)] or [run]
