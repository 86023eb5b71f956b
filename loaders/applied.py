"""A rule that holds: its slots filled and its status known, ready to be told as facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from graph.model import Node, Value
from loaders.context import Context
from loaders.events import Assertion, Event
from loaders.fills import Fill, worded
from loaders.grounds import UNDATED, Grounds, filled, reading
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


class Applied:
    """A rule, the fills of its slots by name, the words that evoked it, where it was read, and the status."""

    __slots__ = ("_grounds", "_sureness", "_whom", "context", "fills", "hit", "rule", "status", "view")

    def __init__(self, rule: Rule, fills: dict[str, Fill], hit: Hit, view: View, context: Context, status: str) -> None:
        """Take them, and reckon what all that is told by it shares."""
        self.rule, self.fills, self.hit, self.view, self.context, self.status = rule, fills, hit, view, context, status
        sure = rule.confidence
        for _, members, _, sureness in fills.values():
            sure *= sureness * 0.8 if members and members[0].kind == "proper" else sureness
        self._sureness = round(sure, 3)  # of the rule and all its fills together, from 0 to 1
        self._whom = ""  # the slot that gives of whom something is said
        for name in _WHO:
            if name in fills:
                self._whom = name
                break
        self._grounds: dict[str, Grounds] = {}  # by the slot that gives what: the same for each member of a list

    @property
    def members(self) -> Iterator[Mention]:
        """All that fills its slots."""
        return chain.from_iterable(map(_MEMBERS, self.fills.values()))

    def span(self, members: Iterable[Mention]) -> tuple[int, int]:
        """Return the offsets in the document from the first to the last of the trigger and some fills beside it."""
        low, high = self.view.start, self.view.sentence.end
        start, end = self.hit.start + low, self.hit.end + low
        for m in members:
            if low <= m.start and m.end <= high:
                start = m.start if m.start < start else start
                end = m.end if m.end > end else end
        return start, end

    def value(self, member: Mention, term: str) -> Value | None:
        """Return what a fill says as the value of a term; None where it is a thing."""
        return None if member.node else value_of(member, self.rule, term, self.context.vocabulary)

    def facts(self, who: Node | Event, said: Iterable[Said], span: tuple[int, int]) -> list[Assertion]:
        """Return what is said of a thing in a stretch of the document, by the speaker of the sentence."""
        rest = (self.view.speaker, *span, self.rule.address, self._sureness)
        told = []
        for each in said:
            what = self._found_by(each.term)
            if (grounds := self._grounds.get(what)) is None:
                grounds = self._grounds[what] = self._told(what)
            told.append(Assertion(who, *each, *rest, grounds))
        return told

    def _found_by(self, term: str) -> str:
        """Return the slot that gives what is said by a term of whom another slot gives; "" where none does."""
        fills, whom = self.fills, self._whom
        if term in fills and term != whom:
            return term
        if (second := f"{term}2") in fills and second != whom:
            return second
        return "object" if "object" in fills else ""

    def _told(self, what: str) -> Grounds:
        """Return how who and what were found, and the day, and how the rule was read."""
        fills, hit, view, whom, day = self.fills, self.hit, self.view, self._whom, None
        for name, fill in fills.items():
            if fill.members and fill.members[0].moment is not None and name != whom and name != what:
                day = fill
                break
        return (
            *filled("subject", fills.get(whom), hit, view),
            *filled("object", fills.get(what), hit, view),
            *(filled("day", day, hit, view) if day is not None else UNDATED),
            *reading(self.rule, hit, view, self.status),
        )

    def settings(self, date: str | None) -> list[Said]:
        """Return what the rule says by itself, without a slot."""
        if not self.rule.sets:
            return []
        told = [(name, worded(text, self.fills, self.view.language)) for name, text in self.rule.sets]
        return [Said(name, None, value, date, self.status) for name, value in told]
