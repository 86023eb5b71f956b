"""Fill the graphs of what follows and of what is found wrong, from scratch or by the difference to the last time.

A process that publishes more than once keeps its reasoner (`GraphStore.reasoner`): what is asserted now is compared
with what was asserted then, and only the difference is reasoned about and written. Another process derives anew and
writes only what differs. No reasoner is kept on disk, for either way the store's asserted triples must be read, and
a reasoner's pickle costs more than it saves: with 200,000 asserted triples reading it takes 0.9 s more than the 1.5 s
of deriving, with 20,000 it is 0.2 s more than 0.2 s (see benchmarks/README.md). There is no size at which it pays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pyoxigraph import Quad, Triple

from graph import findings
from graph.closure import Reasoner, materialise
from graph.closure.closure import Closure, EngineName
from graph.findings import Finding
from graph.iris import FINDINGS, INFERRED
from graph.store import GraphStore, in_graph

Told = tuple[Any, Any, Any]


@dataclass(frozen=True, slots=True)
class Closed:
    """What a closure found besides triples: how many contradictions, its alarms in English, and its proofs.

    `save_proofs` writes the proofs to a new file; None where the engine keeps none.
    """

    contradictions: int = 0
    alarms: list[str] = field(default_factory=list)
    save_proofs: Callable[[Path], None] | None = None


def close(
    store: GraphStore,
    engine: EngineName | None,
    triples: Iterable[Triple],
    checked: Callable[[], Iterable[Triple]] = tuple,
) -> Closed:
    """Write what follows from the triples to `graph/inferred`, and contradictions and alarms to `graph/findings`.

    A contradiction is counted, never an error. With None for the engine nothing follows and nothing contradicts.
    `checked` gives what else is found; it is asked last, for checks may run beside the closure.

    Raises:
        StoreError: the disk is full.
    """
    if engine is None:
        store.reasoner = None
        store.replace_graph(INFERRED, ())
        store.replace_graph(FINDINGS, checked())
        return Closed()
    closure = _closed(store, engine, ((t.subject, t.predicate, t.object) for t in triples))
    found = (triple for one in _found(closure) for triple in one.triples)
    store.replace_graph(FINDINGS, [*found, *checked()])
    save = closure.save_proofs if isinstance(closure, Reasoner) else None
    return Closed(len(closure.contradictions), [alarm.text() for alarm in closure.alarms], save)


def _closed(store: GraphStore, engine: EngineName, told: Iterator[Told]) -> Closure:
    """Return the closure, its triples written; where this process closed the store before, only what changed.

    While it works, no reasoner is the store's: one that was stopped half-way must not be taken for whole.
    """
    reasoner, store.reasoner = store.reasoner, None
    if engine == "compiled" and reasoner is not None:
        _follow(store, reasoner, set(told))
    else:
        closure = materialise(told, engine)
        store.replace_graph(INFERRED, (Triple(*triple) for triple in closure.inferred))
        if not isinstance(closure, Reasoner):
            return closure
        reasoner = closure
    store.reasoner = reasoner
    return reasoner


def _follow(store: GraphStore, reasoner: Reasoner, wanted: set[Told]) -> None:
    """Bring a reasoner, and the graph of what follows, from what was told last to what is told now."""
    present = set(reasoner.asserted)
    gained, lost = reasoner.change(present - wanted, wanted - present)
    store.change(_quads(lost), _quads(gained))


def _quads(triples: Iterable[Told]) -> list[Quad]:
    return [in_graph(Triple(*triple), INFERRED) for triple in triples]


def _found(closure: Closure) -> Iterator[Finding]:
    yield from (findings.contradiction(one.rule, one.premises) for one in closure.contradictions)
    yield from map(findings.alarm, closure.alarms)
