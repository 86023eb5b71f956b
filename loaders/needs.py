"""What many patterns need, asked of a text at once: one automaton pass for the words of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from operator import or_
from threading import Lock

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

    Patterns are bits of a number, so that all that a word is needed by are weighed at once: bit 2n tells of the most
    telling need of the n-th pattern, bit 2n + 1 of the next. Those that are left are asked for the rest one by one, as
    for what most sentences hold. A pattern gets its place when a text first holds a word that calls it, so that the
    numbers are as long as what is spoken of, however many rules there are.
    """

    def __init__(self, every: Sequence[tuple[Words, ...]], asked: Sequence[int]) -> None:
        """Take the needs of each pattern, and what else each asks for, as bits."""
        told = [[words for words in given if telling(words)[0] > 1] for given in every]  # a letter stands anywhere
        self._needs = [tuple(sorted(given, key=_rank, reverse=True)) for given in told]
        self._rest = {i: given[2:] for i, given in enumerate(self._needs) if len(given) > 2}
        self._asked, self._asking = asked, dict.fromkeys(asked, 0)
        self._met = {word: 0 for given in self._needs for words in given for word in words}
        self._automaton = ahocorasick_rs.AhoCorasick(list(self._met), store_patterns=True)
        calling: dict[str, list[int]] = {}
        for i, given in enumerate(self._needs):
            for word in given[0] if given else ():
                calling.setdefault(word, []).append(i)
        self._calling = {word: tuple(patterns) for word, patterns in calling.items()}
        self._placed: list[int] = []  # the patterns in the order of their places
        self._has_place = bytearray(len(self._needs))
        self._free = 0
        self._heard: set[str] = set()
        self._lock = Lock()
        self._served = lru_cache(maxsize=512)(self._serves)  # by kinds of mentions: there are few
        self._place([i for i, given in enumerate(self._needs) if not given])

    def met(self, text: str, lacking: int) -> list[int]:
        """Return the patterns all of whose needs a text meets and that ask for nothing that is lacking, in order."""
        words = {*self._automaton.find_matches_as_strings(text, overlapping=True)}
        if not words <= self._heard:
            self._hear(words)
        met = reduce(or_, map(self._met.__getitem__, words), self._free)
        left = met & met >> 1 & self._served(lacking, len(self._heard))
        found, rest, placed = [], self._rest, self._placed
        while left:
            bit = left.bit_length() - 1
            left ^= 1 << bit
            i = placed[bit >> 1]
            if i not in rest or not any(map(words.isdisjoint, rest[i])):
                found.append(i)
        return sorted(found)

    def _hear(self, words: set[str]) -> None:
        """Give a place to each pattern that is called by a word which no text has held before."""
        with self._lock:  # a document may be read while another is
            new = words - self._heard
            called = {i for word in new for i in self._calling.pop(word, ()) if not self._has_place[i]}
            self._place(sorted(called))
            self._heard |= new

    def _place(self, patterns: Iterable[int]) -> None:
        for i in patterns:
            low = 1 << 2 * len(self._placed)
            self._placed.append(i)
            self._has_place[i] = True
            for bit, words in zip((low, low << 1), (*self._needs[i], (), ()), strict=False):
                self._free |= 0 if words else bit
                for word in words:
                    self._met[word] |= bit
            self._asking[self._asked[i]] |= low

    def _serves(self, lacking: int, heard: int) -> int:
        """Return the patterns that ask for nothing that is lacking, of those that `heard` words have given a place."""
        return sum(patterns for asks, patterns in self._asking.items() if not asks & lacking)


def _rank(words: Words) -> tuple[bool, int, int]:
    """Return how much a need tells, more than what is common."""
    return not any(map(_is_common, words)), *telling(words)


def _is_common(word: str) -> bool:
    bare = word.strip()
    return bare in _COMMON or (len(bare) < 3 and bare.isascii())
