"""A closure that lives: triples come and go, and what follows from them stays exact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any

from graph.closure.contradictions import clashes
from graph.closure.engine import Engine
from graph.closure.output import Output
from graph.closure.pauses import without_collector
from graph.closure.result import Contradiction
from graph.closure.rules import Fact, triple
from graph.closure.terms import Terms, Triple, family_of

CHUNK = 8192


class Reasoner:
    """The closure of a changing set of triples, by the compiled engine."""

    def __init__(self, triples: Iterable[Triple] = ()) -> None:
        """Draw all conclusions from the triples; the first decides between rdflib's and pyoxigraph's terms."""
        first, rest = _peek(triples)
        self._engine = Engine(Terms(family_of(first)))
        self._inferred: set[Triple] | None = None
        self._contradictions: list[Contradiction] | None = None
        self.add(rest)

    def add(self, triples: Iterable[Triple]) -> None:
        """Assert triples and draw all conclusions; axioms are triples like any other."""
        waiting = iter(triples)
        engine = self._engine
        with without_collector():
            while some := list(islice(waiting, CHUNK)):
                engine.assert_all(engine.terms.encode(_threes(some)))
            engine.settle()
        self._inferred = self._contradictions = None

    @property
    def inferred(self) -> set[Triple]:
        """The triples that follow and were not asserted, without noise; made when first asked for after a change."""
        if self._inferred is None:
            with without_collector():
                self._inferred = Output(self._engine).triples()
        return self._inferred

    @property
    def contradictions(self) -> list[Contradiction]:
        """What cannot hold together, in a stable order; looked up when first asked for after a change."""
        if self._contradictions is None:
            found = clashes(self._engine)
            self._contradictions = [Contradiction(c.rule, tuple(self._terms(f) for f in c.premises)) for c in found]
        return self._contradictions

    def _terms(self, form: Fact) -> Triple:
        terms = self._engine.terms.terms
        s, p, o = triple(*form)
        return terms[s], terms[p], terms[o]


def _peek(triples: Iterable[Triple]) -> tuple[Any, Iterator[Triple]]:
    """Return the first subject (None without triples) and all triples."""
    waiting = iter(triples)
    first = next(waiting, None)
    if first is None:
        return None, iter(())
    return next(iter(first)), chain([first], waiting)


def _threes(triples: list[Any]) -> Iterable[Triple]:
    """Return triples as they are and quads without their graph."""
    if len(tuple(triples[0])) == 3:
        return triples
    return [tuple(quad)[:3] for quad in triples]
