"""One goal told twice: of the same figure by the same day, the one that says best what it measures is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

from graph.model import Article, Fact

GOALS = frozenset(("hasTarget",))
_START = attrgetter("start")


def fullest(facts: list[Fact], _article: Article) -> list[Fact]:
    """Return the facts, in order, without goals of which another says more: "单向时延" beside "至上海单向时延"."""
    alike: dict[object, list[Fact]] = {}
    for fact in facts:
        if fact.predicate in GOALS and fact.value is not None and fact.value.number is not None:
            alike.setdefault((fact.subject.id, fact.value.number, fact.value.unit, fact.date), []).append(fact)
    gone = {id(f) for group in alike.values() for f in _outdone(sorted(group, key=_START))}
    return [fact for fact in facts if id(fact) not in gone] if gone else facts


def _outdone(group: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the goals of a group, in order, of which one that overlaps them says more."""
    for at, fact in enumerate(group):
        for next_one in range(at + 1, len(group)):
            other = group[next_one]
            if other.start >= fact.end:
                break
            yield from (a for a, b in ((fact, other), (other, fact)) if _says_less(a, b))


def _says_less(fact: Fact, other: Fact) -> bool:
    mine = (fact.value.of if fact.value else None) or ""
    its = (other.value.of if other.value else None) or ""
    return len(mine) < len(its) and its.endswith(mine)
