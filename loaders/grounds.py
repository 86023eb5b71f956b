"""Grounds: what speaks for a fact or against it, as plain signs: how it was read, from how far, among how many.

A sign is a short word ("subject.case=topic", "object.gap=30"). What each is worth is learnt from facts that readers
judged (see `loaders/surety.py`); here is only told which hold.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from sys import intern

from graph.model import Fact
from loaders.fills import Fill
from loaders.mentions import Mention, dimension
from loaders.parties import is_defined
from loaders.triggers import Hit
from loaders.view import View
from ontology.grammar import Rule

Grounds = tuple[str, ...]
_LENGTHS = (30, 60, 120, 200, 320)  # of a sentence
_COUNTS = (1, 2, 3, 5, 8)
_CASE, _KIND = "subject.case=", "subject.kind="
_UNNAMED = f"{_CASE}none", f"{_KIND}none"


class Scale(dict[float, str]):
    """The signs for a number: each tells the lower edge of the bucket that it falls into, "0" below the first.

    Those of whole numbers up to four times the last edge stand in it, of shares those of three digits; any other is
    found among the edges.
    """

    def __init__(self, name: str, edges: tuple[float, ...]) -> None:
        """Take what the number is of and the edges of the buckets."""
        self._edges, self._signs = edges, [intern(f"{name}={edge}") for edge in (0, *edges)]
        numbers = range(int(edges[-1]) * 4) if edges[-1] > 1 else [thousandth / 1000 for thousandth in range(1001)]
        super().__init__({number: self[number] for number in numbers})

    def __missing__(self, number: float) -> str:
        """Return the sign for a number."""
        return self._signs[bisect_right(self._edges, number)]

    def __call__(self, number: float) -> str:
        """Return the sign for a number."""
        return self[number]


class Sorts(dict[str, str]):
    """The signs for what is one of a few: each is made once, and so the same string as that with a weight."""

    def __init__(self, name: str) -> None:
        """Take what there are sorts of."""
        self._name = name
        super().__init__()

    def __missing__(self, sort: str) -> str:
        """Return the sign for a sort."""
        sign = self[sort] = intern(f"{self._name}={sort}")
        return sign


class Role(dict[tuple[str, str], tuple[str, str, str]]):
    """The signs of how a slot was filled: by case and kind those of these, by name what else is the same for many."""

    def __init__(self, name: str) -> None:
        """Take the name of the role."""
        super().__init__()
        self.case, self.kind = f"{name}.case=", f"{name}.kind="
        self.nothing = [f"{name}.none"]
        self.many, self.elsewhere = f"{name}.many", f"{name}.elsewhere"
        self.before, self.after, self.inside = (f"{name}.side={side}" for side in ("before", "after", "inside"))
        self.gap = Scale(f"{name}.gap", (6, 15, 30, 60, 100))  # letters between a fill and what evokes its rule
        self.breaks, self.past, self.among = (Scale(f"{name}.{what}", _COUNTS) for what in ("breaks", "past", "among"))

    def __missing__(self, how: tuple[str, str]) -> tuple[str, str, str]:
        """Return the signs for a case and a kind of mention, alone and together."""
        case, kind = f"{self.case}{how[0]}", how[1]
        told = self[how] = intern(case), intern(f"{self.kind}{kind}"), intern(f"{case} kind={kind}")
        return told


SUBJECT, OBJECT, DAY = Role("subject"), Role("object"), Role("day")
_SURES = (0.6, 0.7, 0.8, 0.85, 0.9, 0.95)
_SURE, _READ = Scale("sure", _SURES), Scale("read", _SURES)
_LENGTH, _WORDS = Scale("length", _LENGTHS), Scale("words", _LENGTHS)
_CLAUSES, _FIRMS, _NUMBERS, _ARTICLE = (Scale(what, _COUNTS) for what in ("clauses", "firms", "numbers", "article"))
_BY, _STATUS, _LANGUAGE, _SENTENCE = (Sorts(what) for what in ("by", "status", "language", "sentence"))
_TERM, _STATE, _OF, _OBJECT, _VALUE, _BOUND = (
    Sorts(what) for what in ("term", "state", "of", "object", "value", "bound")
)


def reading(rule: Rule, hit: Hit, view: View, status: str) -> list[str]:
    """Return how a rule was read: by which kind of words, in which kind of sentence, among how many names."""
    if not view.signs:  # the same for all that a sentence states
        view.signs = _of_sentence(view)
    return [_BY[hit.form if rule.triggers else "template"], _SURE[rule.confidence], _STATUS[status], *view.signs]


def _of_sentence(view: View) -> list[str]:
    """Return in which kind of sentence something was read, among how many names and numbers."""
    firms, numbers = set(), 0
    for m in view.mentions:
        if m.quantity is not None:
            numbers += 1
        if m.node is not None and m.node.cls == "Company":
            firms.add(m.node.id)
    found = [
        _LANGUAGE[view.language],
        _SENTENCE[view.sentence.kind],
        _LENGTH[len(view.text) * (3 if view.language == "zh" else 1)],
        _CLAUSES[len(view.clauses)],
        _FIRMS[len(firms)],
        _NUMBERS[numbers],
        _ARTICLE[view.firms],
    ]
    return [*found, "spoken"] if view.speaker is not None else found


def filled(role: Role, fill: Fill | None, hit: Hit, view: View) -> list[str]:
    """Return how a slot was filled: in which case and by what kind of mention first, from how far, past how many."""
    if fill is None:
        return role.nothing
    members = fill.members
    if not members:
        return []
    first, offset = members[0], view.start
    begins, ends = first.start, first.end
    start, end = hit.start + offset, hit.end + offset
    kind = _kind(first)
    if kind == "anaphor" and fill.case == "template" and is_defined(first, view.papers):
        kind = "term"
    found = [*role[fill.case, kind]]
    if len(members) > 1:
        found.append(role.many)
    if begins < offset or ends > view.sentence.end:
        found.append(role.elsewhere)
        return found
    if ends <= start:
        low, high, side = ends, start, role.before
    elif begins >= end:
        low, high, side = end, begins, role.after
    else:
        found.append(role.inside)
        return found
    past = clause = breaks = 0
    if high > low:
        for m in view.mentions:
            if low <= m.start and m.end <= high and _alike(m, first):
                past += 1
    if len(view.clauses) > 1:
        clause = view.clause_at(begins)
        breaks = abs(clause - view.clause_at(start))
    found += side, role.gap[(high - low) * (3 if view.language == "zh" else 1)], role.breaks[breaks], role.past[past]
    if first.quantity is not None:
        among, here = 0, view.clauses[clause]
        for m in view.mentions:
            if here.start <= m.start < here.end and _alike(m, first):
                among += 1
        found.append(role.among[among])
    return found


def said(fact: Fact) -> list[str]:
    """Return what a fact says: its rule and term, of what kind its subject and object are, and for when."""
    named = fact.grounds[:2] if fact.grounds and fact.grounds[0].startswith(_CASE) else _UNNAMED
    term = _TERM[fact.predicate]
    found = [
        *_of_rule(fact.rule),
        term,
        f"{term} {named[0]}",
        f"{term} {named[1]}",
        _READ[fact.confidence],
        _STATE[fact.status],
        _OF[fact.subject.cls],
    ]
    if fact.object is not None:
        found.append(_OBJECT[fact.object.cls])
    if (value := fact.value) is not None:
        if value.number is not None:
            found += (_VALUE[dimension(value.unit or "")], _BOUND[value.bound], f"unit={value.unit}")
        else:
            found.append(_VALUE["date" if value.date else "text"])
        if value.text is not None:
            found.append(_WORDS[len(value.text) * (1 if value.text.isascii() else 3)])
    if fact.date is None:
        found.append("undated")
    if fact.attributed_to is not None:
        found.append("attributed")
    return found


@cache
def _of_rule(rule: str) -> tuple[str, str]:
    """Return the signs of a rule, by its address."""
    return intern(f"rule={rule}"), intern(f"family={rule.partition('/')[0]}")


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
