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


def union(numbers: Iterable[int]) -> int:
    """Return all bits of some numbers."""
    return functools.reduce(operator.or_, numbers, 0)


def bits(places: Iterable[int]) -> int:
    """Return a number with bits at some places."""
    taken = bytearray()
    for place in places:
        if place >> 3 >= len(taken):
            taken.extend(bytes((place >> 3) + 1 - len(taken)))
        taken[place >> 3] |= 1 << (place & 7)
    return int.from_bytes(taken, "little")


def each(number: int) -> Iterator[int]:
    """Yield the places of a number's bits, the lowest first."""
    while number:
        first = number & -number
        yield first.bit_length() - 1
        number ^= first


class Needs:
    """For each pattern its most telling needs: words of which one must stand in a text."""

    def __init__(self, every: Sequence[tuple[Words, ...]]) -> None:
        """Take the needs of each pattern; the most telling of all make a rank, then the second."""
        needs = [sorted(given, key=telling, reverse=True)[:_RANKS] for given in every]
        self._count = len(needs)
        self._every = (1 << self._count) - 1
        free, found = [], dict[str, list[int]]()
        for i, given in enumerate(needs):
            for rank in range(_RANKS):  # each rank has a bit for each pattern, after those of the rank before
                place = i + rank * self._count
                for word in given[rank] if rank < len(given) else ():
                    found.setdefault(word, []).append(place)
                free += [place] if rank >= len(given) else []
        self._free = bits(free)
        self._of_word = [_told(places) for places in found.values()]
        self._automaton = ahocorasick_rs.AhoCorasick(list(found)) if found else None

    def met(self, text: str) -> int:
        """Return the patterns all of whose needs a text meets, a bit for each."""
        met, of_word = self._free, self._of_word
        hits = self._automaton.find_matches_as_indexes(text, overlapping=True) if self._automaton else ()
        for word in set(map(_FIRST, hits)):
            told, lowest = of_word[word]
            met |= told << lowest
        return functools.reduce(operator.and_, (met >> rank * self._count for rank in range(_RANKS)), self._every)


def _told(places: list[int]) -> tuple[int, int]:
    """Return the bits of some places from the lowest on, which are short for most, and the lowest."""
    lowest = min(places)
    return bits([at - lowest for at in places]), lowest
