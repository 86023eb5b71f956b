"""A watch for the words of many: a text that several of them are asked about is looked through once for all."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple, Protocol
from weakref import WeakSet

import ahocorasick_rs

Spans = list[tuple[int, int]]
_ENOUGH = 3  # from the third on it is sooner to look for the words of all


class Watcher(Protocol):
    """Whoever looks for words."""

    words: tuple[str, ...]


class Look:
    """What is known of a text: how often it was asked about and, once that was enough, where the words stand."""

    __slots__ = ("found", "text", "times")

    def __init__(self, text: str) -> None:
        """Take the text, as words are looked for in it."""
        self.text, self.times = text, 0
        self.found: dict[Watcher, Spans] | None = None


class Whole(NamedTuple):
    """A text that was looked through for all its parts: its words, by number, in order of their ends."""

    text: str
    hits: list[tuple[int, int, int]]
    ends: list[int]
    watchers: list[tuple[Watcher, ...]]


class Watch:
    """Looks for the words of all that joined, as long as they live."""

    def __init__(self, form: Callable[[str], str] = str) -> None:
        """Take what gives a text the form in which words are looked for, of the same length."""
        self._watchers: WeakSet[Watcher] = WeakSet()
        self._automaton: ahocorasick_rs.AhoCorasick | None = None
        self._of_word: list[tuple[Watcher, ...]] = []
        self.look = lru_cache(maxsize=16)(lambda text: Look(form(text)))  # the texts at hand; no more is kept

    def join(self, watcher: Watcher) -> None:
        """Look for the words of one more."""
        self._watchers.add(watcher)
        self._automaton, self._of_word = None, []
        self.look.cache_clear()

    def spans(self, watcher: Watcher, text: str) -> Spans | None:
        """Return where the words of one stand in a text, in order of their ends; None while few asked about it."""
        found = self.found(self.look(text))
        return None if found is None else found.get(watcher, [])

    def found(self, look: Look) -> dict[Watcher, Spans] | None:
        """Return the same for all of whom a word stands in it."""
        if look.found is None:
            look.times += 1
            if look.times >= _ENOUGH:
                look.found = self._by_watcher(self._hits(look.text), self._of_word)
        return look.found

    def whole(self, text: str) -> Whole:
        """Return what is known of a text for its parts; it is known of the text itself from now on."""
        look = self.look(text)
        hits = self._hits(look.text)
        look.found = self._by_watcher(hits, self._of_word)
        return Whole(look.text, hits, [end for _, _, end in hits], self._of_word)

    def part(self, whole: Whole, at: int, text: str) -> None:
        """Know of a text that stands in a whole at a place what is known of that."""
        look = self.look(text)
        if look.found is not None or whole.watchers is not self._of_word or not whole.text.startswith(look.text, at):
            return  # it may be in another form alone, as a Greek word's last letter is
        first, last = bisect_right(whole.ends, at), bisect_right(whole.ends, at + len(text))
        here = [(word, start - at, end - at) for word, start, end in whole.hits[first:last] if start >= at]
        look.found = self._by_watcher(here, whole.watchers)

    def _hits(self, text: str) -> list[tuple[int, int, int]]:
        """Return the words of all in a text, by number, with start and end."""
        return (self._automaton or self._made()).find_matches_as_indexes(text, overlapping=True)

    @staticmethod
    def _by_watcher(hits: list[tuple[int, int, int]], watchers: list[tuple[Watcher, ...]]) -> dict[Watcher, Spans]:
        """Return where the words of each stand, of those of whom one stands."""
        found: dict[Watcher, Spans] = defaultdict(list)
        for word, start, end in hits:
            for watcher in watchers[word]:
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
