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


class Hit(NamedTuple):
    """A trigger in a text: which rule, which part of speech, which form (base, past … or zh); offsets in the text."""

    rule: Rule
    start: int
    end: int
    part: str
    form: str


class Triggers:
    """All triggers of all frames as one automaton, so that speed does not depend on the number of rules."""

    def __init__(self, rules: tuple[Rule, ...], asked: Mapping[str, int] | None = None) -> None:
        """Take the rules, and what some of them, by address, ask of a sentence, as bits."""
        table: dict[str, list[tuple[Rule, str, str, int]]] = {}
        for rule in rules:
            local = (asked or {}).get(rule.address, 0)
            for trigger in rule.triggers:
                for form, text in _surfaces(trigger.text, trigger.language, trigger.part):
                    entries = table.setdefault(fold(text), [])
                    if all(entry[0] is not rule for entry in entries) or form in ("past", "participle"):
                        entries.append((rule, trigger.part, form, local))
        self._entries = list(table.values())
        self._forms = [{form for _, _, form, _ in entries} for entries in self._entries]
        self._inflected = [not forms.isdisjoint(("base", "third")) for forms in self._forms]
        self._needed = [functools.reduce(operator.and_, (local for *_, local in entries)) for entries in self._entries]
        self._mixed = [len({local for *_, local in entries}) > 1 for entries in self._entries]
        self._latin = [text[:1].isascii() or text[-1:].isascii() for text in table]
        self._automaton = ahocorasick_rs.AhoCorasick(list(table)) if table else None

    def find(self, text: str, lacking: int = 0) -> list[Hit]:
        """Return the hits in a text, of each rule the longest at a place, in order of start.

        Those are left out whose rules ask the sentence for something that it lacks (bits): most of them.
        """
        folded = fold(text)
        if self._automaton is None:
            return []
        found: list[Hit] = []
        for index, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if self._needed[index] & lacking:
                continue  # none of its rules can hold
            if not whole_word(folded, start, end) if self._latin[index] else _AGENT.match(folded, end):
                continue
            entries = self._entries[index]
            if self._mixed[index]:
                entries = [entry for entry in entries if not entry[3] & lacking]
            out = self._out_of_place(index, folded, start, end) if self._inflected[index] else ()
            found += [Hit(rule, start, end, part, form) for rule, part, form, _ in entries if form not in out]
        if not found:
            return found
        several = len({hit.rule.address for hit in found}) < len(found)
        return sorted(_longest(found) if several else found, key=lambda h: (h.start, h.rule.address))

    def _out_of_place(self, index: int, text: str, start: int, end: int) -> tuple[str, ...]:
        """Return the forms that a word cannot have here: a noun is no verb's base, a plural no third person."""
        forms, ahead = self._forms[index], text[max(0, start - 24) : start]
        out: tuple[str, ...] = ()
        if "base" in forms and " " not in text[start:end] and not _VERBAL.search(ahead):
            out = ("base",)
        return (*out, "third") if "third" in forms and _NOMINAL.search(ahead) else out


# What makes a Chinese verb the name of a party: 受让方, 收购人, 投资者 take, buy and invest in nothing.
_AGENT = compiled(r"方(?![式案面向法便可将针能才舟圆正])|人(?![民工才员力们士次数均事气形])|者")


def _longest(hits: list[Hit]) -> list[Hit]:
    """Return the hits of which no other of the same rule begins or ends at the same place and is longer."""
    best: dict[tuple[str, int], Hit] = {}
    for hit in hits:
        for key in ((hit.rule.address, hit.start), (hit.rule.address, -hit.end)):
            if key not in best or hit.end - hit.start > best[key].end - best[key].start:
                best[key] = hit
    return [h for (a, at), h in best.items() if at == h.start and best[a, -h.end] is h]


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


_LATIN = frozenset(ascii_letters + digits)


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
