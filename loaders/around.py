"""Words that rules want or forbid around their triggers; ‹ and › in a word are the trigger's edges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import ahocorasick_rs

from loaders.expressions import expression, uncapitalised
from loaders.gates import lowered
from loaders.needles import choices, literal, needles, telling
from loaders.view import View
from ontology.grammar import Rule

_CASED = "(?-i:"  # what of a word tells capitals from small letters


class Around:
    """All such words of a grammar; one automaton pass over a sentence tells which can stand in it at all."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Take the rules."""
        asked = dict.fromkeys(words for rule in rules for words in (rule.unless, rule.needs))
        self._asked = {words: _Asked(words) for words in asked}
        known = dict.fromkeys(needle for one in self._asked.values() for needle in one.needles)
        self._automaton = ahocorasick_rs.AhoCorasick(list(known))

    def allows(self, rule: Rule, view: View, start: int, end: int) -> bool:
        """Tell whether the words around a trigger are such as the rule wants.

        What forbids the rule may not stand inside the name of a firm ("Horizon Computing Power fell 2%").
        """
        if rule.unless and self._stand(rule.unless, view, view.bare, start, end):
            return False
        return not rule.needs or self._stand(rule.needs, view, view.text, start, end)

    def _stand(self, words: tuple[str, ...], view: View, text: str, start: int, end: int) -> bool:
        """Tell whether one of some words stands around a stretch of the sentence, or of what is left of its text."""
        asked, near, marked = self._asked.get(words) or _Asked(words), "", ""
        for word in asked.standing(self._held(view.text)):
            if "‹" in word or "›" in word:
                marked = marked or f"{text[max(0, start - 110) : start]}‹{text[start:end]}›{text[end : end + 60]}"
                stands = _stands(word, marked)
            else:
                near = near or text[max(0, start - 60) : end + 40]
                stands = _stands(word, near)
            if stands:
                return True
        return False

    @lru_cache(maxsize=4)  # noqa: B019 - many rules ask it of the sentence at hand; no more is kept
    def _held(self, text: str) -> frozenset[str]:
        """Return the needles that stand in a text."""
        return frozenset(self._automaton.find_matches_as_strings(lowered(text), overlapping=True))


class _Asked:
    """What a rule asks for: single words, each by the needles of which one stands where it does."""

    def __init__(self, words: tuple[str, ...]) -> None:
        single = dict.fromkeys(choice for word in words for choice in choices(word))
        self._always = [word for word in single if not _needed(word)]
        self._by_needle: dict[str, list[str]] = {}
        for word in single:
            for needle in _needed(word):
                self._by_needle.setdefault(needle, []).append(word)
        self.needles = frozenset(self._by_needle)

    def standing(self, held: frozenset[str]) -> Iterator[str]:
        """Yield the words that may stand in a text that holds some needles."""
        for needle in held & self.needles:
            yield from self._by_needle[needle]
        yield from self._always


@cache
def _needed(word: str) -> tuple[str, ...]:
    """Return the needles of a word; none if they are no more than a letter, or what hides a name."""
    needed = needles(word)
    return needed if telling(needed) > (1, 0) and "\ufffc" not in needed else ()


def _stands(word: str, text: str) -> bool:
    """Tell whether a word stands in a text; a text of letters alone is looked for as such."""
    if told := literal(word):
        return told in lowered(text)
    pattern = _expression(word)
    return pattern.search(text if _CASED in word else lowered(text)) is not None


@cache
def _expression(word: str) -> re.Pattern[str]:
    """Return the expression of a word: for texts in lower case, unless a part of it is cased."""
    return expression(word) if _CASED in word else expression(uncapitalised(word), ignore_case=False)
