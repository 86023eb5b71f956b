"""What the other facts of an article say for a fact or against it.

Of what an article tells much, little is misread. Where a number has two owners or a firm two seats, one of them may be
wrong; a plan beside a deed of the same thing is often the same plan; a rule that is right once in a list is right
throughout.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.model import Fact
from loaders.grounds import Scale

_FEW, _MANY = (1, 2, 3, 5), (1, 2, 3, 5, 8)
_TOLD, _BY_RULE, _BY_TERM = (Scale(name, _MANY) for name in ("subject.told", "rule.times", "term.times"))
_OF_OBJECT, _RIVALS, _OWNERS, _RULED = (
    Scale(name, _FEW) for name in ("object.told", "rivals", "owners", "rule.subjects")
)
_MEANT = Scale("subject.meant", (1, 2, 3))
_FIGURES, _MEASURES = (Scale(name, (1, 2, 3)) for name in ("number.of", "number.rivals"))
_NEIGHBOURHOOD = 400  # letters: the same number in it is the same figure


class Fellows:
    """The facts of an article, counted by what they are of."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """Count the facts of an article."""
        self._told: dict[str, int] = defaultdict(int)  # of a thing as the subject
        self._meant: dict[str, int] = defaultdict(int)  # of a thing as the object
        self._rules: dict[str, set[str]] = defaultdict(set)  # of whom each rule tells
        self._uses: dict[str, int] = defaultdict(int)  # of a rule
        self._terms: dict[str, int] = defaultdict(int)
        self._said: dict[object, set[object]] = defaultdict(set)  # of a subject by a term
        self._owners: dict[object, set[str]] = defaultdict(set)  # of what is said by a term
        self._statuses: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))  # of a subject
        self._ways: dict[object, set[str]] = defaultdict(set)  # the statuses of a subject by a term
        self._figures: dict[object, set[str]] = defaultdict(set)  # whose a number is in some neighbourhood
        self._measures: dict[object, set[object]] = defaultdict(set)  # the numbers of a subject by a term for a day
        for fact in facts:
            subject, term, rule, status = fact.subject.id, fact.predicate, fact.rule, fact.status
            content = _content(fact)
            self._told[subject] += 1
            self._uses[rule] += 1
            self._terms[term] += 1
            self._rules[rule].add(subject)
            if fact.object is not None:
                self._meant[fact.object.id] += 1
            self._said[subject, term].add(content)
            self._owners[term, content].add(subject)
            self._statuses[subject][status] += 1
            self._ways[subject, term].add(status)
            if fact.value is not None and fact.value.number is not None:
                self._figures[_figure(fact)].add(subject)
                self._measures[subject, term, fact.date].add(fact.value.number)

    def signs(self, fact: Fact) -> list[str]:
        """Return what the others tell of one of these facts."""
        subject, term = fact.subject.id, fact.predicate
        found: list[str] = []
        if fact.value is not None and fact.value.number is not None:
            whose, numbers = self._figures[_figure(fact)], self._measures[subject, term, fact.date]
            found += (_FIGURES(len(whose)), _MEASURES(len(numbers)))
        found += (
            _TOLD(self._told[subject]),
            _MEANT(self._meant[subject]),
            _RIVALS(len(self._said[subject, term])),
            _OWNERS(len(self._owners[term, _content(fact)])),
            _BY_RULE(self._uses[fact.rule]),
            _BY_TERM(self._terms[term]),
            _RULED(len(self._rules[fact.rule])),
        )
        if fact.object is not None:
            found.append(_OF_OBJECT(self._told[fact.object.id] + self._meant[fact.object.id] - 1))
        beside = self._statuses[subject]
        found += (f"beside={status}" for status in beside if beside[status] > (status == fact.status))
        if len(self._ways[subject, term]) > 1:
            found.append("statuses")
        return found


def _content(fact: Fact) -> object:
    """Return what a fact says of its subject: a thing, or a value."""
    value = fact.value
    if fact.object is not None or value is None:
        return fact.object and fact.object.id
    return value.number if value.number is not None else value.text or value.date or value.stated


def _figure(fact: Fact) -> object:
    """Return what tells a figure from others: its number, its unit, and about where it stands."""
    return fact.start // _NEIGHBOURHOOD, fact.value and (fact.value.number, fact.value.unit)
