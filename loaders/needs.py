"""What many patterns need, asked of a text at once: one automaton pass for the most telling words of all."""

from __future__ import annotations

from collections.abc import Sequence

import ahocorasick_rs

from loaders.needles import telling

Words = tuple[str, ...]
_RANKS = 2  # to look for more costs more than to try what they would rule out
_Sorted = list[tuple[int, tuple[int, ...]]]  # what is asked for, as bits, and the patterns that ask for it


class Needs:
    """For each pattern its most telling needs: words of which one must stand in a text.

    What it takes to ask grows with the words that a text holds, and not with the patterns there are.
    """

    def __init__(self, every: Sequence[tuple[Words, ...]], asked: Sequence[int]) -> None:
        """Take the needs of each pattern, and what else each asks for, as bits."""
        ranked = [sorted(given, key=telling, reverse=True)[:_RANKS] for given in every]
        known = dict.fromkeys(word for given in ranked for words in given for word in words)
        self._automaton = ahocorasick_rs.AhoCorasick(list(known), store_patterns=True)
        self._then = [frozenset(word for words in given[1:] for word in words) for given in ranked]
        first: dict[str, list[int]] = {word: [] for word in known}
        for i, given in enumerate(ranked):
            for word in dict.fromkeys(given[0] if given else ()):
                first[word].append(i)
        self._first = {word: _sorted(patterns, asked) for word, patterns in first.items()}
        self._free = [(asked[i], i) for i, given in enumerate(ranked) if not given]

    def met(self, text: str, lacking: int) -> list[int]:
        """Return the patterns all of whose needs a text meets and that ask for nothing that is lacking, in order."""
        words = set(self._automaton.find_matches_as_strings(text, overlapping=True))
        near = [i for asked, i in self._free if not asked & lacking]
        for word in words:
            for asked, patterns in self._first[word]:
                if not asked & lacking:
                    near += patterns
        then = self._then
        return sorted({i for i in near if not then[i] or not then[i].isdisjoint(words)})


def _sorted(patterns: list[int], asked: Sequence[int]) -> _Sorted:
    """Return patterns by what they ask for."""
    found: dict[int, list[int]] = {}
    for i in patterns:
        found.setdefault(asked[i], []).append(i)
    return [(bits, tuple(same)) for bits, same in found.items()]
