"""What the other facts of an article say for a fact or against it.

Of what an article tells much, little is misread. Where a number has two owners or a firm two seats, one of them may be
wrong; a plan beside a deed of the same thing is often the same plan; a rule that is right once in a list is right
throughout.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.model import STATUSES, Fact
from loaders.grounds import Scale

_FEW, _MANY = (1, 2, 3, 5), (1, 2, 3, 5, 8)
_TOLD, _BY_RULE, _BY_TERM = (Scale(name, _MANY) for name in ("subject.told", "rule.times", "term.times"))
_OF_OBJECT, _RIVALS, _OWNERS, _RULED = (
    Scale(name, _FEW) for name in ("object.told", "rivals", "owners", "rule.subjects")
)
_MEANT = Scale("subject.meant", (1, 2, 3))
_FIGURES, _MEASURES = (Scale(name, (1, 2, 3)) for name in ("number.of", "number.rivals"))
_BESIDE = {status: f"beside={status}" for status in STATUSES}
_NEIGHBOURHOOD = 400  # letters: the same number in it is the same figure


class Fellows:
    """The facts of an article, counted by what they are of."""

    def __init__(self, facts: Iterable[Fact]) -> None:
        """Count the facts of an article."""
        self._facts: list[tuple[Fact, object, object]] = []  # each with what it says and, of a number, its figure
        self._meant: dict[str, int] = defaultdict(int)  # of a thing as the object
        self._rules: dict[str, set[str]] = defaultdict(set)  # of whom each rule tells
        self._uses: dict[str, int] = defaultdict(int)  # of a rule
        self._terms: dict[str, int] = defaultdict(int)
        self._said: dict[object, set[object]] = defaultdict(set)  # of a subject by a term
        self._owners: dict[object, set[str]] = defaultdict(set)  # of what is said by a term
        self._statuses: dict[str, list[str]] = defaultdict(list)  # of a subject, one a fact
        self._ways: dict[object, str] = {}  # the first status of a subject by a term
        self._mixed: set[object] = set()  # of which subjects by which term there are others
        self._figures: dict[object, set[str]] = defaultdict(set)  # whose a number is in some neighbourhood
        self._measures: dict[object, set[object]] = defaultdict(set)  # the numbers of a subject by a term for a day
        for fact in facts:
            subject, term, rule, status, value = fact.subject.id, fact.predicate, fact.rule, fact.status, fact.value
            content, figure, what = _content(fact), None, (subject, term)
            self._uses[rule] += 1
            self._terms[term] += 1
            self._rules[rule].add(subject)
            if fact.object is not None:
                self._meant[fact.object.id] += 1
            self._said[what].add(content)
            self._owners[term, content].add(subject)
            self._statuses[subject].append(status)
            if self._ways.setdefault(what, status) != status:
                self._mixed.add(what)
            if value is not None and value.number is not None:
                # A figure is told from others by its number, its unit, and about where it stands.
                figure = fact.start // _NEIGHBOURHOOD, value.number, value.unit
                self._figures[figure].add(subject)
                self._measures[what, fact.date].add(value.number)
            self._facts.append((fact, content, figure))

    def signs(self) -> Iterator[list[str]]:
        """Yield what the others tell of each of these facts, in their order."""
        of_rule = {r: (_BY_RULE[times], _RULED[len(self._rules[r])]) for r, times in self._uses.items()}
        of_subject = {s: (_TOLD[len(all_)], _MEANT[self._meant.get(s, 0)]) for s, all_ in self._statuses.items()}
        for fact, content, figure in self._facts:
            subject, term, status, target = fact.subject.id, fact.predicate, fact.status, fact.object
            what, told = (subject, term), self._statuses[subject]
            found = [
                *of_subject[subject],
                _RIVALS[len(self._said[what])],
                _OWNERS[len(self._owners[term, content])],
                *of_rule[fact.rule],
                _BY_TERM[self._terms[term]],
            ]
            if figure is not None:
                found += (_FIGURES[len(self._figures[figure])], _MEASURES[len(self._measures[what, fact.date])])
            if target is not None:
                meant = self._meant[target.id] + (len(self._statuses[target.id]) if target.id in self._statuses else 0)
                found.append(_OF_OBJECT[meant - 1])
            if (like := told.count(status)) < len(told):
                found += [_BESIDE[other] for other in {*told} - {status}]
            if like > 1:
                found.append(_BESIDE[status])
            if what in self._mixed:
                found.append("statuses")
            yield found


def _content(fact: Fact) -> object:
    """Return what a fact says of its subject: a thing, or a value."""
    value = fact.value
    if fact.object is not None or value is None:
        return fact.object and fact.object.id
    return value.number if value.number is not None else value.text or value.date or value.stated
