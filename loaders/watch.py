"""A watch for the words of many: a text that several of them are asked about is looked through once for all."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import chain
from operator import itemgetter
from typing import NamedTuple, Protocol
from weakref import WeakSet

import ahocorasick_rs

from loaders.at_hand import at_hand

Spans = list[tuple[int, int]]
_BY_END = itemgetter(1, 0)
_FEW = 40  # words in a text of which who asks where some stand goes through all


class Watcher(Protocol):
    """Whoever looks for words."""

    words: tuple[str, ...]


class Hits(NamedTuple):
    """The words of a text in order of their ends: their numbers, and where they start and end."""

    numbers: list[int]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


class Look:
    """What is known of a text: how often it was asked about and, once that was enough, which words stand where."""

    __slots__ = ("_at", "_first", "_hits", "_last", "_places", "text", "times", "words")

    def __init__(self, text: str) -> None:
        """Take the text."""
        self.text, self.times = text, 0
        self.words: set[int] | None = None

    def know(self, hits: Hits, first: int, last: int, at: int = 0) -> None:
        """Know which of the words of a text end in this one, which stands in it at a place; some may begin before."""
        self._hits, self._first, self._last, self._at = hits, first, last, at
        self._places: dict[int, Spans] | None = None
        self.words = {*hits.numbers[first:last]}
        if at and self.words and min(hits.starts[first:last]) < at:
            self.words = {number for number, _ in self._found()}

    def spans(self, words: frozenset[int]) -> Spans:
        """Return where some of the words that are known to be there stand, in order of their ends."""
        if self._last - self._first < _FEW:
            return [span for number, span in self._found() if number in words]
        if self._places is None:
            self._places = defaultdict(list)
            for number, span in self._found():
                self._places[number].append(span)
        found = [self._places[word] for word in words.intersection(self._places)]
        return found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=_BY_END)

    def _found(self) -> Iterable[tuple[int, tuple[int, int]]]:
        """Return the numbers of the words with where they stand, in order of their ends."""
        at, part = self._at, slice(self._first, self._last)
        numbers, starts, ends = self._hits.numbers[part], self._hits.starts[part], self._hits.ends[part]
        if not at:
            return zip(numbers, zip(starts, ends, strict=True), strict=True)
        found = zip(numbers, starts, ends, strict=True)
        return [(number, (start - at, end - at)) for number, start, end in found if start >= at]


class Whole(NamedTuple):
    """A text that was looked through for all its parts, with what looked through it."""

    look: Look
    hits: Hits
    automaton: ahocorasick_rs.AhoCorasick | None


class Watch:
    """Looks for the words of all that joined, as long as they live.

    Each word has a number for ever, so that what is known of a text holds whoever joins or leaves.
    """

    def __init__(self, form: Callable[[str], str] = str, enough: int = 3) -> None:
        """Take what gives words and texts the form in which those are looked for in these, of the same length.

        And from how many times on that a text is asked about it is looked through for the words of all.
        """
        self._form, self._enough = form, enough
        self._watchers: WeakSet[Watcher] = WeakSet()
        self._automaton: ahocorasick_rs.AhoCorasick | None = None
        self._number: dict[str, int] = {}
        self._numbers: list[int] = []  # of the automaton's words
        self.look = at_hand(Look)

    def join(self, watcher: Watcher) -> frozenset[int]:
        """Look for the words of one more and return their numbers."""
        self._watchers.add(watcher)
        self._automaton = None
        self.look.cache_clear()
        return frozenset([self._number.setdefault(self._form(word), len(self._number)) for word in watcher.words])

    def words(self, look: Look) -> set[int] | None:
        """Return the numbers of the words that stand in a text; None while few asked about it."""
        if look.words is None:
            look.times += 1
            if look.times >= self._enough:
                self._know(look)
        return look.words

    def whole(self, text: str) -> Whole:
        """Return what is known of a text for its parts; it is known of the text itself from now on."""
        look = self.look(text)
        return Whole(look, self._know(look), self._automaton)

    def part(self, whole: Whole, at: int, text: str) -> None:
        """Know of a text that stands in a whole at a place what is known of that."""
        look = self.look(text)
        if look.words is None and whole.automaton is self._automaton and whole.look.text.startswith(text, at):
            ends = whole.hits.ends
            look.know(whole.hits, bisect_right(ends, at), bisect_right(ends, at + len(text)), at)

    def _know(self, look: Look) -> Hits:
        """Look through a text for the words of all."""
        automaton = self._automaton or self._made()
        found = automaton.find_matches_as_indexes(self._form(look.text), overlapping=True)
        words, starts, ends = zip(*found, strict=True) if found else ((), (), ())
        hits = Hits([*map(self._numbers.__getitem__, words)], starts, ends)
        look.know(hits, 0, len(ends))
        return hits

    def _made(self) -> ahocorasick_rs.AhoCorasick:
        """Return an automaton of the words of all who are there now."""
        words = list(dict.fromkeys(self._form(word) for watcher in self._watchers for word in watcher.words))
        self._automaton = ahocorasick_rs.AhoCorasick(words)
        self._numbers = [self._number[word] for word in words]
        return self._automaton
