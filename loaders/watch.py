"""A watch for the words of many: a text that several of them are asked about is looked through once for all."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable
from itertools import chain
from operator import itemgetter
from typing import NamedTuple, Protocol
from weakref import WeakSet

import ahocorasick_rs

from loaders.at_hand import at_hand

Spans = list[tuple[int, int]]
Hits = list[tuple[int, int, int]]  # of words, by their place in the automaton, with start and end, in order of ends
_BY_END = itemgetter(1, 0)


class Watcher(Protocol):
    """Whoever looks for words."""

    words: tuple[str, ...]


class Look:
    """What is known of a text: how often it was asked about and, once that was enough, which words stand where."""

    __slots__ = ("_at", "_hits", "_numbers", "_places", "text", "times", "words")

    def __init__(self, text: str) -> None:
        """Take the text, as words are looked for in it."""
        self.text, self.times = text, 0
        self.words: set[int] | None = None

    def know(self, hits: Hits, numbers: list[int], at: int = 0) -> None:
        """Know the words that end in the text, which stands at a place of another; some may begin before it."""
        self._hits, self._numbers, self._at = hits, numbers, at
        self._places: dict[int, Spans] | None = None
        self.words = {numbers[word] for word, start, _ in hits if start >= at}

    def spans(self, words: frozenset[int]) -> Spans:
        """Return where some of the words that are known to be there stand, in order of their ends."""
        if self._places is None:  # few ask where
            self._places = self._by_word()
        found = [self._places[word] for word in words.intersection(self._places)]
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=_BY_END)

    def _by_word(self) -> dict[int, Spans]:
        """Return where each word stands, by its number."""
        at, numbers = self._at, self._numbers
        found: dict[int, Spans] = defaultdict(list)
        for word, start, end in self._hits:
            if start >= at:
                found[numbers[word]].append((start - at, end - at))
        return found


class Whole(NamedTuple):
    """A text that was looked through for all its parts: its words, by place in the automaton, in order of ends."""

    text: str
    hits: Hits
    ends: list[int]
    numbers: list[int]


class Watch:
    """Looks for the words of all that joined, as long as they live.

    Each word has a number for ever, so that what is known of a text holds whoever joins or leaves.
    """

    def __init__(self, form: Callable[[str], str] = str, enough: int = 3) -> None:
        """Take what gives a text the form in which words are looked for, of the same length.

        And from how many times on that a text is asked about it is looked through for the words of all.
        """
        self._enough = enough
        self._watchers: WeakSet[Watcher] = WeakSet()
        self._automaton: ahocorasick_rs.AhoCorasick | None = None
        self._number: dict[str, int] = {}
        self._numbers: list[int] = []  # of the automaton's words
        self.look = at_hand(lambda text: Look(form(text)))

    def join(self, watcher: Watcher) -> frozenset[int]:
        """Look for the words of one more and return their numbers."""
        self._watchers.add(watcher)
        self._automaton, self._numbers = None, []
        self.look.cache_clear()
        return frozenset([self._number.setdefault(word, len(self._number)) for word in watcher.words])

    def words(self, look: Look) -> set[int] | None:
        """Return the numbers of the words that stand in a text; None while few asked about it."""
        if look.words is None:
            look.times += 1
            if look.times >= self._enough:
                look.know(self._hits(look.text), self._numbers)
        return look.words

    def whole(self, text: str) -> Whole:
        """Return what is known of a text for its parts; it is known of the text itself from now on."""
        look = self.look(text)
        hits = self._hits(look.text)
        look.know(hits, self._numbers)
        return Whole(look.text, hits, [end for _, _, end in hits], self._numbers)

    def part(self, whole: Whole, at: int, text: str) -> None:
        """Know of a text that stands in a whole at a place what is known of that."""
        look = self.look(text)
        if look.words is not None or whole.numbers is not self._numbers or not whole.text.startswith(look.text, at):
            return  # it may be in another form alone, as a Greek word's last letter is
        first, last = bisect_right(whole.ends, at), bisect_right(whole.ends, at + len(text))
        look.know(whole.hits[first:last], whole.numbers, at)

    def _hits(self, text: str) -> Hits:
        """Return the words of all in a text."""
        return (self._automaton or self._made()).find_matches_as_indexes(text, overlapping=True)

    def _made(self) -> ahocorasick_rs.AhoCorasick:
        """Return an automaton of the words of all who are there now."""
        words = list(dict.fromkeys(word for watcher in self._watchers for word in watcher.words))
        self._automaton = ahocorasick_rs.AhoCorasick(words)
        self._numbers = [self._number[word] for word in words]
        return self._automaton
