"""Facts put together: one value with all who say it, one predicate with all its values, and where they disagree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from itertools import groupby

from graph import iris
from graph.amounts import LONGEST
from graph.checking.precision import span
from graph.checking.view import CROWD
from server.disputes import Point, factors
from server.facts import Fact
from server.links import link
from server.rows import Cell

COUNT = link(iris.term("hasCount").value)  # counts of unlike things stand under one predicate
BRIEF, SHORT = 3, 48  # values of one predicate at a glance, and their signs
SMALLEST = Decimal("1.005")  # a ratio below is not worth a number


@dataclass(frozen=True, slots=True)
class Claim:
    """One value of one subject, with the facts that say so, in the order given; at least one.

    `status`, `as_of` and `said_by` are what all of them share, empty where they differ. `disputed` tells that
    another value stands against it.
    """

    facts: tuple[Fact, ...]
    disputed: bool = False

    @property
    def face(self) -> Fact:
        """The first of the facts: subject and value are the same in all."""
        return self.facts[0]

    @property
    def status(self) -> str:
        """The status that all facts have."""
        return _common([fact.status for fact in self.facts])

    @property
    def as_of(self) -> str:
        """The date that all facts have."""
        return _common([fact.as_of for fact in self.facts])

    @property
    def said_by(self) -> str:
        """Whom all facts name as the one who says so."""
        return _common([fact.said_by.text for fact in self.facts])

    @property
    def wordings(self) -> tuple[str, ...]:
        """The articles' own words for the number, each once, where they are not its digits."""
        return tuple(dict.fromkeys(f.figure.wording for f in self.facts if f.figure and f.figure.wording))


@dataclass(frozen=True, slots=True)
class Group:
    """The claims under one predicate. `disputed`: two of one subject disagree, at most by the factor `ratio`."""

    predicate: Cell
    claims: tuple[Claim, ...]
    disputed: bool = False
    ratio: str = ""

    @property
    def brief(self) -> list[Claim]:
        """The claims whose values are short enough for a glance, at most BRIEF of them."""
        return [each for each in self.claims if len(each.face.object.text) <= SHORT][:BRIEF]

    @property
    def bundles(self) -> list[list[Claim]]:
        """The claims, those together that the very same words say: their sentence need stand but once."""
        found: dict[object, list[Claim]] = {}
        for number, claim in enumerate(self.claims):
            plain = not claim.disputed and claim.face.source and claim.face.figure is None
            found.setdefault((_words(claim), claim.face.subject) if plain else number, []).append(claim)
        return list(found.values())


def grouped(facts: Iterable[Fact]) -> list[Group]:
    """Return the facts by predicate, claims in the order of their first facts.

    Predicates that lead to things come first, then those with figures and dates, then those with words; among these
    what most sentences say, then the order of their labels.
    """
    ordered = sorted(facts, key=lambda fact: (fact.predicate.text, fact.predicate.href or ""))
    found = [_group(cell, list(members)) for cell, members in groupby(ordered, lambda fact: fact.predicate)]
    return sorted(found, key=lambda group: (_kind(group.claims[0].face), -sum(len(c.facts) for c in group.claims)))


def claims(facts: Iterable[Fact]) -> list[Claim]:
    """Return the facts of one predicate by subject and value; the same words of the same article count once."""
    found: dict[tuple[object, ...], dict[object, Fact]] = {}
    for fact in facts:
        found.setdefault((fact.subject, _value(fact)), {}).setdefault(_said(fact), fact)
    return [Claim(tuple(same.values())) for same in found.values()]


def _group(predicate: Cell, facts: list[Fact]) -> Group:
    found = claims(facts)
    disputes = _disputes(found)
    marked = tuple(replace(claim, disputed=number in disputes) for number, claim in enumerate(found))
    most = max(disputes.values(), default=Decimal(0))
    return Group(predicate, marked, bool(disputes), f"{most:.3g}" if most >= SMALLEST else "")


def _disputes(found: Sequence[Claim]) -> dict[int, Decimal]:
    """Return the places of the claims that another one contradicts, each with the factor between the two."""
    placed = [(number, point) for number, claim in _uncrowded(found) for point in _points(claim)]
    against: dict[int, Decimal] = {}
    for (number, _), factor in zip(placed, factors([point for _, point in placed]), strict=True):
        if factor is not None:
            against[number] = max(factor, against.get(number, factor))
    return against


def _uncrowded(found: Sequence[Claim]) -> Iterator[tuple[int, Claim]]:
    """Return the claims by their places, without those of so many values that no check compares them."""
    pools = [(claim.face.subject, claim.face.figure and claim.face.figure.unit) for claim in found]
    values = Counter(pools)
    return ((number, claim) for number, claim in enumerate(found) if values[pools[number]] <= CROWD)


def _points(claim: Claim) -> list[Point]:
    """Return where a claim stands at each time that its facts give; nothing for what is no number to compare."""
    figure = claim.face.figure
    try:
        number = Decimal(figure.number if figure else "")
    except InvalidOperation:
        return []
    comparable = number.is_finite() and abs(number.adjusted()) < LONGEST
    if figure is None or not comparable or claim.face.predicate.href == COUNT:
        return []
    return [_point(number, fact) for fact in claim.facts]


def _point(number: Decimal, fact: Fact) -> Point:
    """Return where one fact of a claim stands, at the precision of its words."""
    unit, stated, bound = (fact.figure.unit, fact.figure.wording, fact.figure.bound) if fact.figure else ("", "", "")
    low, high = span(number, stated, bound or "exact")
    return Point((fact.subject, unit), number, fact.as_of, low, high)


def _value(fact: Fact) -> tuple[object, ...]:
    """Return what two facts of one value share; of a number that is not how an article words it."""
    if fact.figure:
        return tuple(getattr(fact.figure, name) for name in ("number", "upper", "unit", "bound", "counted"))
    return fact.object.text, fact.object.href


def _said(fact: Fact) -> object:
    source = fact.source
    where = ((source.href or "").partition("#")[0], source.quote) if source else None
    return where, fact.status, fact.as_of, fact.said_by


def _words(claim: Claim) -> object:
    """Return what two claims share that the same words of the same articles say in the same way."""
    return tuple(_said(fact) for fact in claim.facts)


def _kind(fact: Fact) -> int:
    """Return 0 for a fact that leads to a thing, 1 for one with a figure or a date, 2 for words."""
    return 0 if fact.object.href else 1 if fact.figure or fact.object.moment else 2


def _common(values: Sequence[str]) -> str:
    return values[0] if len(set(values)) == 1 else ""
