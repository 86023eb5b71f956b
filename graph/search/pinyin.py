"""Chinese names as they are typed with Latin letters: whole syllables and their first letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from graph.search.folding import is_han, runs

READINGS = 3
"""Readings of one letter that are tried: 行 is xíng and háng, what comes later is rare."""
VARIANTS = 6
"""Spellings of one name at most: the usual one, and those with one letter read otherwise."""


def spellings(folded: str) -> list[tuple[str, ...]]:
    """Return the syllables of a folded name, the usual reading first; none where it has no Han letters.

    Other words stand among the syllables as they are.

    >>> spellings("沐曦 ai")
    [('mu', 'xi', 'ai')]
    """
    if not any(map(is_han, folded)):
        return []
    parts = [readings for run in runs(folded) for readings in _parts(run)]
    usual = tuple(readings[0] for readings in parts)
    found = {usual: None}
    for at, readings in enumerate(parts):
        for other in readings[1:]:
            found[(*usual[:at], other, *usual[at + 1 :])] = None
    return list(found)[:VARIANTS]


def initials(syllables: tuple[str, ...]) -> str:
    """Return the first letters of syllables.

    >>> initials(("mu", "xi", "gu", "fen"))
    'mxgf'
    """
    return "".join(syllable[0] for syllable in syllables)


def _parts(run: str) -> Iterator[tuple[str, ...]]:
    if is_han(run):
        yield from (_readings(letter) for letter in run)
    else:
        yield (run,)


@lru_cache(20_000)
def _readings(letter: str) -> tuple[str, ...]:
    """Return the readings of a Han letter without tones, each once; of an unknown one, itself."""
    from pypinyin.constants import PINYIN_DICT  # it reads large tables, which few processes want

    told = PINYIN_DICT.get(ord(letter), letter).split(",")[:READINGS]
    return tuple(dict.fromkeys(map(_toneless, told)))


def _toneless(syllable: str) -> str:
    apart = unicodedata.normalize("NFD", syllable).replace("u\u0308", "v")  # ü is typed as v
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
