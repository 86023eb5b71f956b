"""Rules of one atom without constants: nine of ten in an ontology, and they need neither joins nor generated code."""

from __future__ import annotations

from typing import Final

from graph.closure.rules import MASK, RULE_BITS, SHIFT, Rule

COPY: Final = 1
"""The head has the terms of the body: subclass, subproperty."""
SWAP: Final = 2
"""The head has them the other way round: inverse, symmetry."""
SUBJECT: Final = 3
"""The head is a class of the subject: domain."""
OBJECT: Final = 4
"""The head is a class of the object: range."""


def kind(rule: Rule) -> int:
    """Return COPY, SWAP, SUBJECT or OBJECT, 0 for any other rule."""
    if rule.head is None or rule.merge or len(rule.body) != 1:
        return 0
    head, body = rule.head[1:], rule.body[0][1:]
    if max(body) >= 0 or len(set(body)) < len(body) or not set(head) <= set(body):
        return 0
    if len(head) == len(body):
        return COPY if head == body else SWAP
    return 0 if len(head) > len(body) else SUBJECT if head[0] == body[0] else OBJECT


def derived(how: int, number: int, key: int) -> tuple[int, int]:
    """Return the head's key and derivation that a rule of this kind makes of a fact."""
    if how == COPY:
        return key, number
    one, other = key >> SHIFT, key & MASK
    if how == SWAP:
        return other << SHIFT | one, number
    return (one, other << RULE_BITS | number) if how == SUBJECT else (other, one << RULE_BITS | number)
