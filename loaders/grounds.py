"""Grounds: what speaks for a fact or against it, as plain signs: how it was read, from how far, among how many.

A sign is a short word ("subject.case=topic", "object.gap=30"). What each is worth is learnt from facts that readers
judged (see `loaders/surety.py`); here is only told which hold.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from graph.model import Fact
from loaders.fills import Fill
from loaders.mentions import Mention, dimension
from loaders.triggers import Hit
from loaders.view import View
from ontology.grammar import Rule

Grounds = tuple[str, ...]
_GAPS = (6, 15, 30, 60, 100)  # letters between a fill and what evokes its rule
_LENGTHS = (30, 60, 120, 200, 320)  # of a sentence
_COUNTS = (1, 2, 3, 5, 8)
_CASE, _KIND = "subject.case=", "subject.kind="
_SURE = (0.6, 0.7, 0.8, 0.85, 0.9, 0.95)


def bucket(number: float, edges: tuple[float, ...]) -> str:
    """Return the lower edge of the bucket that a number falls into, "0" below the first."""
    at = bisect_right(edges, number)
    return str(edges[at - 1]) if at else "0"


def reading(rule: Rule, hit: Hit, view: View, status: str) -> Iterator[str]:
    """Yield how a rule was read: by which kind of words, in which kind of sentence, among how many names."""
    yield f"by={hit.form if rule.triggers else 'template'}"
    yield f"sure={bucket(rule.confidence, _SURE)}"
    yield f"status={status}"
    yield f"language={view.language}"
    yield f"sentence={view.sentence.kind}"
    yield f"length={bucket(len(view.text) * (3 if view.language == 'zh' else 1), _LENGTHS)}"
    yield f"clauses={bucket(len(view.clauses), _COUNTS)}"
    yield f"firms={bucket(len({m.node.id for m in view.mentions if m.node and m.node.cls == 'Company'}), _COUNTS)}"
    yield f"numbers={bucket(sum(m.quantity is not None for m in view.mentions), _COUNTS)}"
    yield f"article={bucket(view.firms, _COUNTS)}"
    if view.speaker is not None:
        yield "spoken"


def filled(name: str, fill: Fill, hit: Hit, view: View) -> Iterator[str]:
    """Yield how a slot was filled: in which case and by what kind of mention first, from how far, past how many."""
    if not fill.members:
        return
    first = fill.members[0]
    start, end = hit.start + view.start, hit.end + view.start
    yield f"{name}.case={fill.case}"
    yield f"{name}.kind={_kind(first)}"
    yield f"{name}.case={fill.case} kind={_kind(first)}"
    if len(fill.members) > 1:
        yield f"{name}.many"
    if not (view.start <= first.start and first.end <= view.sentence.end):
        yield f"{name}.elsewhere"
        return
    low, high = (first.end, start) if first.end <= start else (end, first.start)
    side = "before" if first.end <= start else "after" if first.start >= end else "inside"
    yield f"{name}.side={side}"
    if side == "inside":
        return
    yield f"{name}.gap={bucket((high - low) * (3 if view.language == 'zh' else 1), _GAPS)}"
    yield f"{name}.breaks={bucket(abs(view.clause_at(first.start) - view.clause_at(start)), _COUNTS)}"
    past = sum(_alike(m, first) and low <= m.start and m.end <= high for m in view.mentions)
    yield f"{name}.past={bucket(past, _COUNTS)}"
    if first.quantity is not None:
        here = view.clauses[view.clause_at(first.start)]
        alike = sum(_alike(m, first) and here.start <= m.start < here.end for m in view.mentions)
        yield f"{name}.among={bucket(alike, _COUNTS)}"


def said(fact: Fact) -> Iterator[str]:
    """Yield what a fact says: its rule and term, of what kind its subject and object are, and for when."""
    named = fact.grounds[:2] if fact.grounds and fact.grounds[0].startswith(_CASE) else (f"{_CASE}none", f"{_KIND}none")
    yield f"rule={fact.rule}"
    yield f"family={fact.rule.partition('/')[0]}"
    yield f"term={fact.predicate}"
    yield from (f"term={fact.predicate} {sign}" for sign in named)
    yield f"read={bucket(fact.confidence, _SURE)}"
    yield f"state={fact.status}"
    yield f"of={fact.subject.cls}"
    if fact.object is not None:
        yield f"object={fact.object.cls}"
    if (value := fact.value) is not None:
        number = value.number is not None
        yield f"value={dimension(value.unit or '') if number else 'date' if value.date else 'text'}"
        if number:
            yield f"bound={value.bound}"
            yield f"unit={value.unit}"
        if value.text is not None:
            yield f"words={bucket(len(value.text) * (1 if value.text.isascii() else 3), _LENGTHS)}"
    if fact.date is None:
        yield "undated"
    if fact.attributed_to is not None:
        yield "attributed"


def _kind(mention: Mention) -> str:
    """Return what kind of mention fills a slot, and of which dimension a number is."""
    if mention.quantity is not None:
        return "number:" + dimension(mention.quantity.unit)
    if mention.moment is not None:
        return f"moment:{mention.moment.role}{':inferred' if mention.moment.inferred else ''}"
    return mention.kind


def _alike(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions might stand for each other: both numbers of a dimension, or both things of a class."""
    if one is other or one.start == other.start:
        return False
    if one.quantity is not None and other.quantity is not None:
        return dimension(one.quantity.unit) == dimension(other.quantity.unit)
    return one.node is not None and other.node is not None and one.node.cls == other.node.cls
