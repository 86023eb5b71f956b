"""Chinese people right behind their posts, whatever follows: where a name ends is told by the words of the dictionary.

"创始合伙人顾西洲本人回复" names 顾西洲: a surname that is no part of a word, one or two characters that make no word,
and then a word, a sign that goes on with the sentence, or its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.alternatives import alternatives
from loaders.compiling import compiled
from loaders.gates import Gate
from loaders.scripts import HAN_LETTER
from loaders.segmentation import Segments, tags

# What no given name holds: signs of grammar and of number.
_NO_GIVEN = frozenset(
    "其该此我他她它您你们这那哪各每某两二三四五六七八九十百千万亿个位名人的地得了着过不未没无在与和及或且而并但也还又再才就都"
    "均只仅已将会可要能应须以因由被把让从自于对向为是有则即曾称说道谈任兼等给使跟到按比据经后前中内外上下里间时来去出进做"
)
# What goes on with a sentence behind a name, and is no word of two characters.
_NO_GIVEN_ALONE = frozenset("小大老阿子")
_GOES_ON = frozenset(
    "确却只早刚本一上去今昨次近日将则已也还曾因为于在向对与和从由被把让以任兼称说表等的拟未不仅并就又再均先亦现原系是有持获应能可会要"
    "认坦回答问写笑"
)
_OVER = frozenset("了过着")  # behind a verb of one character
_OPENS = compiled(r"[：: ]?")
_HAN = compiled(f"{HAN_LETTER}+")


class PostHolders:
    """Finds people whose posts stand right before their names."""

    def __init__(self, posts: Iterable[str], surnames: Iterable[str]) -> None:
        """Take the posts and the surnames, with those that are words too and name somebody here alone."""
        self._posts = Gate(posts)
        self._surname = compiled(f"(?:{alternatives(surnames)})")

    def find(self, text: str, parted: Segments) -> Iterator[tuple[int, int]]:
        """Yield where such people are named (offsets in the text)."""
        for at in sorted({end for _, end in self._posts.spans(text)}):
            start = at + len(opens[0]) if (opens := _OPENS.match(text, at)) is not None else at
            surname = self._surname.match(text, start)
            if surname is None or start not in parted.edges or parted.known.inside(start):
                continue
            end = _end(text, surname, parted)
            if end is not None and not parted.known.inside(end):
                yield start, end


def _end(text: str, surname: re.Match[str], parted: Segments) -> int | None:
    """Return where a name ends that begins with a surname: behind two characters rather than one."""
    given = surname.end()
    for end in (given + 2, given + 1):
        name = text[given:end]
        whole = _HAN.fullmatch(name) is not None and len(name) == end - given
        if not whole or not _NO_GIVEN.isdisjoint(name) or name in _NO_GIVEN_ALONE:
            continue
        if _is_given(text[surname.start() : end], name, given, end, parted) and _goes_on(text, end, parted):
            return end
    return None


def _is_given(whole: str, name: str, start: int, end: int, parted: Segments) -> bool:
    """Tell whether characters behind a surname are no word but a name, by themselves or with it."""
    if end not in parted.edges:
        return False
    if start not in parted.edges:  # the dictionary has them as one word, or all but the last
        return _is_name(whole, "nr") or (len(name) > 1 and start + 1 in parted.edges and _is_name(whole[:-1], "nr"))
    return len(name) == 1 or start + 1 in parted.edges or _is_name(name, "nr", "ns", "nz")


def _is_name(word: str, *kinds: str) -> bool:
    """Tell whether the dictionary has a word as a name of some kinds (nr: of people, ns: places, nz: others)."""
    found = tags(word)
    return len(found) == 1 and found[0][1].startswith(kinds)


def _goes_on(text: str, end: int, parted: Segments) -> bool:
    """Tell whether a sentence ends at a place, or goes on there with a word."""
    behind = _HAN.match(text, end, end + 2)
    if behind is None or behind[0][0] in _GOES_ON:
        return True
    return len(behind[0]) > 1 and (end + 1 not in parted.edges or behind[0][1] in _OVER)
