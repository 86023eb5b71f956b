"""What many patterns need, asked of a text at once: one automaton pass, and sets of patterns as bits of a number."""

from __future__ import annotations

import functools
import operator
from collections.abc import Iterable, Iterator, Sequence

import ahocorasick_rs

from loaders.needles import telling

Words = tuple[str, ...]
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
        ranks = range(_RANKS)
        self._free = [union(1 << i for i, given in enumerate(needs) if len(given) <= rank) for rank in ranks]
        self._all = (1 << len(needs)) - 1
        found: dict[str, dict[int, int]] = {}
        for i, given in enumerate(needs):
            for rank, words in enumerate(given):
                for word in words:
                    at = found.setdefault(word, {})
                    at[rank] = at.get(rank, 0) | 1 << i
        # Of a word: rank, the place of its lowest bit, and its bits from there on, which is short for most.
        self._of_word = [[(rank, *_shifted(bits)) for rank, bits in at.items()] for at in found.values()]
        self._automaton = ahocorasick_rs.AhoCorasick(list(found)) if found else None

    def met(self, text: str) -> int:
        """Return the patterns all of whose needs a text meets, a bit for each."""
        if self._automaton is None:
            return self._all
        ranks = [*self._free]
        for word in {index for index, _, _ in self._automaton.find_matches_as_indexes(text, overlapping=True)}:
            for rank, shift, bits in self._of_word[word]:
                ranks[rank] |= bits << shift
        return functools.reduce(operator.and_, ranks, self._all)


def _shifted(bits: int) -> tuple[int, int]:
    shift = (bits & -bits).bit_length() - 1
    return shift, bits >> shift
