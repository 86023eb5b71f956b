"""Which rules stand nearest to a sentence that none of their triggers or phrases is in.

Two things bring a rule near: names and numbers that its slots take and few other rules' do, and words of its examples.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from loaders.compiling import compiled
from loaders.free_text import FREE_TEXT
from loaders.mentions import Mention, fits
from loaders.view import View
from ontology.check import examples
from ontology.grammar import Grammar, Rule, Slot
from ontology.vocabulary import Vocabulary

_WORDS = compiled(r"[a-z]{3,}|[\u3400-\u9fff]+")
FREE = frozenset(FREE_TEXT) | {"text"}
CARRIED = frozenset({"it", "topic", "title", "article", "recent", "elided", "shares", "speaker"})
_SLOTS = compiled(r"\{(\w+):([\w|]+)(\+?)\}")


class Nearness:
    """The words of all rules (triggers, phrases, examples, labels of what they state), each weighed by its rarity."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar, self._vocabulary = grammar, grammar.vocabulary

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        told, labels = examples(self._grammar), self._vocabulary.term_labels
        return {
            rule.address: signs(
                " ".join(
                    [
                        *(t.text for t in rule.triggers),
                        *(_SLOTS.sub(" ", text) for text, _ in rule.patterns),
                        *(text.partition("=>")[0] for text in told[rule.address][0]),
                        *labels.get(rule.states or rule.evokes or "", {}).values(),
                    ]
                )
            )
            for rule in self._grammar.rules
        }

    @cached_property
    def _weights(self) -> dict[str, float]:
        many = Counter(word for words in self._words.values() for word in words)
        return {word: math.log(1 + len(self._words) / count) for word, count in many.items()}

    def ranked(self, view: View, among: Iterable[Rule], whole: bool = True) -> list[tuple[float, Rule]]:
        """Return rules with how near they are, the nearest first; `whole`: only those that it could fill wholly."""
        words, rarity = signs(_bare(view)), [(m, self._rarity(m)) for m in view.mentions]
        near = []
        for rule in among:
            if whole and any(not fillable(slot, view, self._vocabulary) for slot in needed(rule)):
                continue
            shared = sum(self._weights[word] for word in words & self._words[rule.address])
            taken = sum(rare for m, rare in rarity if self._takes(rule, m))
            near.append((shared / math.sqrt(1 + len(self._words[rule.address])) + taken, rule))
        return sorted((n for n in near if n[0] > 0 or not whole), key=lambda n: (-n[0], n[1].address))

    def _takes(self, rule: Rule, mention: Mention) -> bool:
        return any(fits(mention, slot.types, self._vocabulary) for slot in slots(rule))

    def _rarity(self, mention: Mention) -> float:
        rules = self._grammar.rules
        return math.log(1 + len(rules) / (1 + sum(self._takes(rule, mention) for rule in rules)))


def signs(text: str) -> frozenset[str]:
    """Return the stems of English words and the pairs of Chinese characters of a text."""
    found: set[str] = set()
    for word in _WORDS.findall(text.lower()):
        found |= {word[:6]} if word.isascii() else {word[i : i + 2] for i in range(max(1, len(word) - 1))}
    return frozenset(found)


def slots(rule: Rule) -> list[Slot]:
    """Return all slots of a rule: of a template those of its first phrase too."""
    phrase = rule.patterns[0][0] if rule.patterns and not rule.triggers else ""
    inside = [Slot(name, tuple(types.split("|")), (), bool(many)) for name, types, many in _SLOTS.findall(phrase)]
    return [*inside, *rule.slots]


def needed(rule: Rule) -> list[Slot]:
    """Return the slots that a rule cannot do without."""
    return [s for s in slots(rule) if not s.optional and "event" not in s.cases]


def fillable(slot: Slot, view: View, vocabulary: Vocabulary) -> bool:
    """Tell whether a sentence could fill a slot: by a mention of its type, by words, or by what stood before it."""
    if set(slot.types) & FREE or set(slot.cases) & CARRIED:
        return True
    return any(fits(m, slot.types, vocabulary) for m in view.mentions)


def _bare(view: View) -> str:
    """Return a sentence without what its mentions say: a name tells no rule from another."""
    text, at = view.text, view.sentence.start
    for m in view.mentions:
        text = text[: m.start - at] + " " * (m.end - m.start) + text[m.end - at :]
    return text
