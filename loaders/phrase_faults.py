"""What is wrong with the phrases of templates: those that cannot be compiled, and slots that nothing fills."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from loaders.compiling import compiled
from loaders.free_text import FREE_TEXT
from loaders.patterns import DATE, ENTITY, INDEX, compile_pattern
from loaders.traditional import simplified
from ontology.check import Checked
from ontology.fault import Fault, fault
from ontology.grammar import GRAMMAR_NAMESPACE, Grammar, Rule
from ontology.lint.ambiguity import ambiguous
from ontology.lint.rules import FILLERS
from ontology.vocabulary import TERM

_SIGNS = compiled(f"[{ENTITY}-{DATE}]?[{chr(INDEX)}-{chr(0x10FFFF)}]|[{ENTITY}-{DATE}]")
_ODD_SLOT = compiled(r"\{[^{}:]*[A-Za-z][^{}:]*\}|\{\s|\{\w+:\s|\{\w+:[\w|]+\+?[^\w|+}]")


def phrase_faults(checked: Checked, grammar: Grammar, only: Collection[str] | None = None) -> Iterator[Fault]:
    """Yield the faults of all phrases, or of those of some rules (addresses), each at its place."""
    for rule in grammar.rules:
        if only is not None and rule.address not in only:
            continue
        for text, language in rule.patterns:
            place = checked.sources.written(GRAMMAR_NAMESPACE + rule.address, TERM + "pattern", text, language)
            for code, details in _wrong(rule, text, language, grammar):
                yield fault(code, place, rule.address, **details)


def _wrong(rule: Rule, text: str, language: str, grammar: Grammar) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the code and the details of each fault of a phrase."""
    for odd in _ODD_SLOT.finditer(text):
        yield "slot-form", {"text": odd[0]}
    try:
        pattern = compile_pattern(rule, simplified(text), language)
        _ = pattern.regex
    except (re.error, IndexError, StopIteration):
        yield "pattern-form", {"text": text}
        return
    if (words := ambiguous(pattern.source)) is not None:
        yield "two-ways", {"text": text, "words": _told(words)}
    for slot in pattern.slots.values():
        for name in slot.types:
            if name not in FILLERS and name not in FREE_TEXT and name not in grammar.vocabulary.classes:
                yield "slot-type", {"name": name}


def _told(words: str) -> str:
    """Return the words of an encoded sentence as an expert reads them: a thing named is an ellipsis."""
    return _SIGNS.sub("…", words)
