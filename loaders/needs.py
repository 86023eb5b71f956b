"""What many patterns need, asked of a text at once: one automaton pass for the words of all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache, reduce
from operator import or_

import ahocorasick_rs

from loaders.needles import telling

Words = tuple[str, ...]
# What nearly every English sentence holds, if only within a word.
_COMMON = frozenset((
    "and", "are", "ate", "for", "from", "had", "has", "have", "ing", "into", "its", "more", "one", "over", "than",
    "that", "the", "this", "was", "were", "which", "will", "with",
))  # fmt: skip


class Needs:
    """For each pattern its needs: words of which one must stand in a text.

    Patterns are bits of a number, so that all that a word is needed by are weighed at once: bit i tells of the most
    telling need of pattern i, bit i + `_many` of the next. Those that are left are asked for the rest one by one, as
    for what most sentences hold. Words of the same bits share their number: all of them are more than stays at hand.
    """

    def __init__(self, every: Sequence[tuple[Words, ...]], asked: Sequence[int]) -> None:
        """Take the needs of each pattern, and what else each asks for, as bits."""
        told = [[words for words in given if telling(words)[0] > 1] for given in every]  # a letter stands anywhere
        ranked = [sorted(given, key=_rank, reverse=True) for given in told]
        bits = {word: 0 for given in ranked for words in given for word in words}
        self._automaton = ahocorasick_rs.AhoCorasick(list(bits), store_patterns=True)
        self._many, self._free = len(ranked), 0
        for i, given in enumerate(ranked):
            for rank in (0, 1):
                bit = 1 << i + rank * self._many
                if len(given) <= rank:
                    self._free |= bit
                for word in given[rank] if len(given) > rank else ():
                    bits[word] |= bit
        shared = {number: number for number in bits.values()}
        self._met = {word: shared[number] for word, number in bits.items()}
        self._rest = {i: tuple(map(frozenset, given[2:])) for i, given in enumerate(ranked) if len(given) > 2}
        self._asking: dict[int, int] = {}
        for i, asks in enumerate(asked):
            self._asking[asks] = self._asking.get(asks, 0) | 1 << i
        self._served = lru_cache(maxsize=512)(self._serves)  # by kinds of mentions: there are few

    def met(self, text: str, lacking: int) -> list[int]:
        """Return the patterns all of whose needs a text meets and that ask for nothing that is lacking, in order."""
        words = {*self._automaton.find_matches_as_strings(text, overlapping=True)}
        met = reduce(or_, map(self._met.__getitem__, words), self._free)
        left = met & met >> self._many & self._served(lacking)
        found, rest = [], self._rest
        while left:
            i = left.bit_length() - 1
            left ^= 1 << i
            if i not in rest or not any(map(words.isdisjoint, rest[i])):
                found.append(i)
        return found[::-1]

    def _serves(self, lacking: int) -> int:
        """Return the patterns that ask for nothing that is lacking."""
        return sum(patterns for asks, patterns in self._asking.items() if not asks & lacking)


def _rank(words: Words) -> tuple[bool, int, int]:
    """Return how much a need tells, more than what is common."""
    return not any(map(_is_common, words)), *telling(words)


def _is_common(word: str) -> bool:
    bare = word.strip()
    return bare in _COMMON or (len(bare) < 3 and bare.isascii())
