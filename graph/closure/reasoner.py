"""A closure that lives: triples come and go, and what follows from them stays exact."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

from graph.closure.alarms import alarms
from graph.closure.contradictions import clashes
from graph.closure.deletion import Deletion
from graph.closure.engine import Engine
from graph.closure.memory import EngineMemory
from graph.closure.output import Output
from graph.closure.proof import Proof, prove
from graph.closure.proofs import save
from graph.closure.result import Alarm, Contradiction
from graph.closure.rules import Fact, triple
from graph.closure.terms import Terms, Triple, family_of
from graph.pauses import without_collector

CHUNK = 8192


class Reasoner:
    """The closure of a changing set of triples, by the compiled engine."""

    def __init__(self, triples: Iterable[Any] = ()) -> None:
        """Draw all conclusions from the triples; the first decides between rdflib's and pyoxigraph's terms."""
        first, rest = _peek(triples)
        self._engine = Engine(Terms(family_of(first)))
        self._inferred: set[Triple] | None = None
        self._contradictions: list[Contradiction] | None = None
        self._numbered: dict[int, set[int]] | None = None
        self.add(rest)

    def add(self, triples: Iterable[Any]) -> None:
        """Assert triples and draw all conclusions; axioms are triples like any other."""
        waiting = iter(triples)
        engine = self._engine
        with without_collector():
            while some := list(islice(waiting, CHUNK)):
                engine.assert_all(engine.terms.encode(_threes(some)))
            engine.settle()
        self._inferred = self._contradictions = self._numbered = None

    def remove(self, triples: Iterable[Any]) -> None:
        """Take asserted triples back, and exactly what followed from them alone; unknown ones do nothing."""
        engine = self._engine
        with without_collector():
            numbers = [tuple(engine.terms.find(term) for term in tuple(triple)[:3]) for triple in triples]
            deletion = Deletion(engine)
            deletion.run([(s, p, o) for s, p, o in numbers if s is not None and p is not None and o is not None])
            if deletion.needs_rebuild:
                self._rebuild()
            else:
                engine.settle()
        self._inferred = self._contradictions = self._numbered = None

    def change(self, gone: Collection[Any] = (), fresh: Collection[Any] = ()) -> tuple[set[Triple], set[Triple]]:
        """Take triples back and assert others; return what follows anew, and what follows no more.

        It makes triples of what differs only, so it costs a part of comparing `inferred` before and after; asked for
        without a change, it makes that part ready.
        """
        before = self._following()
        if gone:
            self.remove(gone)
        if fresh:
            self.add(fresh)
        after, output = self._following(), Output(self._engine)
        nothing: set[int] = set()
        found: tuple[set[Triple], set[Triple]] = set(), set()
        for name in before.keys() | after.keys() if after is not before else ():
            old, new = before.get(name, nothing), after.get(name, nothing)
            found[0].update(output.told(name, new - old))
            found[1].update(output.told(name, old - new))
        return found

    def _following(self) -> dict[int, set[int]]:
        if self._numbered is None:
            with without_collector():
                self._numbered = Output(self._engine).numbered()
        return self._numbered

    def _rebuild(self) -> None:
        """Start anew from the asserted triples: the answer to edits that have no cheaper one."""
        asserted, terms = self._engine.asserted(), self._engine.terms
        terms.fresh_literals = list(terms.values)
        self._engine = Engine(terms)
        self._engine.assert_all(asserted)
        self._engine.settle()

    @property
    def asserted(self) -> list[Triple]:
        """The triples that were asserted and not removed, in the forms in which they came."""
        terms = self._engine.terms.terms
        return [(terms[s], terms[p], terms[o]) for s, p, o in self._engine.asserted()]

    def __reduce__(self) -> tuple[type[Reasoner], tuple[list[Triple]]]:
        """Pickle as the asserted triples; what follows is derived again."""
        return Reasoner, (self.asserted,)

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

    @property
    def alarms(self) -> list[Alarm]:
        """What looks wrong although it follows: large sameAs clusters, too many inferred triples."""
        return alarms(self._engine)

    def explain(self, triple: Triple) -> Proof | None:
        """Return the derivation of a triple from asserted ones, None for one that neither is asserted nor follows."""
        memory = EngineMemory(self._engine)
        form = memory.number(*triple)
        return None if form is None else prove(memory, form)

    def explain_contradiction(self, contradiction: Contradiction) -> Proof:
        """Return the proof of a contradiction: its premises with theirs; the first premise stands for the whole.

        Raises:
            ValueError: a premise does not hold (any more).
        """
        found = [self.explain(premise) for premise in contradiction.premises]
        proofs = tuple(proof for proof in found if proof is not None)
        if len(proofs) != len(found):
            raise ValueError(f"{contradiction.rule}: a premise of this contradiction does not hold any more")
        return Proof(contradiction.premises[0], contradiction.rule, proofs)

    def save_proofs(self, path: Path) -> None:
        """Write all derivations to a new file, for `ProofFile` to read.

        Raises:
            FileExistsError: there is a file of that name.
        """
        save(self._engine, path)

    def _terms(self, form: Fact) -> Triple:
        terms = self._engine.terms.terms
        s, p, o = triple(*form)
        return terms[s], terms[p], terms[o]


def _peek(triples: Iterable[Any]) -> tuple[Any, Iterator[Triple]]:
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
