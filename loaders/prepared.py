"""The patterns of all rules, prepared once for an installation: to take them apart is half the start of a command."""

from __future__ import annotations

from collections.abc import Sequence
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
    source, slots, *needed = cache.get((text, language), lambda: _plain(rule, text, language))
    return Pattern(rule, source, {name: Slot(name, types, (), many) for name, types, many in slots}, *needed)


def _plain(rule: Rule, text: str, language: str) -> tuple[Any, ...]:
    made = compile_pattern(rule, text, language)
    slots = tuple((slot.name, slot.types, slot.many) for slot in made.slots.values())
    return made.source, slots, made.words, made.types, made.needs, made.tail
