"""Run the examples that stand beside the rules: what an expert wrote down must be found, and found by that rule."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from graph.model import Document, Fact
from loaders.extract import Extractor, extractor
from ontology.check import examples

_PUBLISHED = "Date: 2026-03-02\n\n"  # examples without a year of their own are read as of this day


def failures(tools: Extractor | None = None) -> list[str]:
    """Return one line for each example that is not found, and for each counterexample that its rule finds.

    `tools` are made of the rules whose examples are tried; without them, the rules of this installation.
    """
    tools, found = tools or extractor(), []
    tools.templates.compile()
    for address, (positive, negative) in sorted(examples(tools.grammar).items()):
        found += [f for text in positive for f in _positive(address, text, tools)]
        found += [f for text in negative for f in _negative(address, text, tools)]
    return found


def as_document(sentence: str) -> Document:
    """Return a sentence as a document of its own, of a day on which examples are read."""
    text = _PUBLISHED + sentence + "\n"
    return Document("example.txt", text, hashlib.sha256(text.encode()).hexdigest())


def _facts(sentence: str, tools: Extractor) -> tuple[Fact, ...]:
    return tools.extract(as_document(sentence)).facts


def _positive(address: str, text: str, tools: Extractor) -> Iterator[str]:
    sentence, _, expected = text.partition("=>")
    facts = _facts(sentence.strip(), tools)
    wanted = [part.strip() for part in expected.split("|")]
    if len(wanted) == 4:
        if not any(_is(fact, *wanted) for fact in facts):
            said = [f"{f.subject.id} {f.predicate} {_object(f)} {f.status}" for f in facts if f.rule == address]
            given = said or "nothing"
            yield f"{address}: {sentence.strip()!r} should give {' | '.join(wanted)}; this rule gives {given}."
    elif not any(fact.rule == address for fact in facts):
        yield f"{address}: {sentence.strip()!r} is its example, but the rule finds nothing there."


def _negative(address: str, text: str, tools: Extractor) -> Iterator[str]:
    for fact in _facts(text.partition("=>")[0].strip(), tools):
        if fact.rule == address:
            yield f"{address}: {text!r} is its counterexample, but it finds {fact.predicate} {_object(fact)}."


def _object(fact: Fact) -> str:
    if fact.object is not None:
        return fact.object.id
    value = fact.value
    return str((value.number if value.number is not None else value.date or value.text) if value else "")


def _is(fact: Fact, subject: str, predicate: str, target: str, status: str) -> bool:
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
