"""A watch for the words of many: a text that several of them are asked about is looked through once for all."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import Protocol
from weakref import WeakSet

import ahocorasick_rs

Spans = list[tuple[int, int]]
_ENOUGH = 3  # from the third on it is sooner to look for the words of all


class Watcher(Protocol):
    """Whoever looks for words."""

    words: tuple[str, ...]


class _Look:
    """What is known of a text: how often it was asked about and, once that was enough, where the words stand."""

    def __init__(self) -> None:
        self.times = 0
        self.found: dict[Watcher, Spans] | None = None


class Watch:
    """Looks for the words of all that joined, as long as they live."""

    def __init__(self) -> None:
        self._watchers: WeakSet[Watcher] = WeakSet()
        self._automaton: ahocorasick_rs.AhoCorasick | None = None
        self._of_word: list[tuple[Watcher, ...]] = []
        self._look = lru_cache(maxsize=16)(lambda text: _Look())  # the texts at hand; no more is kept

    def join(self, watcher: Watcher) -> None:
        """Look for the words of one more."""
        self._watchers.add(watcher)
        self._automaton = None
        self._look.cache_clear()

    def spans(self, watcher: Watcher, text: str) -> Spans | None:
        """Return where the words of one stand in a text, in order of their ends; None while few asked about it."""
        look = self._look(text)
        if look.found is None:
            look.times += 1
            if look.times < _ENOUGH:
                return None
            look.found = self._every(text)
        return look.found.get(watcher, [])

    def _every(self, text: str) -> dict[Watcher, Spans]:
        """Return where the words of each stand, of those of whom one stands."""
        automaton = self._automaton or self._made()
        found: dict[Watcher, Spans] = defaultdict(list)
        for index, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
            for watcher in self._of_word[index]:
                found[watcher].append((start, end))
        return found

    def _made(self) -> ahocorasick_rs.AhoCorasick:
        """Return an automaton of the words of all who are there now."""
        of_word: dict[str, list[Watcher]] = {}
        for watcher in self._watchers:
            for word in watcher.words:
                of_word.setdefault(word, []).append(watcher)
        self._automaton = ahocorasick_rs.AhoCorasick(list(of_word))
        self._of_word = [tuple(watchers) for watchers in of_word.values()]
        return self._automaton
