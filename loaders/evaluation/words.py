"""Texts as sets of words, so that two wordings of one thing can be compared."""

from __future__ import annotations

import unicodedata

from loaders.compiling import compiled

Words = frozenset[str]
_SIGNS = compiled(r"[^\w.$%/+]+|_")
_WORD = compiled(r"[a-z0-9]+(?:\.[0-9]+)?|[\u3400-\u9fff]")
_HAN = compiled(r"[\u3400-\u9fff]")
_LITTLE = frozenset(["the", "a", "an", "of", "and", "to", "in", "for", "on", "at", "by", "with", "from", "its", "their",
                     "is", "are", "as", "or"])  # fmt: skip


def plain(text: object) -> str:
    """Return a text in compatibility form and small letters, with blanks for punctuation."""
    return _SIGNS.sub(" ", unicodedata.normalize("NFKC", str(text)).casefold()).strip()


def words(text: str, little: Words = _LITTLE) -> Words:
    """Return the words of a text without the `little` ones (all, if no other is there), each Han character a word."""
    cut = [_singular(word) for word in _WORD.findall(plain(text))]
    return frozenset(word for word in cut if word not in little) or frozenset(cut)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def overlap(a: Words, b: Words) -> float:
    """Return how alike two sets are: the harmonic mean of the shares that they have in common."""
    return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0


def is_chinese(text: str) -> bool:
    """Tell whether a fifth or more of a text's characters are Han."""
    return 5 * len(_HAN.findall(text)) >= len(text.replace(" ", ""))
