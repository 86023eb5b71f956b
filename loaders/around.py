"""Words that rules want or forbid around their triggers; ‹ and › in a word are the trigger's edges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, cached_property, lru_cache

import ahocorasick_rs

from loaders.expressions import expression, uncapitalised
from loaders.gates import lowered
from loaders.needles import choices, literal, needles
from loaders.view import FIRM, View
from ontology.grammar import Rule


class Around:
    """All such words of a grammar; one automaton pass over a sentence tells which can stand in it at all."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Take the rules."""
        asked = dict.fromkeys(words for rule in rules for words in (rule.unless, rule.needs))
        self._asked = {words: _Asked(words) for words in asked}
        known = dict.fromkeys(needle for one in self._asked.values() for needle in one.needles)
        self._automaton = ahocorasick_rs.AhoCorasick(list(known), store_patterns=True)

    def allows(self, rule: Rule, view: View, start: int, end: int) -> bool:
        """Tell whether the words around a trigger are such as the rule wants.

        What forbids the rule may not stand inside the name of a firm ("Horizon Computing Power fell 2%").
        """
        if rule.unless and self._stand(rule.unless, view, view.bare, start, end):
            return False
        return not rule.needs or self._stand(rule.needs, view, view.text, start, end)

    def _stand(self, words: tuple[str, ...], view: View, text: str, start: int, end: int) -> bool:
        """Tell whether one of some words stands around a stretch of the sentence, or of what is left of its text."""
        asked, low = self._asked.get(words) or _Asked(words), lowered(text)
        return any(word.stands(text if word.cased else low, start, end) for word in asked.near(self._held(view.text)))

    @lru_cache(maxsize=4)  # noqa: B019 - many rules ask it of the sentence at hand; no more is kept
    def _held(self, text: str) -> frozenset[str]:
        """Return the needles that stand in a text."""
        return frozenset(self._automaton.find_matches_as_strings(lowered(text), overlapping=True))


class _Asked:
    """What a rule asks for: single words, each by the needles of which one stands where it does."""

    def __init__(self, words: tuple[str, ...]) -> None:
        single = [_word(choice) for choice in dict.fromkeys(choice for word in words for choice in choices(word))]
        self._always = [word for word in single if not word.needles]
        self._by_needle: dict[str, list[_Word]] = {}
        for word in single:
            for needle in word.needles:
                self._by_needle.setdefault(needle, []).append(word)
        self.needles = frozenset(self._by_needle)

    def near(self, held: frozenset[str]) -> Iterator[_Word]:
        """Yield the words that may stand in a text that holds some needles."""
        for needle in held & self.needles:
            yield from self._by_needle[needle]
        yield from self._always


class _Word:
    """One word: an expression without a choice at its outermost."""

    def __init__(self, word: str) -> None:
        self._word = word
        self._marked = "‹" in word or "›" in word
        self.cased = "(?-i:" in word  # it tells capitals from small letters: it is for a text as it stands

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

    def stands(self, text: str, start: int, end: int) -> bool:
        """Tell whether the word stands around a stretch of a text."""
        if self._marked:
            text = f"{text[max(0, start - 110) : start]}‹{text[start:end]}›{text[end : end + 60]}"
        else:
            text = text[max(0, start - 60) : end + 40]
        return self._literal in text if self._literal else self._expression.search(text) is not None


@cache
def _word(word: str) -> _Word:
    return _Word(word)
