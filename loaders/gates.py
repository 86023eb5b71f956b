"""Gates: where an expression can begin at all, told by one automaton pass, so that it is tried nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import ahocorasick_rs

from loaders.at_hand import at_hand
from loaders.compiling import compiled
from loaders.watch import Look, Watch

_CONTINUING = bytes(range(0x80, 0xC0))  # the bytes of a letter but its first


@at_hand
def lowered(text: str) -> str:
    """Return a text in lower case, as long as it was: İ, which would become two letters, stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_WATCH = Watch(lowered)
OF_PAGES = Watch(lowered, enough=1)
"""Of what is asked of a whole page before its articles are read."""
# Of where numbers and times begin: in a folded text, of which no other gate is asked.
_OF_BEGINNINGS = Watch(enough=1)


class Gate:
    """Words of which one stands in, or near, whatever an expression may match."""

    def __init__(self, words: Iterable[str], *, ignore_case: bool = False, watch: Watch | None = None) -> None:
        """Take the words, looked for in lower case where case is ignored, and who else looks for them, if not all."""
        self.words = tuple(dict.fromkeys(w.lower() if ignore_case else w for w in words if w))
        self._automaton = ahocorasick_rs.BytesAhoCorasick([word.encode() for word in self.words])
        self._ignore_case, self.watch = ignore_case, watch or _WATCH
        self.numbers = self.watch.join(self)
        self._look = self.watch.look
        # The words as they must be written, where that matters: all are looked for in lower case.
        cased = not ignore_case and any(word.lower() != word.upper() for word in self.words)
        self._written = frozenset(self.words if cased and self.watch is _WATCH else ())

    def opens(self, text: str) -> bool:
        """Tell whether a text holds one of the words."""
        look = self._look(text)
        known = look.words
        if known is None and (known := self.watch.words(look)) is None:
            return bool(self._automaton.find_matches_as_indexes(_encoded(lowered(text) if self._ignore_case else text)))
        return self.stands_in(look)

    def stands_in(self, look: Look) -> bool:
        """Tell whether one of the words stands in a text of which all words are known."""
        return not self.numbers.isdisjoint(look.words or ()) and (not self._written or bool(self._known(look)))

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return start and end of every word in a text, in order of their ends; they may overlap."""
        look = self._look(text)
        known = look.words if look.words is not None else self.watch.words(look)
        if known is None:
            return self._alone(lowered(text) if self._ignore_case else text)
        return [] if self.numbers.isdisjoint(known) else self._known(look)

    def _known(self, look: Look) -> list[tuple[int, int]]:
        """Return the same of a text of which all words are known."""
        found, written, text = look.spans(self.numbers), self._written, look.text
        return [(start, end) for start, end in found if text[start:end] in written] if written else found

    def _alone(self, text: str) -> list[tuple[int, int]]:
        """Return the same, looking for no other words."""
        data = _encoded(text)
        hits = self._automaton.find_matches_as_indexes(data, overlapping=True)
        if not hits or text.isascii():
            return [(start, end) for _, start, end in hits]
        ends = _places(data, (end for _, _, end in hits))
        return [(end - len(self.words[word]), end) for (word, _, _), end in zip(hits, ends, strict=True)]

    def starts(self, text: str) -> list[int]:
        """Return where the words of a text begin; a place may come twice."""
        return [start for start, _ in self.spans(text)]


class Page:
    """A text of whose parts many gates are asked: it is looked through once for all of them."""

    def __init__(self, text: str) -> None:
        """Take the text, of which itself gates may be asked as well."""
        self._whole = _WATCH.whole(text)

    def turn(self, at: int, part: str) -> None:
        """Let the gates know of a part that stands at a place of the text."""
        _WATCH.part(self._whole, at, part)

    def holds(self, gate: Gate) -> bool:
        """Tell whether the text holds a word of a gate, whatever was looked through since."""
        return gate.stands_in(self._whole.look)


class Beginnings:
    """Where one of some signs stands or one of some words begins."""

    def __init__(self, signs: str, words: Iterable[str], within: str = "") -> None:
        """Take an expression of the signs, the words, and the signs after which no word begins but goes on."""
        self._signs, self._within = compiled(signs), frozenset(within)
        self._words = Gate(words, watch=_OF_BEGINNINGS)

    def places(self, text: str) -> list[int]:
        """Return all places of a text, in order."""
        within = self._within
        found = {at for at, _ in self._words.spans(text) if text[at - 1 : at] not in within}
        found.update([m.start() for m in self._signs.finditer(text)])
        return sorted(found)


def either_case(words: Iterable[str]) -> list[str]:
    """Return words with their first letter small and as a capital."""
    return [form for word in words for form in (word, word[0].upper() + word[1:])]


def matches_at(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """Yield what `pattern.finditer(text)` yields, if every match begins at one of the places."""
    done = 0
    for at in sorted({*starts}):
        if at >= done and (m := pattern.match(text, at)) is not None:
            yield m
            done = max(m.end(), at + 1)


def _encoded(text: str) -> bytes:
    """Return the bytes of a text."""
    return text.encode("utf-8", "surrogatepass")


def _places(data: bytes, offsets: Iterable[int]) -> Iterator[int]:
    """Yield how many letters of a text stand before some offsets in its bytes, which come in order."""
    at = count = 0
    for offset in offsets:
        count += len(data[at:offset].translate(None, _CONTINUING))
        at = offset
        yield count
