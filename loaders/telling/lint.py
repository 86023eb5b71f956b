"""What triggers hit in a corpus: those that hit nothing, and those that hit everywhere and find nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model import Document
from loaders.tracing import Trace
from ontology.grammar import Rule

if TYPE_CHECKING:
    from loaders.extract import Extractor

EVERYWHERE, IDLE = 0.2, 0.02
"""A trigger in this share of sentences hits everything; a rule that finds in less than this share of its hits idles."""
ENOUGH = 20
"""Hits below which nothing is said of a trigger."""


@dataclass(slots=True)
class Tally:
    """What rules did in some documents: hits by rule and by rule and trigger, hits that found something, sentences."""

    sentences: int = 0
    tried: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    words: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, other: Tally) -> None:
        """Add the tally of other documents."""
        self.sentences += other.sentences
        for mine, more in ((self.tried, other.tried), (self.found, other.found)):
            mine.update(more)
        self.words.update(other.words)


def tally(document: Document) -> Tally:
    """Return what the rules of this installation do in a document."""
    from loaders.extract import extractor  # compiling the ontology takes a moment, so only when it is needed

    return counted(document, extractor())


def counted(document: Document, tools: Extractor) -> Tally:
    """Return what rules do in a document."""
    trace: Trace = []
    made = Tally()
    tools.extract(document, trace)
    for attempt in trace:
        word = attempt.view.cut(attempt.start, attempt.end).lower() if attempt.rule.triggers else ""
        made.tried[attempt.rule.address] += 1
        made.words[attempt.rule.address, word] += 1
        made.found[attempt.rule.address] += bool(attempt.made)
    made.sentences = sum(document.text.count(sign) for sign in (". ", ".\n", "。", "\n\n"))
    return made


def lint(made: Tally, rules: Iterable[Rule]) -> list[str]:
    """Return what is odd about the rules in a corpus, one line each, by kind."""
    rules = [rule for rule in rules if rule.when != ("never",)]
    silent = [rule.address for rule in rules if not made.tried[rule.address]]
    return [
        *(f"{address}: no trigger or phrase of it is in the corpus." for address in silent),
        *_everywhere(made),
        *_idle(made),
    ]


def _everywhere(made: Tally) -> list[str]:
    often = [(many, *key) for key, many in made.words.items() if many >= max(ENOUGH, EVERYWHERE * made.sentences)]
    return [
        f'{address}: "{word}" hits {many} times in {made.sentences} sentences. Is it a word of every sentence?'
        for many, address, word in sorted(often, reverse=True)
    ]


def _idle(made: Tally) -> list[str]:
    idle = [
        (many, address) for address, many in made.tried.items() if many >= ENOUGH and made.found[address] < IDLE * many
    ]
    return [
        f"{address}: hits {many} times and finds {made.found[address]}. See why: suanli facts --why-not SENTENCE."
        for many, address in sorted(idle, reverse=True)
    ]
