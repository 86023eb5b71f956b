"""The facts of articles, made of what these state: put right, each once, with how sure it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph.model import Article, Document, Fact
from loaders.events import Assertion
from loaders.gates import Page
from loaders.marks import narrowed
from loaders.mentions import Mention
from loaders.nodes import Nodes
from loaders.revision.article import revised_facts
from loaders.weighing import Read, weighed
from loaders.wrapping import unwrapped


class Stated(NamedTuple):
    """What an article states, with the nodes of what that is of; and of the article what its facts are weighed by."""

    stated: list[Assertion]
    nodes: Nodes
    article: Article
    page: Page
    mentions: tuple[Mention, ...]


def facts_of(told: Sequence[Stated], document: Document) -> list[list[Fact]]:
    """Return the facts of each of some articles in order of their place, each once.

    Each step is done for all articles before the next one begins: what it needs then stays at hand.
    """
    made = [_made(one, document) for one in told]
    revised = [revised_facts(facts, one.article, one.page) for facts, one in zip(made, told, strict=True)]
    return weighed([Read(_unique(facts), one.mentions, one.article) for facts, one in zip(revised, told, strict=True)])


def _made(told: Stated, document: Document) -> list[Fact]:
    """Return the facts of what an article states."""
    article, nodes, masked = told.article, told.nodes, told.article.masked != document.text
    return [f for a in told.stated if (f := _fact(a, document, article, nodes, masked=masked)) is not None]


def _fact(a: Assertion, document: Document, article: Article, nodes: Nodes, *, masked: bool) -> Fact | None:
    """Return the fact of an assertion with its quote, or None where nothing is left to say."""
    text, value, thing, speaker = document.text, a.value, a.object, a.speaker
    if thing is None and value is None:
        return None
    start, end = a.start if a.start > 0 else 0, a.end if a.end < len(text) else len(text)
    quote = text[start:end]
    if not quote or quote.isspace():
        return None
    subject = nodes.of(a.subject)
    target = nodes.of(thing) if thing is not None else None
    if target is not None and target.id == subject.id:
        return None
    if value is not None:
        if value.text or value.of:
            value = unwrapped(value)
        if masked:
            value = narrowed(value, article.masked, text, start, end)
    return Fact(
        document.path, article.id, subject, a.predicate, target, value, a.date, a.status,
        nodes.of(speaker) if speaker is not None else None,
        start, end, quote, a.rule, a.confidence, a.grounds,
    )  # fmt: skip


def _unique(facts: list[Fact]) -> list[tuple[Fact, int]]:
    """Keep of facts that say the same the one that ends it, else the surest; each with how many rules found it.

    They come in order of place.
    """
    best: dict[tuple[object, ...], tuple[Fact, set[str]]] = {}
    for f in facts:
        v = f.value
        value = (v.number, v.unit, v.date, v.text.lower() if v.text else "", v.of) if v is not None else None
        key = (f.subject.id, f.predicate, f.object.id if f.object is not None else None, value)
        if (known := best.get(key)) is None:
            best[key] = f, {f.rule}
        else:
            known[1].add(f.rule)
            if _weight(f) > _weight(known[0]):
                best[key] = f, known[1]
    kept = [(fact, len(rules)) for fact, rules in best.values()]
    return sorted(kept, key=lambda one: (one[0].start, one[0].end, one[0].predicate))


def _weight(fact: Fact) -> tuple[bool, float]:
    """Return how much a fact counts among those that say the same: what is denied or over is no longer planned."""
    applied = fact.predicate == "applicant" and fact.status == "done"  # who has applied no longer plans to
    return fact.status in ("denied", "terminated") or applied, fact.confidence
