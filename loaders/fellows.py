"""What the other facts of an article say for a fact or against it.

Of what an article tells much, little is misread. Where a number has two owners or a firm two seats, one of them may be
wrong; a plan beside a deed of the same thing is often the same plan; a rule that is right once in a list is right
throughout.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from graph.model import Fact
from loaders.grounds import Scale

_FEW, _MANY = (1, 2, 3, 5), (1, 2, 3, 5, 8)
_TOLD, _BY_RULE, _BY_TERM = (Scale(name, _MANY) for name in ("subject.told", "rule.times", "term.times"))
_OF_OBJECT, _RIVALS, _OWNERS, _RULED = (
    Scale(name, _FEW) for name in ("object.told", "rivals", "owners", "rule.subjects")
)
_MEANT = Scale("subject.meant", (1, 2, 3))


@dataclass(frozen=True, slots=True)
class Fellows:
    """The facts of an article, counted by what they are of."""

    told: Counter[object] = field(default_factory=Counter)  # of a thing as the subject, a rule, a term
    meant: Counter[str] = field(default_factory=Counter)  # of a thing as the object
    said: dict[object, set[object]] = field(default_factory=lambda: defaultdict(set))  # of a subject by a term
    owners: dict[object, set[str]] = field(default_factory=lambda: defaultdict(set))  # of what is said, or by a rule
    statuses: dict[object, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> Fellows:
        """Return the counts of the facts of an article."""
        found = cls()
        for fact in facts:
            subject, term, content = fact.subject.id, fact.predicate, _content(fact)
            found.told.update(((subject,), ("rule", fact.rule), ("term", term)))
            if fact.object is not None:
                found.meant[fact.object.id] += 1
            found.said[subject, term].add(content)
            found.owners[term, content].add(subject)
            found.owners[fact.rule,].add(subject)
            found.statuses[subject][fact.status] += 1
            found.statuses[subject, term][fact.status] += 1
        return found

    def signs(self, fact: Fact) -> list[str]:
        """Return what the others tell of one of these facts."""
        subject, term = fact.subject.id, fact.predicate
        found = [
            _TOLD(self.told[subject,]),
            _MEANT(self.meant[subject]),
            _RIVALS(len(self.said[subject, term])),
            _OWNERS(len(self.owners[term, _content(fact)])),
            _BY_RULE(self.told["rule", fact.rule]),
            _BY_TERM(self.told["term", term]),
            _RULED(len(self.owners[fact.rule,])),
        ]
        if fact.object is not None:
            found.append(_OF_OBJECT(self.told[fact.object.id,] + self.meant[fact.object.id] - 1))
        beside = self.statuses[subject]
        found += (f"beside={status}" for status in beside if beside[status] > (status == fact.status))
        if len(self.statuses[subject, term]) > 1:
            found.append("statuses")
        return found


def _content(fact: Fact) -> object:
    """Return what a fact says of its subject: a thing, or a value."""
    value = fact.value
    if fact.object is not None or value is None:
        return fact.object and fact.object.id
    return value.number if value.number is not None else value.text or value.date or value.stated
