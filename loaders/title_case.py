"""What a capital tells of a word: nothing in a headline that is full of them, nor where it is also written small."""

from __future__ import annotations

import re

from loaders.compiling import compiled

_WORD = compiled(r"(?<![\w.'’-])[A-Za-z][A-Za-z'’-]{3,}")  # shorter ones stand in small letters there too
_FEWEST = 4
_SHARE = 0.85
_LONGEST, _NEARBY = 300, 20_000  # letters of a headline, and how far around it a name is looked for
_WITHIN, _ONWARD = compiled(r"[\w&.'’-]"), compiled(r"[\w&'’-]")  # what stands before and behind half a word
_CELLS = ("|", "｜", "\t")  # rows of tables and bars of links are no headlines


def in_title_case(text: str) -> bool:
    """Tell whether nearly all longer words of a line begin with a capital, and are not all capitals."""
    if text.isupper() or any(sign in text for sign in _CELLS):
        return False
    words = _WORD.findall(text)
    return len(words) >= _FEWEST and sum(word[0].isupper() for word in words) >= _SHARE * len(words)


def is_by_capitals(text: str, start: int, end: int) -> bool:
    """Tell whether only such a headline writes a word, or some, with capitals; not of some that it begins with."""
    at, stop = text.rfind("\n", max(0, start - _LONGEST), start) + 1, text.find("\n", end, end + _LONGEST)
    stop = stop if stop >= 0 else min(len(text), end + _LONGEST)
    if " " in text[start:end] and not _WORD.search(text, at, start):
        return False
    if stop - at > _LONGEST or not in_title_case(text[at:stop]):
        return False
    before, behind = text[max(0, at - _NEARBY) : at], text[stop : stop + _NEARBY]
    name = text[start:end]
    if " " in name:
        return name not in before and name not in behind
    within = re.compile(rf"[a-z,;]\s{re.escape(name)}\b")  # a sentence begins with a capital too
    return within.search(before) is None and within.search(behind) is None


def is_written(word: str, text: str) -> bool:
    """Tell whether a text also writes a word in small letters, of three or more."""
    at = text.find(word) if len(word) > 2 and word.isascii() and word.isalpha() else -1
    while at >= 0:
        end = at + len(word)
        if not (at and _WITHIN.match(text, at - 1)) and not _ONWARD.match(text, end):
            return True
        at = text.find(word, end)
    return False
