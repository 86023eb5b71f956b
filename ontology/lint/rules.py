"""Rules as they are written: slots, statuses, expressions and what they state; what they find is for their examples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pyoxigraph as ox

from ontology.fault import Fault, Place, fault
from ontology.grammar import DIMENSIONS, GRAMMAR_NAMESPACE, parse_slot
from ontology.lint.ambiguity import ambiguous
from ontology.lint.source import Sources
from ontology.vocabulary import TERM, Triples, local

FREE = frozenset(("subject", "object", "asOf", "period", "list", "from", "part"))
"""Names of slots that are no roles: the two sides of what is stated, its time, the parts of a list."""
FILLERS = frozenset((*DIMENSIONS, "duration", "date", "text"))
STATUSES = frozenset(("done", "planned", "considered", "expected", "terminated", "denied", "claimed"))
_WHEN = STATUSES | {"open", "never"}
_RULE = frozenset(("Frame", "Template"))

Tried = Callable[["_Rules", ox.Triple, str], Iterator[Fault]]


def rules(sources: Sources) -> Iterator[Fault]:
    """Yield what is wrong with rules as they are written."""
    yield from _Rules(sources).faults()


def readable(triples: Triples, wrong: set[str]) -> Triples:
    """Return the triples without the rules that cannot be read, so that the others can be tried."""
    return [t for t in triples if not (isinstance(t.subject, ox.NamedNode) and t.subject.value in wrong)]


UNREADABLE = frozenset(("slot-form", "sureness", "pattern-form", "expression"))
"""Codes of faults that keep a rule from being tried."""


class _Rules:
    """The rules of an ontology with what they may speak of."""

    def __init__(self, sources: Sources) -> None:
        self._sources, self._words = sources, sources.vocabulary
        self._addresses = {
            s for s, o in self._words.pairs("http://www.w3.org/1999/02/22-rdf-syntax-ns#type") if o in _RULE
        }

    def faults(self) -> Iterator[Fault]:
        spoken: dict[str, set[str]] = {}
        for t in self._sources.triples:
            subject = local(t.subject)
            if subject not in self._addresses or not t.predicate.value.startswith(TERM):
                continue
            name = local(t.predicate)
            spoken.setdefault(subject, set()).add(name)
            if name in _TRIED:
                yield from _TRIED[name](
                    self, t, t.object.value if isinstance(t.object, ox.Literal) else local(t.object)
                )
        for address in sorted(self._addresses):
            has = spoken.get(address, set())
            place = self._sources.place(address)
            if not has & {"states", "evokes"}:
                yield fault("rule-says-nothing", place, short(address))
            if not has & {"verb", "noun", "pattern"}:
                yield fault("rule-never-set-off", place, short(address))

    def told(self, code: str, t: ox.Triple, **details: object) -> Fault:
        """Return a fault at a triple of a rule."""
        return fault(code, self.at(t), short(local(t.subject)), **details)

    def at(self, t: ox.Triple) -> Place:
        """Return where a triple is written."""
        return self._sources.place(t.subject, t.predicate, t.object)

    def slot(self, t: ox.Triple, text: str) -> Iterator[Fault]:
        """Yield what is wrong with a slot."""
        try:
            slot = parse_slot(text)
        except ValueError:
            yield self.told("slot-form", t, text=text)
            return
        if slot.name not in FREE and not self._words.is_term(slot.name):
            yield self.told("slot-name", t, name=slot.name)
        for one in slot.types:
            if one not in FILLERS and one not in self._words.classes:
                yield self.told("slot-type", t, name=one)

    def tongue(self, t: ox.Triple, text: str) -> Iterator[Fault]:
        """Yield a trigger that is of no language, or empty."""
        if not isinstance(t.object, ox.Literal) or t.object.language not in ("en", "zh"):
            yield self.told("trigger-language", t, text=text)
        if not text.strip():
            yield self.told("trigger-empty", t)

    def expression(self, t: ox.Triple, text: str) -> Iterator[Fault]:
        """Yield a text that is no expression."""
        try:
            re.compile(text)
        except re.error as error:
            yield self.told("expression", t, text=text, reason=error.msg)
            return
        if (words := ambiguous(text)) is not None:
            yield self.told("two-ways", t, text=text, words=words)

    def when(self, t: ox.Triple, text: str) -> Iterator[Fault]:
        """Yield a status that there is not."""
        for word in text.split():
            if word not in _WHEN:
                yield self.told("status", t, name=word, known=", ".join(sorted(_WHEN)))

    def sureness(self, t: ox.Triple, text: str) -> Iterator[Fault]:
        """Yield a sureness that is no number from 0 to 1."""
        try:
            sure = 0 < float(text) <= 1
        except ValueError:
            sure = False
        if not sure:
            yield self.told("sureness", t, text=text)

    def sign(self, t: ox.Triple, text: str) -> Iterator[Fault]:
        """Yield a sign that is none."""
        if text != "-":
            yield self.told("sign", t, text=text)

    def sets(self, t: ox.Triple, text: str) -> Iterator[Fault]:
        """Yield a value that is set of no term."""
        name, equals, _ = text.partition("=")
        if not equals or not self._words.is_term(name):
            yield self.told("set-form", t, text=text)

    def states(self, t: ox.Triple, name: str) -> Iterator[Fault]:
        """Yield what is stated and is no term that can be."""
        if not self._words.is_term(name):
            yield self.told("states", t, name=name)

    def evokes(self, t: ox.Triple, name: str) -> Iterator[Fault]:
        """Yield what is evoked and is no event."""
        if name not in self._words.event_classes:
            yield self.told("evokes", t, name=name)


_TRIED: dict[str, Tried] = {
    "slot": _Rules.slot,
    "pattern": _Rules.tongue,
    "verb": _Rules.tongue,
    "noun": _Rules.tongue,
    "unless": _Rules.expression,
    "needs": _Rules.expression,
    "when": _Rules.when,
    "asStatus": _Rules.when,
    "sureness": _Rules.sureness,
    "sign": _Rules.sign,
    "set": _Rules.sets,
    "states": _Rules.states,
    "evokes": _Rules.evokes,
}


def short(address: str) -> str:
    """Return a rule's address as people write it: listing/debut."""
    return address.removeprefix(GRAMMAR_NAMESPACE)
