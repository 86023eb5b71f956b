"""Of what is told of two, the one in the tighter words: "X lost 4.3%, Y slipped to 12.5 yuan" tells the price of Y.

Where the wider words hold another figure, or another firm's name, before the tighter ones begin, the rule that read
them ran past its own statement.
"""

from __future__ import annotations

from graph.model import Article, Fact

_OF_ONE = frozenset(("subsidiaryOf", "branchOf"))  # a firm has one of each


def in_tighter_words(facts: list[Fact], _article: Article) -> list[Fact]:
    """Return the facts, in order, without those that another tells of somebody nearer."""
    first: dict[object, Fact] = {}
    alike: dict[object, list[Fact]] = {}  # but for whom, where there are several
    for fact in facts:
        if (key := _said(fact)) is not None and (one := first.setdefault(key, fact)) is not fact:
            alike.setdefault(key, [one]).append(fact)
    gone = {id(wide) for group in alike.values() for wide in group if _runs_past(wide, group)}
    return [fact for fact in facts if id(fact) not in gone] if gone else facts


def _said(fact: Fact) -> object:
    """Return what a fact says but for whom, at the place where its words end; None where two may share it."""
    if fact.value is not None and fact.value.number is not None:
        return fact.predicate, fact.value.number, fact.value.unit, fact.end
    if fact.predicate in _OF_ONE:
        return fact.predicate, fact.subject.id, fact.end
    return None


def _runs_past(wide: Fact, group: list[Fact]) -> bool:
    for near in group:
        ahead = wide.quote[: near.start - wide.start]
        other = near.object is not None and wide.object is not None and near.object.id != wide.object.id
        if near.start > wide.start and (other or (near.subject.id != wide.subject.id and any(map(str.isdigit, ahead)))):
            return True
    return False
