"""The patterns of all rules, prepared once for an installation: to take them apart is half the start of a command."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sys import intern
from typing import Any

from loaders.caches import Cache, made_here
from loaders.patterns import Pattern, compile_pattern
from loaders.traditional import simplified
from ontology.grammar import Rule, Slot


def patterns(rules: Sequence[Rule]) -> list[Pattern]:
    """Return the patterns of some rules, in their order, as `compile_pattern` makes them."""
    return [pattern(made_here("patterns"), rule, *given) for rule in rules for given in rule.patterns]


def pattern(cache: Cache, rule: Rule, text: str, language: str) -> Pattern:
    """Return a rule's pattern, by way of a cache."""
    text = simplified(text)  # before it is looked for: how that is done changes with the package that does it
    source, slots, words, types, needs, tail = cache.get((text, language), lambda: _plain(rule, text, language))
    needs = tuple([_once(words) for words in needs])
    words = next((need for need in needs if need == words), words)
    return Pattern(
        rule, source, {name: Slot(name, types, (), many) for name, types, many in slots}, words, types, needs, tail
    )


def _once(words: Iterable[str]) -> tuple[str, ...]:
    """Return some words each of which is held once by all patterns that need it: most are needed by many."""
    return (*map(intern, words),)


def _plain(rule: Rule, text: str, language: str) -> tuple[Any, ...]:
    made = compile_pattern(rule, text, language)
    slots = tuple((slot.name, slot.types, slot.many) for slot in made.slots.values())
    return made.source, slots, made.words, made.types, made.needs, made.tail
