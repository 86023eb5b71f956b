"""Gates: where an expression can begin at all, told by one automaton pass, so that it is tried nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import ahocorasick_rs

from loaders.compiling import compiled


class Gate:
    """Words of which one stands in, or near, whatever an expression may match."""

    def __init__(self, words: Iterable[str], *, ignore_case: bool = False) -> None:
        """Take the words; where case is ignored, they are looked for in lower case."""
        self._ignore_case = ignore_case
        known = list(dict.fromkeys(w.lower() if ignore_case else w for w in words if w))
        self._automaton = ahocorasick_rs.AhoCorasick(known)

    def opens(self, text: str) -> bool:
        """Tell whether a text holds one of the words."""
        looked = lowered(text) if self._ignore_case else text
        return bool(self._automaton.find_matches_as_indexes(looked))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return start and end of every word in a text, in order of their ends; they may overlap."""
        looked = lowered(text) if self._ignore_case else text
        return [(start, end) for _, start, end in self._automaton.find_matches_as_indexes(looked, overlapping=True)]

    def starts(self, text: str) -> list[int]:
        """Return where the words of a text begin; a place may come twice."""
        return [start for start, _ in self.spans(text)]


class Beginnings:
    """Where one of some signs stands or one of some words begins, the words' first letter in either case."""

    def __init__(self, signs: str, words: Iterable[str], within: str) -> None:
        """Take the signs, the words, and the signs after which no word begins but goes on."""
        self._signs, self._within = compiled(f"[{signs}]"), frozenset(within)
        self._words = Gate(form for word in words for form in (word, word[0].upper() + word[1:]))

    def places(self, text: str) -> list[int]:
        """Return all places of a text, in order."""
        words = (at for at in self._words.starts(text) if text[at - 1 : at] not in self._within)
        return sorted({*words, *(m.start() for m in self._signs.finditer(text))})


def matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(text)` yields, if every match begins at one of the places."""
    done = 0
    for at in sorted({*starts}):
        if at >= done and (m := pattern.match(text, at)) is not None:
            yield m
            done = max(m.end(), at + 1)


@lru_cache(maxsize=8)  # many ask it of the sentence or line at hand; no more is kept
def lowered(text: str) -> str:
    """Return a text in lower case, as long as it was: İ, which would become two letters, stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
