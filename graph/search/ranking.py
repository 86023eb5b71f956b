"""Which of the things that a text may mean are likeliest, and by which of their names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from graph.search.asking import MOST_WORDS, edits
from graph.search.entry import Entry
from graph.search.folding import fold, is_han, runs

CLEAR = 6
"""Ranks below are certain enough that those from here on are left out where there is any."""


NONE = 9


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing found; `matched` is the name that led to it."""

    iri: str
    matched: str


def ranked(text: str, things: Iterable[tuple[str, Sequence[Entry]]]) -> list[Hit]:
    """Return the things of which a name fits a text, the best first; what fits but by typos only if nothing else does.

    A whole name goes before its beginning, that before the beginning of a word, that before any part, that before
    spellings in Latin letters; then labels before aliases, and short names before long ones.
    """
    wanted = _Wanted(text)
    best = sorted(
        (min((*wanted.key(entry), entry.text) for entry in entries), iri) for iri, entries in things if entries
    )
    least = CLEAR if best and best[0][0][0] < CLEAR else NONE
    return [Hit(iri, key[-1]) for key, iri in best if key[0] < least]


class _Wanted:
    """A text that is looked for."""

    def __init__(self, text: str) -> None:
        self.folded = fold(text)
        self.words = runs(self.folded)[:MOST_WORDS]
        self.typed = "" if any(map(is_han, self.words)) else "".join(self.words)

    def key(self, entry: Entry) -> tuple[int, int, int]:
        """Return what tells better names from worse: less is better."""
        return self.rank(entry), entry.role, len(entry.text)

    def rank(self, entry: Entry) -> int:
        """Return how well a name fits, 0 to 7; NONE if it does not."""
        clear = min(self._by_letters(entry), self._by_sound(entry) if self.typed else NONE)
        return clear if clear < CLEAR else self._by_typo(entry)

    def _by_letters(self, entry: Entry) -> int:
        name = entry.folded
        if name == self.folded:
            return 0
        if name.startswith(self.folded):
            return 1
        if all(any(word.startswith(part) for word in entry.words) for part in self.words):
            return 2
        return 4 if all(part in name for part in self.words) else NONE

    def _by_sound(self, entry: Entry) -> int:
        spelled = [*entry.full, *entry.short]
        if self.typed in spelled:
            return 3
        if any(one.startswith(self.typed) for one in spelled):
            return 4
        return 5 if any(self._is_inner(syllables) for syllables in entry.spelled) else NONE

    def _is_inner(self, syllables: Sequence[str]) -> bool:
        """Tell whether syllables from the second on make up what was typed; half of one does not count."""
        ends = ("".join(syllables[at:]) for at in range(1, len(syllables)))
        whole = {len("".join(syllables[at:])) for at in range(1, len(syllables) + 1)}
        return any(end.startswith(self.typed) and len(end) - len(self.typed) in whole for end in ends)

    def _by_typo(self, entry: Entry) -> int:
        if all(any(OSA.distance(part, word) <= edits(part) for word in entry.words) for part in self.words):
            return 6
        sounds = bool(self.typed) and any(OSA.distance(self.typed, one) <= edits(self.typed) for one in entry.full)
        return 7 if sounds else NONE
