"""The derivations that an engine remembers, as proofs read them."""

from __future__ import annotations

from graph.closure.engine import Engine
from graph.closure.equality import BY_VALUE, Link
from graph.closure.proof import ASSERTED, Step, Tie, rewritten
from graph.closure.rulebook import DATATYPE
from graph.closure.rules import (
    LINKED,
    MOVED,
    RULE_BITS,
    RULE_MASK,
    SHIFT,
    Fact,
    Rule,
    fact,
    ground,
    premises,
)
from graph.closure.terms import Term
from graph.closure.vocabulary import TYPE


class EngineMemory:
    """Reads derivations out of a running engine."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine at rest."""
        self._engine = engine

    def step(self, fact: Fact) -> Step | None:
        """Return the derivation of a fact in exactly this form, None when it has none."""
        merger = self._engine.merger
        if fact in merger.aliases:
            return Step(ASSERTED)
        why = self._engine.facts.why(fact)
        if why is None:
            why = merger.history.get(fact)
        return None if why is None else self._read(fact, why)

    def _read(self, fact: Fact, why: int) -> Step | None:
        number = why & RULE_MASK
        if number == MOVED:
            return rewritten(fact, self._engine.merger.moved[why >> RULE_BITS])
        if number in (LINKED, DATATYPE):
            return Step("eq-ref" if number == LINKED else "dt-type2")
        rule = self._engine.rules[number]
        return Step(rule.name, tuple(premises(rule, fact[1], why))) if number else Step(ASSERTED)

    def find(self, term: int) -> int:
        """Return the representative of a term."""
        return self._engine.clusters.find(term)

    def ties(self, term: int) -> list[Tie]:
        """Return the links at a term."""
        return [Tie(link.one, link.other, self._link(link)) for link in self._engine.clusters.links.get(term, ())]

    def _link(self, link: Link) -> Step:
        if link.rule == BY_VALUE:
            return Step("dt-eq")
        rule = self._engine.rules[link.rule]
        if link.rule == 0:
            return Step(ASSERTED)
        if rule.merge is None:
            key = link.one << SHIFT | link.other
            return Step(rule.name, tuple(premises(rule, key, link.shared[0] << RULE_BITS | link.rule)))
        return Step(rule.name, _both(rule, link))

    def is_hidden(self, relation: int) -> bool:
        """Tell whether a relation is a piece of a chain, which no proof shows."""
        return relation != TYPE and relation in self._engine.terms.hidden

    def term(self, number: int) -> Term:
        """Return the term of a number."""
        return self._engine.terms.terms[number]

    def number(self, s: Term, p: Term, o: Term) -> Fact | None:
        """Return the packed fact of a triple of terms, None when a term is unknown."""
        a, b, c = (self._engine.terms.find(term) for term in (s, p, o))
        return None if a is None or b is None or c is None else fact(a, b, c)


def _both(rule: Rule, link: Link) -> tuple[Fact, ...]:
    """Return the premises of an equality rule: its body for either term, and its axioms."""
    found: list[Fact] = []
    for term in (link.one, link.other):
        values = dict(zip(rule.merge.shared, link.shared, strict=True)) if rule.merge else {}
        if rule.merge:
            values[rule.merge.variable] = term
        found += [ground(atom, values) for atom in rule.body]
    return (*dict.fromkeys(found), *rule.axioms)
