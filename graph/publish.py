"""Make an edition of what the store holds: closure, findings, statuses, counts, then a copy that readers open."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from pyoxigraph import NamedNode, Quad, Triple

from graph import editions, judged
from graph.asserted import asserted
from graph.auditing import audit
from graph.checking.asking import SECONDS
from graph.closing import Closed, close
from graph.closure.closure import EngineName
from graph.editions import Edition
from graph.iris import CATALOGUE, DATASET, term
from graph.search.making import Maker, indexing
from graph.status import OVER, status_triples, statuses
from graph.store import GraphStore, in_graph
from graph.terms import ontology_digest, refresh
from graph.version import code_version
from graph.void import counts, void
from ontology.checkfile import Check, checks
from ontology.vocabulary import Vocabulary

KEEP = 5
"""How many editions stay on disk unless told."""
ENGINE: EngineName = "compiled"


@dataclass(frozen=True, slots=True)
class Publication:
    """What a publish did: the edition, old ones it took away, half-written ones it cleaned, alarms, stopped checks."""

    edition: Edition
    pruned: list[int] = field(default_factory=list)
    cleaned: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)
    stopped: list[str] = field(default_factory=list)

    @property
    def warnings(self) -> list[str]:
        """What a person should know of it, a sentence each."""
        found = [f"editions/{name} was half-written by a run that was cut short; it is gone." for name in self.cleaned]
        return found + self.alarms + self.stopped


def publish(
    store: GraphStore,
    vocabulary: Vocabulary,
    *,
    engine: EngineName | None = ENGINE,
    keep: int = KEEP,
    audits: Sequence[Check] | None = None,
    seconds: float = SECONDS,
    step: Callable[[str], None] = lambda name: None,
    more: Mapping[str, Any] | None = None,
    maker: Maker | None = None,
) -> Publication:
    """Make the next edition, make it current and take old ones away.

    `engine` names the closure's engine; with None nothing is inferred. `audits` are the checks to run, those of this
    installation unless told, each for so many `seconds` at most. `step` is told what comes next,
    `more` is added to the manifest, `maker` makes the index of names, if it was begun earlier.
    A kill at any moment leaves the last edition current; the next publish starts anew.

    Raises:
        StoreError: the disk is full or not writable.
    """
    cleaned = [path.name for path in editions.clean(store)]
    step("terms")
    refresh(store, vocabulary)
    current = statuses(store.raw, vocabulary.event_classes)
    over = {event for event, status in current.items() if status in OVER}
    step("closure")
    with indexing(store, vocabulary, maker) as save_index:
        with audit(store, vocabulary, checks() if audits is None else audits, seconds) as audited:
            closed = close(store, engine, asserted(store.raw, over), audited.triples)
        step("catalogue")
        judged.write(store)
        _describe(store, [*status_triples(current)])
        step("edition")
        manifest = _manifest(store, engine, closed) | dict(more or {})
        edition = editions.create(store, manifest, closed.save_proofs, save_index)
    return Publication(edition, editions.prune(store, keep), cleaned, closed.alarms, audited.warnings)


def _describe(store: GraphStore, current: list[Triple]) -> None:
    """Put statuses and counts into the catalogue in place of those of the last edition."""
    store.replace(set(_derived(store)), {in_graph(triple, CATALOGUE) for triple in current})
    store.replace(set(), {in_graph(triple, CATALOGUE) for triple in void(store.raw)})


def _derived(store: GraphStore) -> Iterator[Quad]:
    """Yield what an earlier publish wrote into the catalogue."""
    yield from store.raw.quads_for_pattern(None, term("currentStatus"), None, CATALOGUE)
    for quad in store.raw.quads_for_pattern(DATASET, None, None, CATALOGUE):
        yield quad
        if isinstance(quad.object, NamedNode):
            yield from store.raw.quads_for_pattern(quad.object, None, None, CATALOGUE)


def _manifest(store: GraphStore, engine: EngineName | None, closed: Closed) -> dict[str, Any]:
    return {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "version": code_version(),
        "ontology": ontology_digest(),
        "engine": engine,
        "counts": counts(store.raw) | {"contradictions": closed.contradictions},
        "alarms": closed.alarms,
    }
