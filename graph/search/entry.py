"""One name in the index: in what forms it can be typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from graph.search.folding import fold, grams, is_han, runs
from graph.search.pinyin import initials, spellings


class Entry(NamedTuple):
    """A name with the place of its role in `ROLES`, its words, and its spellings in Latin letters."""

    text: str
    role: int
    folded: str
    words: tuple[str, ...]
    spelled: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, text: str, role: int) -> Entry:
        """Return the entry of a name."""
        folded = fold(text)
        return cls(text, role, folded, tuple(runs(folded)), tuple(spellings(folded)))

    @property
    def full(self) -> list[str]:
        """The spellings in one word: muxigufen."""
        return ["".join(syllables) for syllables in self.spelled]

    @property
    def short(self) -> list[str]:
        """The first letters of the spellings: mxgf."""
        return [initials(syllables) for syllables in self.spelled]

    @property
    def ends(self) -> list[str]:
        """What of the spellings follows any syllable: xigufen, gufen, fen."""
        found = ("".join(syllables[at:]) for syllables in self.spelled for at in range(1, len(syllables)))
        return list(dict.fromkeys(found))

    def tokens(self) -> Iterator[str]:
        """Yield the words, and of Han letters each one and each pair."""
        for word in self.words:
            if is_han(word):
                yield from word
                yield from grams(word)
            else:
                yield word
