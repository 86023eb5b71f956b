"""A rule that holds: its slots filled and its status known, ready to be told as facts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from graph.model import Node, Value
from loaders.context import Context
from loaders.events import Assertion, Event
from loaders.fills import Fill, worded
from loaders.grounds import DAY, OBJECT, SUBJECT, Grounds, filled, reading
from loaders.mentions import Mention
from loaders.triggers import Hit
from loaders.values import value_of
from loaders.view import View
from ontology.grammar import Rule

# Of whom a statement is, or an event is told: the first that there is.
_WHO = ("subject", "applicant", "acquirer", "listedCompany", "spunOff", "participant")

_MEMBERS = attrgetter("members")


class Said(NamedTuple):
    """What is said of a thing: a term with another thing or a value, for which day, and with what status."""

    term: str
    object: Node | Event | None
    value: Value | None
    date: str | None
    status: str


@dataclass(slots=True, eq=False)
class Applied:
    """A rule, the fills of its slots by name, the words that evoked it, where it was read, and the status."""

    rule: Rule
    fills: dict[str, Fill]
    hit: Hit
    view: View
    context: Context
    status: str
    _sureness: float = field(default=1.0, init=False)  # of the rule and all its fills together, from 0 to 1
    # By the slot that gives what: the same for each member of a list.
    _known: dict[str, Grounds] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        """Reckon what all that is told by it shares."""
        sure = self.rule.confidence
        for _, members, _, sureness in self.fills.values():
            sure *= sureness * (0.8 if members and members[0].kind == "proper" else 1.0)
        self._sureness = round(sure, 3)

    @property
    def members(self) -> Iterable[Mention]:
        """All that fills its slots."""
        return chain.from_iterable(map(_MEMBERS, self.fills.values()))

    def span(self, members: Iterable[Mention]) -> tuple[int, int]:
        """Return the offsets in the document from the first to the last of the trigger and some fills beside it."""
        low, high = self.view.start, self.view.sentence.end
        first, last = self.hit.start + low, self.hit.end + low
        for m in members:
            start, end = m.start, m.end
            if low <= start and end <= high:
                if start < first:
                    first = start
                if end > last:
                    last = end
        return first, last

    def value(self, member: Mention, term: str) -> Value | None:
        """Return what a fill says as the value of a term; None where it is a thing."""
        return None if member.node else value_of(member, self.rule, term, self.context.vocabulary)

    def facts(self, who: Node | Event, said: Iterable[Said], span: tuple[int, int]) -> list[Assertion]:
        """Return what is said of a thing in a stretch of the document, by the speaker of the sentence."""
        rest = (self.view.speaker, *span, self.rule.address, self._sureness)
        return [Assertion(who, *each, *rest, self._grounds(each.term)) for each in said]

    def _grounds(self, term: str) -> Grounds:
        """Return how who and what a term is said of and the day were found, and how the rule was read."""
        whom = ""
        for name in _WHO:
            if name in self.fills:
                whom = name
                break
        what = self._found_by(term, whom)
        told = self._known.get(what)
        if told is None:
            told = self._known[what] = self._told(whom, what)
        return told

    def _found_by(self, term: str, whom: str) -> str:
        """Return the slot that gives what is said by a term of whom another slot gives; "" where none does."""
        fills = self.fills
        if term in fills and term != whom:
            return term
        if (second := f"{term}2") in fills and second != whom:
            return second
        return "object" if "object" in fills and whom != "object" else ""

    def _told(self, whom: str, what: str) -> Grounds:
        fills, hit, view = self.fills, self.hit, self.view
        found = [*filled(SUBJECT, fills.get(whom), hit, view), *filled(OBJECT, fills.get(what), hit, view)]
        for name, fill in fills.items():
            if name != whom and name != what and fill.members and fill.members[0].moment is not None:
                found += filled(DAY, fill, hit, view)
                break
        else:
            found += DAY.nothing
        return *found, *reading(self.rule, hit, view, self.status)

    def settings(self, date: str | None) -> list[Said]:
        """Return what the rule says by itself, without a slot."""
        told = [(name, worded(text, self.fills, self.view.language)) for name, text in self.rule.sets]
        return [Said(name, None, value, date, self.status) for name, value in told]
