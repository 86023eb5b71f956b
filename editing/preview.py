"""What a draft would change: facts, what follows, contradictions, findings and reports, each with its evidence."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Quad, Triple

from editing.answerer import Answerer
from editing.answers import Sides, compared
from editing.assertions import Change, change, change_of_all, line
from editing.audits import Auditor
from editing.conclusions import Conclusions
from editing.faults import checking, errors
from editing.grounds import triples
from editing.needles import Side, needles
from editing.progress import Progress, working
from editing.readers import Readers
from editing.room import FOLDER, Room, room
from editing.staging import Plan, plan, staged
from editing.stirred import stirred
from editing.told import Told
from editing.world import world
from graph.disk import replace as put
from graph.editing.drafts import Edit, draft, edits
from graph.iris import ONTOLOGY, RULES
from graph.store import GraphStore, in_graph
from graph.terms import is_of_rule, read_ontology, refresh
from loaders.extract import extractor
from ontology.book import Statements
from ontology.grammar import load_grammar
from queries.catalogue import load
from queries.values import to_term

RESULT = "result.json"
SHOWN = 400
"""Facts that a preview holds on either side."""
FEW = 500_000
"""Quads below which all reports are asked sooner than their queries are read."""


@dataclass
class Preview:
    """A preview in the making: `plan` is the draft on top of the ontology of today."""

    room: Room
    plan: Plan
    progress: Progress
    found: dict[str, Any] = field(default_factory=dict)
    changed: set[Quad] = field(default_factory=set)

    def make(self) -> dict[str, Any]:
        """Return all that changes, as JSON has it."""
        with staged(self.plan, self.progress.folder / "ontology"), checking(self.plan) as check:
            try:
                self._work()
            except Exception:
                if not errors(check.made):
                    raise
                self.found.clear()  # a broken ontology can do nothing
            self.progress.step("check")
            self.found["faults"] = check.made
        return self.found

    def _work(self) -> None:
        """Find all but what is wrong with the ontology; nothing opens a database before all processes are forked."""
        place, edition = self.progress.folder / "world", self.room.edition
        self.after = Side(read_ontology(), load_grammar())
        paths = self._touched()
        with (
            Answerer() as one,
            Answerer() as other,
            Readers(edition.graph, paths, self.after.vocabulary) as readers,
            world(edition, place) as store,
        ):
            self._become(store, readers)
            self._conclude(store)
            self._answer(store, (one, other))

    def _touched(self) -> list[str]:
        """Return the documents that the edits touch; where there are any, have what reads them ready."""
        self.progress.step("search")
        texts = self.room.grounds.texts
        finder = needles(self.plan.edits, self.room.before, self.after).finder()
        paths = [path for path, text in texts.items() if finder.touches(text)]
        self.found["documents"] = {"all": len(texts), "read": len(paths)}
        if paths:
            extractor()
        return paths

    def _become(self, store: GraphStore, readers: Readers) -> None:
        """Have the store say what documents and ontology would say."""
        self.progress.step("read", self.found["documents"]["read"])
        facts: dict[str, list[tuple[str, Told]]] = {}
        for one in readers.found():
            store.change(one.gone, one.fresh)
            self.changed |= one.gone | one.fresh
            facts[one.path] = one.facts
            self.progress.advance()
        self.found["facts"] = _facts(fact for path in sorted(facts) for fact in facts[path])
        self._tell(store)

    def _tell(self, store: GraphStore) -> None:
        """Have the store hold the planned ontology; where it holds that of today, only what the edits change."""
        self.is_as_published = self.room.edition.manifest.get("ontology") == self.room.digest
        if not self.is_as_published:
            refresh(store, self.after.vocabulary)
            return
        every = self.plan.edits.values()
        gone = {quad for edit in every for quad in _quads(edit.term, edit.gone)}
        fresh = {quad for edit in every for quad in _quads(edit.term, edit.fresh)}
        store.change(gone, fresh)
        self.changed |= gone | fresh

    def _conclude(self, store: GraphStore) -> None:
        """Say what follows, and what is found wrong."""
        self.progress.step("infer")
        drawn = Conclusions.of(store.raw, self.room.edition, self.room.reasoner, self._difference(store))
        self.found["inferred"] = drawn.inferred()
        self.found["contradictions"] = drawn.contradictions()
        drawn.write(store)
        self.changed |= drawn.changed
        self.progress.step("audit")
        sides = self.room.before.vocabulary, self.after.vocabulary
        auditor = Auditor(drawn.edition, store, self.room.grounds, self.changed, *sides)
        self.found["findings"], changed = auditor.differences(self.room.data)
        self.changed |= changed

    def _difference(self, store: GraphStore) -> Change:
        """Return what the closure reads no more, and anew."""
        old, new, grounds = self.room.before.vocabulary, self.after.vocabulary, self.room.grounds
        same = (old.relations, old.event_classes) == (new.relations, new.event_classes)
        if self.is_as_published and same and old.classes.keys() <= new.classes.keys():
            return change(store.raw, frozenset(grounds.asserted), grounds.over, self.changed, new)
        return change_of_all(store.raw, {line(one): one for one in triples(grounds.asserted)}, new)

    def _answer(self, store: GraphStore, answerers: Sequence[Answerer]) -> None:
        """Say which reports answer something else."""
        self.progress.step("reports")
        store.raw.flush()
        sides = Sides(self.room.edition.graph, store.path, self.room.answers)
        made = compared(answerers, sides, self._asked(store))
        self.found["reports"], self.found["slow"] = made.reports, made.slow

    def _asked(self, store: GraphStore) -> Collection[str]:
        """Return the reports whose answers may differ; all where telling takes longer than asking."""
        reports = load().reports
        few = self.room.edition.manifest.get("counts", {}).get("quads", 0) < FEW and not self.room.is_warm
        if few or not self.is_as_published:
            return reports
        return stirred(reports, self.changed, (self.room.edition.open(), store.raw))


def preview(data: Path, number: int, shared: Room | None = None) -> dict[str, Any]:
    """Return what a draft would change in the current edition; it is also kept in the data folder.

    `shared` is what was read of the edition already; it must not be used again.

    Raises:
        EditError: there is no such draft.
        EditConflict: the ontology has changed under it, or another process is at it.
        StoreError: there is no edition, or the disk is full.
    """
    wanted = edits(data, draft(data, number).id)
    with working(folder(data, number), draft=number, versions=versions(wanted)) as progress:
        progress.step("ground")
        mine = shared or room(data)
        progress.write(edition=mine.edition.number)
        made = Preview(mine, plan(wanted, mine.book), progress).make()
        keep(progress.folder, made)
    return made


def folder(data: Path, number: int) -> Path:
    """Return where the preview of a draft is kept."""
    return data / FOLDER / str(number)


def versions(wanted: Mapping[str, Edit]) -> dict[str, int]:
    """Return which version of each term a preview is of."""
    return {term: edit.version for term, edit in wanted.items()}


def keep(place: Path, made: Mapping[str, Any]) -> None:
    """Write a preview down, whole or not at all."""
    put(place / RESULT, json.dumps(made, ensure_ascii=False))


def _quads(term: str, statements: Statements) -> Iterator[Quad]:
    """Yield statements of a term as quads of the ontology's graph."""
    for predicate, value in statements:
        triple = Triple(NamedNode(term), NamedNode(predicate), to_term(value))
        yield in_graph(triple, RULES if is_of_rule(triple) else ONTOLOGY)


def _facts(told: Iterable[tuple[str, Told]]) -> dict[str, Any]:
    """Return the facts that are lost and gained, by number and the first of them."""
    found: dict[str, list[Told]] = {"gained": [], "lost": []}
    for kind, fact in told:
        found[kind].append(fact)
    shown = {kind: [_record(one) for one in each[:SHOWN]] for kind, each in found.items()}
    return {kind: {"number": len(each), "facts": shown[kind]} for kind, each in found.items()}


def _record(fact: Told) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in Told.__slots__}
