"""Run the examples that stand beside the rules: what an expert wrote down must be found, and found by that rule."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Iterator
from decimal import Decimal, InvalidOperation

from graph.model import Document, Fact
from loaders.extract import Extractor
from loaders.phrase_faults import phrase_faults
from ontology.check import Checked, examples
from ontology.fault import Fault, Place, fault
from ontology.grammar import GRAMMAR_NAMESPACE, Grammar
from ontology.lint.rules import STATUSES
from ontology.vocabulary import TERM

Placing = Callable[[str, str, str], Place]
_PUBLISHED = "Date: 2026-03-02\n\n"  # examples without a year of their own are read as of this day


def failures(checked: Checked, only: Collection[str] | None = None) -> list[Fault]:
    """Return the faults that show when rules are tried: phrases, examples not found, counterexamples found, none given.

    Rules that cannot be read are left out; the others are tried all the same. `only` are the addresses of the rules to
    try; all unless told.
    """
    grammar = Grammar(checked.vocabulary)
    broken = list(phrase_faults(checked, grammar, only))
    if broken:
        grammar = Grammar(checked.without({one.about for one in broken}))
    try:
        tools = Extractor(grammar.vocabulary, grammar)
    except KeyError as missing:  # the words that the extraction's own grammar needs, by name
        return [*broken, fault("word-list", Place("rules"), str(missing.args[0]))]

    def place(address: str, predicate: str, text: str) -> Place:
        written = checked.sources
        if not text:
            return written.place(GRAMMAR_NAMESPACE + address)
        return written.written(GRAMMAR_NAMESPACE + address, TERM + predicate, text)

    return [*broken, *trial(tools, place, only)]


def trial(
    tools: Extractor, place: Placing = lambda address, *_: Place(address), only: Collection[str] | None = None
) -> Iterator[Fault]:
    """Yield the faults that show when the examples of an extractor's rules are read.

    `place` returns where a rule's text stands: (address, property, text, "" for the rule itself).
    """
    told = examples(tools.grammar)
    for rule in tools.grammar.rules:
        if only is not None and rule.address not in only:
            continue
        positive, negative = told[rule.address]
        for text in positive:
            yield from _positive(rule.address, text, tools, place)
        for text in negative:
            yield from _negative(rule.address, text, tools, place)
        for name, texts in (("example", positive), ("counterexample", negative)):
            if not texts and rule.when != ("never",):
                yield fault(f"{name}-missing", place(rule.address, name, ""), rule.address)


def as_document(sentence: str) -> Document:
    """Return a sentence as a document of its own, of a day on which examples are read."""
    text = _PUBLISHED + sentence + "\n"
    return Document("example.txt", text, hashlib.sha256(text.encode()).hexdigest())


def _facts(sentence: str, tools: Extractor) -> tuple[Fact, ...]:
    return tools.extract(as_document(sentence)).facts


def _positive(address: str, text: str, tools: Extractor, place: Placing) -> Iterator[Fault]:
    sentence, arrow, expected = text.partition("=>")
    wanted = [part.strip() for part in expected.split("|")]
    at = place(address, "example", text)
    if arrow and (len(wanted) != 4 or wanted[3] not in STATUSES):
        yield fault("example-form", at, address, expected=expected.strip())
        return
    facts = _facts(sentence.strip(), tools)
    if len(wanted) == 4:
        if not any(is_fact(fact, *wanted) for fact in facts):
            said = "; ".join(_told(f) for f in facts if f.rule == address)
            yield fault("example-fails", at, address, sentence=sentence.strip(), expected=" | ".join(wanted),
                        given_en=said or "nothing", given_zh=said or "无")  # fmt: skip
    elif not any(fact.rule == address for fact in facts):
        yield fault("example-silent", at, address, sentence=sentence.strip())


def _negative(address: str, text: str, tools: Extractor, place: Placing) -> Iterator[Fault]:
    for fact in _facts(text.partition("=>")[0].strip(), tools):
        if fact.rule == address:
            at = place(address, "counterexample", text)
            yield fault("counterexample-hit", at, address, sentence=text, given=_told(fact))
            return


def _told(fact: Fact) -> str:
    return f"{fact.subject.id} | {fact.predicate} | {_object(fact)} | {fact.status}"


def _object(fact: Fact) -> str:
    if fact.object is not None:
        return fact.object.id
    value = fact.value
    return str((value.number if value.number is not None else value.date or value.text) if value else "")


def is_fact(fact: Fact, subject: str, predicate: str, target: str, status: str) -> bool:
    """Tell whether a fact is the expected one; of an event, a key party may stand as the subject."""
    parties = re.split(r"[/+]", fact.subject.id)
    return (
        (fact.subject.id == subject or subject in parties)
        and fact.predicate == predicate and _same(_object(fact), target) and fact.status == status
    )  # fmt: skip


def _same(found: str, target: str) -> bool:
    try:
        return Decimal(found) == Decimal(target)
    except InvalidOperation:
        return found == target
