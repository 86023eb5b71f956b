"""What a draft would change: facts, what follows, contradictions, findings and reports, each with its evidence."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pyoxigraph import NamedNode, Quad, Triple

from editing import answers
from editing.audits import differences
from editing.conclusions import Conclusions
from editing.faults import Checking, errors
from editing.needles import Side, needles
from editing.progress import Progress, working
from editing.progress import replace as put
from editing.reading import Reread, all_documents, read_anew, replace, touched
from editing.staging import Plan, plan, present, staged
from editing.told import Told, changes, of_document, told
from editing.world import world
from graph import iris
from graph.editing.drafts import Edit, draft, edits
from graph.editions import Edition, current
from graph.iris import ONTOLOGY, RULES
from graph.store import GraphStore, in_graph
from graph.terms import is_of_rule, ontology_digest, read_ontology, refresh
from ontology.book import Statements
from ontology.grammar import load_grammar
from queries.values import to_term

FOLDER = "previews"
RESULT = "result.json"
SHOWN = 400
"""Facts that a preview holds on either side."""


@dataclass
class Preview:
    """A preview in the making: `plan` is the draft on top of the ontology of today."""

    data: Path
    plan: Plan
    edition: Edition
    progress: Progress
    before: Side = field(init=False)
    digest: str = field(init=False)
    found: dict[str, Any] = field(default_factory=dict)

    def make(self) -> dict[str, Any]:
        """Return all that changes, as JSON has it."""
        self.before, self.digest = Side(read_ontology(), load_grammar()), ontology_digest()
        place = self.progress.folder
        with ThreadPoolExecutor(1) as pool, world(self.edition, place / "world") as store:
            asked = pool.submit(answers.of_edition, self.edition, self.data / FOLDER / "answers")
            with staged(self.plan, place / "ontology"), Checking(self.plan) as checking:
                try:
                    self._become(store)
                    self._conclude(store)
                    self._answer(store, asked)
                except Exception:
                    if not errors(checking.faults()):
                        raise
                    self.found.clear()  # a broken ontology can do nothing
                self.found["faults"] = checking.faults()
        return self.found

    def _become(self, store: GraphStore) -> None:
        """Have the store say what documents and ontology would say."""
        after = Side(read_ontology(), load_grammar())
        self.progress.step("search")
        documents = touched(store, needles(self.plan.edits, self.before, after).finder())
        self.progress.step("read", len(documents))
        self.reread: list[Reread] = []
        for document in documents:
            node = iris.document(document.path)
            before, made = of_document(store.raw, node), read_anew(document, after.vocabulary)
            self.reread.append(Reread(node, before, [quad for quad in made if _of_article(quad)]))
            if set(before) != set(self.reread[-1].after):
                replace(store, document, made)
            self.progress.advance()
        self.found["documents"] = {"all": all_documents(store), "read": len(documents)}
        self.found["facts"] = _facts(self.reread)
        self._tell(store, after)

    def _tell(self, store: GraphStore, after: Side) -> None:
        """Have the store hold the planned ontology; where it holds that of today, only what the edits change."""
        if self.edition.manifest.get("ontology") != self.digest:
            refresh(store, after.vocabulary)
            return
        edits_ = self.plan.edits.values()
        gone = {quad for edit in edits_ for quad in _quads(edit.term, edit.gone)}
        store.change(gone, {quad for edit in edits_ for quad in _quads(edit.term, edit.fresh)})

    def _conclude(self, store: GraphStore) -> None:
        """Say what follows, and what is found wrong."""
        self.progress.step("infer")
        same = all(set(one.before) == set(one.after) for one in self.reread)
        drawn = Conclusions.of(store.raw, self.edition, read_ontology(), same)
        self.found["inferred"] = drawn.inferred()
        self.found["contradictions"] = drawn.contradictions()
        drawn.write(store)
        self.progress.step("audit")
        if same and not any(term.startswith(iris.TERMS) for term in self.plan.edits):
            nothing = {"number": 0, "findings": []}
            self.found["findings"] = {"gained": nothing, "lost": nothing}
        else:
            self.found["findings"] = differences(drawn.edition, store, self.data, read_ontology())

    def _answer(self, store: GraphStore, asked: Future[answers.Answers]) -> None:
        """Say which reports answer something else."""
        self.progress.step("reports")
        store.raw.flush()
        before = asked.result()
        with answers.Answerer(store.path) as answerer:
            after = answerer.answers(skip=lambda name: before.get(name) is None)
        self.found["reports"] = list(answers.differences(before, after))
        self.found["slow"] = sorted(name for name in before if before[name] is None or after.get(name) is None)


def preview(data: Path, number: int) -> dict[str, Any]:
    """Return what a draft would change in the current edition; it is also kept in the data folder.

    Raises:
        EditError: there is no such draft.
        EditConflict: the ontology has changed under it, or another process is at it.
        StoreError: there is no edition, or the disk is full.
    """
    wanted = edits(data, draft(data, number).id)
    with working(folder(data, number), draft=number, versions=versions(wanted)) as progress:
        edition = current(data)
        progress.write(edition=edition.number)
        made = Preview(data, plan(wanted, present()), edition, progress).make()
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


def _of_article(quad: Quad) -> bool:
    return quad.graph_name != iris.CATALOGUE


def _facts(reread: list[Reread]) -> dict[str, Any]:
    """Return the facts that are lost and gained, by number and the first of them."""
    found: dict[str, list[dict[str, Any]]] = {"gained": [], "lost": []}
    for one in reread:
        if one.before != one.after:
            for kind, fact in changes(told(one.before), told(one.after)):
                found[kind].append(_record(fact))
    return {kind: {"number": len(each), "facts": each[:SHOWN]} for kind, each in found.items()}


def _record(fact: Told) -> dict[str, Any]:
    return {name: getattr(fact, name) for name in Told.__slots__}
