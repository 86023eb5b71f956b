"""The front of the closure: one call from triples to what follows from them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, Protocol

from graph.closure.proof import Proof
from graph.closure.reasoner import Reasoner
from graph.closure.result import Alarm, Contradiction
from graph.closure.terms import Triple

EngineName = Literal["compiled", "owlrl"]


class Closure(Protocol):
    """What follows from some triples; terms come back as the library's that they came in."""

    @property
    def inferred(self) -> set[Triple]:
        """The triples that follow and were not asserted, without noise."""

    @property
    def contradictions(self) -> list[Contradiction]:
        """What cannot hold together, in a stable order."""

    @property
    def alarms(self) -> list[Alarm]:
        """What looks wrong although it follows."""

    def explain(self, triple: Triple) -> Proof | None:
        """Return the derivation of a triple, None when it does not hold or the engine keeps no proofs."""

    def explain_contradiction(self, contradiction: Contradiction) -> Proof:
        """Return the proof of a contradiction."""


def materialise(triples: Iterable[Any], engine: EngineName = "compiled") -> Closure:
    """Return what follows from the triples by OWL 2 RL.

    `triples` is an rdflib Graph or any iterable of 3-tuples (or quads, whose graph is ignored) of rdflib or pyoxigraph
    terms. `engine` "owlrl" selects the reference implementation: much slower, with faults, without proofs.

    Raises:
        ValueError: there is no engine of that name.
    """
    if engine == "compiled":
        return Reasoner(triples)
    if engine == "owlrl":
        from graph.closure.owlrl_adapter import OwlrlClosure

        return OwlrlClosure(triples)
    raise ValueError(f'no engine is called "{engine}"; there are "compiled" and "owlrl"')
