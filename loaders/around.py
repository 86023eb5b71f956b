"""Words that rules want or forbid around their triggers; ‹ and › in a word are the trigger's edges."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property
from itertools import chain

import ahocorasick_rs

from loaders.compiling import compiled
from loaders.expressions import expression, uncapitalised
from loaders.gates import lowered
from loaders.needles import choices, literal, needles
from loaders.view import FIRM, View
from ontology.grammar import Rule

_BLANKS = compiled(r" {2,}")
_FEW = 8  # so many needles are looked for one by one
_AHEAD, _BEHIND = 110, 60  # how far from a trigger its edges' words are looked for; others not so far


class Around:
    """All such words of a grammar: those of a rule are looked for where it has a hit, one rule in a hundred."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Take the rules."""
        words = [(rule.address, rule.unless, rule.needs) for rule in rules]
        asked = {some: _Asked(some) for some in dict.fromkeys(some for _, *both in words for some in both)}
        self._asked = {address: (asked[unless], asked[needs]) for address, unless, needs in words}

    def allows(self, rule: Rule, view: View, start: int, end: int) -> bool:
        """Tell whether the words around a trigger are such as the rule wants.

        What forbids the rule may not stand inside the name of a firm ("Horizon Computing Power fell 2%"); it stands
        there with one blank for several, which are left where marks of bold words were taken away.
        """
        if not (rule.unless or rule.needs):
            return True
        unless, needs = self._asked.get(rule.address) or (_Asked(rule.unless), _Asked(rule.needs))
        low = lowered(view.text)[start - _AHEAD if start > _AHEAD else 0 : end + _BEHIND]
        if rule.needs and not ((near := needs.near(low)) and _stand(near, view.text, start, end)):
            return False
        if not rule.unless:
            return True
        wide = "  " in low
        near = unless.near(_BLANKS.sub(" ", low) if wide else low)
        return not (near and _stand(near, view.bare, start, end, wide=wide))


class _Asked:
    """What a rule asks for: single words, each by the needles of which one stands where it does."""

    def __init__(self, words: tuple[str, ...]) -> None:
        single = [_word(choice) for choice in dict.fromkeys(choice for word in words for choice in choices(word))]
        self._always = [word for word in single if not word.needles]
        self._by_needle: dict[str, list[_Word]] = {}
        for word in single:
            for needle in word.needles:
                self._by_needle.setdefault(needle, []).append(word)
        self._needles = tuple(self._by_needle)

    @cached_property
    def _automaton(self) -> ahocorasick_rs.AhoCorasick | None:
        return ahocorasick_rs.AhoCorasick(self._needles, store_patterns=True) if len(self._needles) > _FEW else None

    def near(self, low: str) -> list[_Word]:
        """Return the words that may stand in a text, which is in lower case: those of which a needle does."""
        if self._automaton is not None:
            held = {*self._automaton.find_matches_as_strings(low, overlapping=True)}
        else:
            held = {*filter(low.__contains__, self._needles)}
        return [*chain.from_iterable(map(self._by_needle.__getitem__, held)), *self._always] if held else self._always


class _Word:
    """One word: an expression without a choice at its outermost."""

    def __init__(self, word: str) -> None:
        self._word = word
        self.marked = "‹" in word or "›" in word
        self.cased = "(?-i:" in word  # it tells capitals from small letters: it is for a text as it stands
        self.sort = 2 * self.marked + self.cased

    @cached_property
    def needles(self) -> tuple[str, ...]:
        """What is looked for first; nothing if that were no more than a letter, or what hides a name."""
        needed = needles(self._word)
        return () if any(FIRM in n or (len(n) < 2 and n.isascii()) for n in needed) else needed

    @cached_property
    def _literal(self) -> str:
        return literal(self._word)

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        return expression(self._word) if self.cased else expression(uncapitalised(self._word), ignore_case=False)

    def stands(self, text: str) -> bool:
        """Tell whether the word stands in what is around a stretch of a text."""
        return self._literal in text if self._literal else self._expression.search(text) is not None


def _stand(words: list[_Word], text: str, start: int, end: int, *, wide: bool = False) -> bool:
    """Tell whether one of some words stands around a stretch of a text; blanks of a `wide` one are told as one."""
    around: dict[int, str] = {}  # by whether its edges are marked, and its capitals kept
    for word in words:
        near = around.get(word.sort)
        if near is None:
            near = _near(text if word.cased else lowered(text), start, end, marked=word.marked)
            near = around[word.sort] = _BLANKS.sub(" ", near) if wide else near
        if word.stands(near):
            return True
    return False


def _near(text: str, start: int, end: int, *, marked: bool) -> str:
    """Return what stands around a stretch of a text: with signs at its edges, or nearer and without."""
    if not marked:
        return text[max(0, start - 60) : end + 40]
    return f"{text[max(0, start - _AHEAD) : start]}‹{text[start:end]}›{text[end : end + _BEHIND]}"


@cache
def _word(word: str) -> _Word:
    return _Word(word)
