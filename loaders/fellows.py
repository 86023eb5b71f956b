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
# A fact, of whom it is by which term, and those that it is counted among: the statuses of its subject, what is said of
# that by its term, of whom else the same is said, and of a number whose else it is there and what else its subject has.
_Counted = tuple[
    Fact, tuple[str, str], list[str], set[object], set[str], set[str] | None, set[object] | None
]  # fmt: skip
_NEIGHBOURHOOD = 400  # letters: the same number in it is the same figure


def fellows(facts: Iterable[Fact]) -> Iterator[list[str]]:
    """Yield what the others tell of each of an article's facts, in their order."""
    counted: list[_Counted] = []
    meant: dict[str, int] = defaultdict(int)  # of a thing as the object
    rules: dict[str, set[str]] = defaultdict(set)  # of whom each rule tells
    uses: dict[str, int] = defaultdict(int)  # of a rule
    terms: dict[str, int] = defaultdict(int)
    said: dict[object, set[object]] = defaultdict(set)  # of a subject by a term
    owners: dict[object, set[str]] = defaultdict(set)  # of what is said by a term
    statuses: dict[str, list[str]] = defaultdict(list)  # of a subject, one a fact
    ways: dict[object, str] = {}  # the first status of a subject by a term
    mixed: set[object] = set()  # of which subjects by which term there are others
    figures: dict[object, set[str]] = defaultdict(set)  # whose a number is in some neighbourhood
    measures: dict[object, set[object]] = defaultdict(set)  # the numbers of a subject by a term for a day
    for fact in facts:
        subject, term, rule, status, value = fact.subject.id, fact.predicate, fact.rule, fact.status, fact.value
        content, what = _content(fact), (subject, term)
        uses[rule] += 1
        terms[term] += 1
        rules[rule].add(subject)
        if fact.object is not None:
            meant[fact.object.id] += 1
        rivals, sharers, told = said[what], owners[term, content], statuses[subject]
        rivals.add(content)
        sharers.add(subject)
        told.append(status)
        if ways.setdefault(what, status) != status:
            mixed.add(what)
        if value is not None and value.number is not None:
            # A figure is told from others by its number, its unit, and about where it stands.
            same, measured = figures[fact.start // _NEIGHBOURHOOD, value.number, value.unit], measures[what, fact.date]
            same.add(subject)
            measured.add(value.number)
            counted.append((fact, what, told, rivals, sharers, same, measured))
        else:
            counted.append((fact, what, told, rivals, sharers, None, None))
    of_rule = {r: (_BY_RULE[times], _RULED[len(rules[r])]) for r, times in uses.items()}
    of_subject = {s: (_TOLD[len(all_)], _MEANT[meant.get(s, 0)]) for s, all_ in statuses.items()}
    for fact, what, told, rivals, sharers, owning, values in counted:
        subject, term = what
        status, target = fact.status, fact.object
        found = [*of_subject[subject], _RIVALS[len(rivals)], _OWNERS[len(sharers)], *of_rule[fact.rule]]
        found.append(_BY_TERM[terms[term]])
        if owning is not None and values is not None:
            found += (_FIGURES[len(owning)], _MEASURES[len(values)])
        if target is not None:
            found.append(_OF_OBJECT[meant[target.id] + len(statuses.get(target.id, ())) - 1])
        if (like := told.count(status)) < len(told):
            found += [_BESIDE[other] for other in {*told} - {status}]
        if like > 1:
            found.append(_BESIDE[status])
        if what in mixed:
            found.append("statuses")
        yield found


def _content(fact: Fact) -> object:
    """Return what a fact says of its subject: a thing, or a value."""
    value = fact.value
    if fact.object is not None or value is None:
        return fact.object and fact.object.id
    return value.number if value.number is not None else value.text or value.date or value.stated
