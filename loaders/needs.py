"""What many patterns need, asked of a text at once: one automaton pass, and sets of patterns as bits of a number."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterable, Iterator, Sequence

import ahocorasick_rs

from loaders.needles import telling

Words = tuple[str, ...]
_FIRST = operator.itemgetter(0)
_RANKS = 2  # to look for more costs more than to try what they would rule out


def union(bits: Iterable[int]) -> int:
    """Return all bits of some numbers."""
    return functools.reduce(operator.or_, bits, 0)


def each(bits: int) -> Iterator[int]:
    """Yield the places of a number's bits, the lowest first."""
    while bits:
        first = bits & -bits
        yield first.bit_length() - 1
        bits ^= first


class Needs:
    """For each pattern its most telling needs: words of which one must stand in a text."""

    def __init__(self, every: Sequence[tuple[Words, ...]]) -> None:
        """Take the needs of each pattern; the most telling of all make a rank, then the second."""
        needs = [sorted(given, key=telling, reverse=True)[:_RANKS] for given in every]
        self._count = len(needs)
        self._free, found = 0, dict[str, int]()
        for i, given in enumerate(needs):
            for rank in range(_RANKS):  # each rank has a bit for each pattern, after those of the rank before
                bit = 1 << i + rank * self._count
                for word in given[rank] if rank < len(given) else ():
                    found[word] = found.get(word, 0) | bit
                self._free |= 0 if rank < len(given) else bit
        # Of a word: the place of its lowest bit, and its bits from there on, which are short for most.
        self._of_word = [_shifted(bits) for bits in found.values()]
        self._automaton = ahocorasick_rs.AhoCorasick(list(found)) if found else None

    def met(self, text: str) -> int:
        """Return the patterns all of whose needs a text meets, a bit for each."""
        met, of_word = self._free, self._of_word
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True) if self._automaton else ()
        for word in set(map(_FIRST, hits)):
            bits, shift = of_word[word]
            met |= bits << shift
        every = (1 << self._count) - 1
        return functools.reduce(operator.and_, (met >> rank * self._count for rank in range(_RANKS)), every)


def _shifted(bits: int) -> tuple[int, int]:
    shift = (bits & -bits).bit_length() - 1
    return bits >> shift, shift
