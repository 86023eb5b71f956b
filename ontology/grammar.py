"""Read the rules: how language states each class and property.

A rule is a frame (words that announce it, slots that its neighbours fill) or a template (a whole phrase with
slots). Slots are written as `name[+][?]: Type|Type @ case case …`:

* `name` is `subject` or `object` of the stated term, or a role or attribute of the evoked event;
* `+` lets a list fill the slot ("A, B and C"), `?` lets the rule hold without it;
* a type is a class, `date`, `text`, or a dimension (money, price, share, percent, times, ratio, compute, card, count);
* a case says where the filler stands: `subject`, `object`, `possessive`, `near`, `before`, `after`, `event`,
  `topic`, `title`, or a word that must stand before it (on, by, 由, 被); `of+` takes only what comes next after
  the trigger. For figures: `next` is the first after it that no other time or thing claims, `beside` what stands
  right before it, `adjoining` either; `investee` is the first before it that does not invest
  itself; `elided` and `shares` are the topic of a clause that names no subject, or
  only "the stock", and `speaker` is the firm that says it; `holder` is who has the share that another slot has
  taken, `held` the firm of which it is one. What a rule measures may be `*`: its trigger's words.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from ontology.place import once
from ontology.vocabulary import RDF, TERM, Vocabulary, load

# Cases that look beyond the sentence.
_BEYOND = frozenset(("event", "topic", "title", "article", "recent", "elided", "shares", "speaker", "sole"))
GRAMMAR_NAMESPACE = "https://w3id.org/suanli/rule/"
DIMENSIONS = ("money", "price", "share", "percent", "times", "ratio", "compute", "card", "count", "number")
"""Dimensions of measures, which slots may ask for too."""
_SLOT = re.compile(r"(?P<name>\w+)(?P<many>\+?)(?P<optional>\??)\s*:\s*(?P<types>[\w|]+)\s*(?:@\s*(?P<cases>.+))?$")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in a rule that a mention fills."""

    name: str
    types: tuple[str, ...]
    cases: tuple[str, ...]
    many: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that announces a frame; `part` is verb or noun."""

    text: str
    language: str
    part: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A frame (with triggers) or a template (with patterns).

    `states` names a relation, measure, milestone or aspect; `evokes` names an event class; `sets` are attribute
    values that hold whenever the rule does; `when` are the statuses in which it holds (all, if empty);
    `status` overrides the status that the words give; `unless` are words near the trigger that forbid it,
    `needs` are words of which one must be near; `local` are the types of which the sentence itself must hold something.
    """

    address: str
    states: str | None
    evokes: str | None
    triggers: tuple[Trigger, ...]
    patterns: tuple[tuple[str, str], ...]
    slots: tuple[Slot, ...]
    sets: tuple[tuple[str, str], ...]
    when: tuple[str, ...]
    status: str | None
    unless: tuple[str, ...]
    needs: tuple[str, ...]
    sign: str | None
    of: str | None
    confidence: float
    local: tuple[tuple[str, ...], ...] = ()


def parse_slot(text: str) -> Slot:
    """Return the slot that a line describes.

    Raises:
        ValueError: the line is not of the form `name[+][?]: Type|Type @ case case`.
    """
    match = _SLOT.match(text.strip())
    if not match:
        raise ValueError(f"{text!r} is no slot; write name: Type @ case case")
    cases = tuple((match["cases"] or "near").split())
    return Slot(match["name"], tuple(match["types"].split("|")), cases, bool(match["many"]), bool(match["optional"]))


def _local(slots: tuple[Slot, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the types of the slots that only the sentence itself can fill; a place may stand for its market."""
    needed = (s.types for s in slots if not s.optional and _BEYOND.isdisjoint(s.cases))
    return tuple((*types, "Place") if "Market" in types else types for types in needed)


class Grammar:
    """All rules and word lists of the ontology, indexed for the loaders."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def _words(self, predicate: str) -> dict[str, list[tuple[str, str]]]:
        words: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for subject, text, language in self.vocabulary.literals(TERM + predicate):
            words[subject].append((text, language))
        return words

    @cached_property
    def cues(self) -> dict[str, list[tuple[str, str]]]:
        """Words that set a status: status → [(text, language)]; `if`, `question` and `after-…` are kinds too."""
        return {name.rsplit("/", 1)[-1]: found for name, found in self._words("cue").items()}

    @cached_property
    def anaphors(self) -> dict[str, list[tuple[str, str]]]:
        """Definite nouns that stand for the last thing of a class: class → [(text, language)]."""
        return self._words("anaphor")

    @cached_property
    def suffixes(self) -> dict[str, list[tuple[str, str]]]:
        """Endings by which the name of a thing unknown shows its class: class → [(text, language)]."""
        return self._words("suffix")

    @cached_property
    def kinds(self) -> dict[str, list[tuple[str, str]]]:
        """Nouns that say the class of what they stand beside ("GPU firm", 交易所): class → [(text, language)]."""
        return self._words("kind")

    def words(self, language: str) -> set[str]:
        """Return all that the rules know as words and phrases of a language, whatever they are for."""
        tables = (self.cues, self.anaphors, self.suffixes, self.kinds, self.columns, self.word_lists)
        listed = (pair for table in tables for pairs in table.values() for pair in pairs)
        triggers = ((t.text, t.language) for rule in self.rules for t in rule.triggers)
        return {text for text, code in (*listed, *triggers) if code == language}

    @cached_property
    def columns(self) -> dict[str, list[tuple[str, str]]]:
        """Heads of table columns: term (or `subject`, `date`) → [(text, language)]."""
        return self._words("column")

    @cached_property
    def keys(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """Each event class with the prefix of its ids and the roles that make them."""
        prefixes = {s: text for s, text, _ in self.vocabulary.literals(TERM + "idPrefix")}
        return {
            s: (prefixes.get(s, s.lower()), tuple(text.split()))
            for s, text, _ in self.vocabulary.literals(TERM + "key")
        }

    @cached_property
    def word_lists(self) -> dict[str, list[tuple[str, str]]]:
        """Lists that the loaders' grammar needs (prepositions, speech verbs, titles): name → [(text, language)]."""
        return {name.rsplit("/", 1)[-1]: found for name, found in self._words("word").items()}

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All frames and templates, in order of their address."""
        addresses = {s for kind in ("Frame", "Template") for s, o in self.vocabulary.pairs(RDF + "type") if o == kind}
        fields = {
            name: self._words(name)
            for name in (
                "verb",
                "noun",
                "pattern",
                "slot",
                "set",
                "when",
                "asStatus",
                "unless",
                "needs",
                "sign",
                "measuring",
                "sureness",
            )
        }
        terms = {name: dict(self.vocabulary.pairs(TERM + name)) for name in ("states", "evokes")}
        return tuple(self._rule(a, fields, terms) for a in sorted(addresses))

    def _rule(
        self, address: str, fields: dict[str, dict[str, list[tuple[str, str]]]], terms: dict[str, dict[str, str]]
    ) -> Rule:
        def texts(name: str) -> list[str]:
            return [text for text, _ in fields[name].get(address, [])]

        def one(name: str) -> str | None:
            return next(iter(texts(name)), None)

        triggers = [
            Trigger(text, language, part)
            for part in ("verb", "noun")
            for text, language in fields[part].get(address, [])
        ]
        slots = tuple(parse_slot(text) for text in texts("slot"))
        return Rule(
            address=address.removeprefix(GRAMMAR_NAMESPACE),
            states=terms["states"].get(address),
            evokes=terms["evokes"].get(address),
            triggers=tuple(sorted(triggers, key=lambda t: (t.part, t.text))),
            patterns=tuple(sorted(fields["pattern"].get(address, []))),
            slots=slots,
            sets=tuple((name, value) for name, _, value in (text.partition("=") for text in sorted(texts("set")))),
            when=tuple((one("when") or "").split()),
            status=one("asStatus"),
            unless=tuple(texts("unless")),
            needs=tuple(texts("needs")),
            sign=one("sign"),
            of=one("measuring"),
            confidence=float(one("sureness") or 0.9),
            local=_local(slots),
        )


@once
def load_grammar() -> Grammar:
    """Return the grammar of the ontology that is in use (read once a process)."""
    return Grammar(load())
