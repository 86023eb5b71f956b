"""Find the words that announce frames: one automaton pass for all rules and languages."""

from __future__ import annotations

import functools
import operator
from collections.abc import Mapping
from string import ascii_letters, digits
from typing import NamedTuple

import ahocorasick_rs

from loaders.compiling import compiled
from loaders.gazetteer import fold
from loaders.inflection import forms
from ontology.grammar import Rule, Trigger

_LATIN = frozenset(ascii_letters + digits)


class Hit(NamedTuple):
    """A trigger in a text: which rule, which part of speech, which form (base, past … or zh); offsets in the text."""

    rule: Rule
    start: int
    end: int
    part: str
    form: str


_Entries = list[tuple[Rule, str, str, int]]


class _Word(NamedTuple):
    """A word that announces frames: what all its rules ask of a sentence, its edges, its forms if they vary."""

    needed: int
    begins: bool | None  # with a Latin letter; None for a word that is Chinese at both its ends
    ends: bool
    forms: set[str] | None
    entries: _Entries

    @classmethod
    def of(cls, text: str, entries: _Entries) -> _Word:
        """Return what is asked about a word at each of its hits."""
        forms = {form for _, _, form, _ in entries}
        needed = functools.reduce(operator.and_, (asks for *_, asks in entries))
        begins = text[:1] in _LATIN if text[:1].isascii() or text[-1:].isascii() else None
        return cls(needed, begins, text[-1:] in _LATIN, None if forms.isdisjoint(("base", "third")) else forms, entries)


class Triggers:
    """All triggers of all frames as one automaton, so that speed does not depend on the number of rules."""

    def __init__(self, rules: tuple[Rule, ...], asked: Mapping[str, int] | None = None) -> None:
        """Take the rules, and what some of them, by address, ask of a sentence, as bits."""
        table: dict[str, _Entries] = {}
        for rule in rules:
            local = (asked or {}).get(rule.address, 0)
            for trigger in rule.triggers:
                for form, text in _surfaces(trigger.text, trigger.language, trigger.part):
                    entries = table.setdefault(fold(text), [])
                    if all(entry[0] is not rule for entry in entries) or form in ("past", "participle"):
                        entries.append((rule, trigger.part, form, local))
        self._words = [_Word.of(text, entries) for text, entries in table.items()]
        self._automaton = ahocorasick_rs.AhoCorasick(list(table)) if table else None

    def find(self, text: str, lacking: int = 0) -> list[Hit]:
        """Return the hits in a text, of each rule the longest at a place, in order of start.

        Those are left out whose rules ask the sentence for something that it lacks (bits): most of them.
        """
        if self._automaton is None:
            return []
        folded = fold(text)
        found: list[Hit] = []
        words, padded = self._words, f" {folded} "
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            needed, begins, ends, forms, entries = words[index]
            if needed & lacking:
                continue  # none of its rules can hold
            if (begins and padded[start] in _LATIN) or (ends and padded[end + 1] in _LATIN):
                continue  # no whole word
            if begins is None and padded[end + 1] in "方人者" and _AGENT.match(folded, end):
                continue
            out = self._out_of_place(forms, folded, start, end) if forms is not None else ()
            for rule, part, form, asks in entries:
                if not asks & lacking and form not in out:
                    found.append(Hit(rule, start, end, part, form))
        if len(found) < 2:
            return found
        by_rule: dict[str, list[Hit]] = {}
        for hit in found:
            by_rule.setdefault(hit.rule.address, []).append(hit)
        if len(by_rule) < len(found):
            found = [hit for hits in by_rule.values() for hit in (_longest(hits) if len(hits) > 1 else hits)]
        return sorted(found, key=lambda h: (h.start, h.rule.address))

    def _out_of_place(self, forms: set[str], text: str, start: int, end: int) -> tuple[str, ...]:
        """Return the forms that a word cannot have here: a noun is no verb's base, a plural no third person."""
        ahead = text[max(0, start - 24) : start]
        out: tuple[str, ...] = ()
        if "base" in forms and " " not in text[start:end] and not _VERBAL.search(ahead):
            out = ("base",)
        return (*out, "third") if "third" in forms and _NOMINAL.search(ahead) else out


# What makes a Chinese verb the name of a party: 受让方, 收购人, 投资者 take, buy and invest in nothing.
_AGENT = compiled(r"方(?![式案面向法便可将针能才舟圆正])|人(?![民工才员力们士次数均事气形])|者")


def _longest(hits: list[Hit]) -> list[Hit]:
    """Return the hits of a rule of which no other begins or ends at the same place and is longer."""
    first: dict[int, Hit] = {}  # by where they end
    last: dict[int, Hit] = {}  # by where they begin
    for hit in hits:
        if hit.start not in last or hit.end > last[hit.start].end:
            last[hit.start] = hit
        if hit.end not in first or hit.start < first[hit.end].start:
            first[hit.end] = hit
    return [hit for hit in last.values() if first[hit.end] is hit]


# What stands before a base form if it is a verb and not a noun ("to float", not "a float").
_VERBAL = compiled(
    r"(?:(?:n't|\b(?:to|will|would|can|could|may|might|should|shall|must|not|and|or|also|they|we|you|which|that|companies|firms|"
    r"shares|authorities|jointly|both|helps?|let|officially))\s+(?:\w+ly\s+)?|[,，]\s*\w+\s+|\b(?:did|does)\s(?:[\w'’-]+\s){1,2})$"
)


# What stands before a plural noun that looks like a verb ("showing significant gains", "the plans").
_NOMINAL = compiled(
    r"\b(?:the|an?|of|in|with|for|its|their|his|her|these|those|such|and|or|no|any|some|more|most|net|price|significant|"
    r"strong|sharp|steep|big|large|heavy|early|recent|further|saw|see|[a-z]+ing)\s$"
)


def surfaces(trigger: Trigger) -> list[str]:
    """Return the forms in which a trigger may stand in a text."""
    return [text for _, text in _surfaces(trigger.text, trigger.language, trigger.part)]


def _surfaces(text: str, language: str, part: str) -> list[tuple[str, str]]:
    if language != "en":
        return [("zh", text)]
    if part == "verb":
        made = forms(text)
        if made["past"] == made["participle"]:
            return [(n, f) for n, f in made.items() if n != "participle"]
        return list(made.items())
    return [("noun", text), ("noun", _plural(text))]


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2] not in "aeiou" else noun + "s"


def whole_word(text: str, start: int, end: int) -> bool:
    """Tell whether a Latin word begins and ends where the stretch does; Chinese has no such edges."""
    if start and text[start - 1] in _LATIN and text[start] in _LATIN:
        return False
    return not (end < len(text) and text[end] in _LATIN and text[end - 1] in _LATIN)
