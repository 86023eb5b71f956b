"""Publish a draft: a commit and an edition that hold the same, or neither.

The order makes it so. A journal says what is about to be; the commit is made without being checked out; the store
becomes what the draft wants, which no reader sees; the edition becomes current by one rename, and that is the moment
from which the draft counts. What is left, checking the commit out and marking the draft, is done by whoever comes
next, if this process does not come to it. A journal whose edition never was means that the store must be put right.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from editing.beside import SPAWN
from editing.faults import checking, errors
from editing.journal import FOLDER, Journal, path, read
from editing.needles import Side, needles
from editing.progress import Progress, working
from editing.reading import adopt, stale, touched
from editing.rewriting import rewrite
from editing.staging import Plan, plan, present, staged
from graph.disk import replace
from graph.editing.drafts import draft, edits, published
from graph.editing.repository import Repository, message
from graph.editions import Edition, current
from graph.errors import EditError, StoreError
from graph.store import GraphStore, open_store
from graph.terms import read_ontology
from loaders.fingerprint import fingerprint
from ontology.grammar import load_grammar
from ontology.place import folder, is_own


def publish(data: Path, number: int, who: str, reason: str, closing: Callable[..., Edition]) -> Edition:
    """Publish a draft and return the edition; `closing` makes an edition of a store, as `graph.publish` does.

    Raises:
        EditError: there is nothing to publish, no reason, a fault in what the draft makes, or git refuses.
        EditConflict: the ontology has changed under the draft, or another process publishes.
        StoreError: the data folder cannot be used.
    """
    if not reason.strip():
        raise EditError("a publication needs a reason.", "reason", "Say why, in a sentence.")
    with working(data / FOLDER, draft=number, who=who) as progress, open_store(data) as store:
        recover(data, store)
        made = plan(edits(data, draft(data, number).id), present())
        if not made.edits:
            raise EditError("the draft changes nothing.", f"draft {number}", "Save a change first.")
        repository = _repository(who)
        return _Publication(data, store, made, repository, progress).make(number, who, reason, closing)


@dataclass
class _Publication:
    data: Path
    store: GraphStore
    plan: Plan
    repository: Repository
    progress: Progress

    def make(self, number: int, who: str, reason: str, closing: Callable[..., Edition]) -> Edition:
        before, known = Side(read_ontology(), load_grammar()), fingerprint()
        self.progress.step("check")
        with staged(self.plan, self.progress.folder / "ontology"):
            with checking(self.plan, SPAWN) as check:
                if found := errors(check.made):
                    what = f"{len(found)} faults, such as: {found[0]['message']['en']}"
                    raise EditError(what, f"draft {number}", "Mend them, then publish.")
            after = Side(read_ontology(), load_grammar())
            documents = touched(self.store, needles(self.plan.edits, before, after).finder(), stale(self.store, known))
            new = self.repository.commit(self.plan.changed, who, message(reason, sorted(self.plan.edits)))
            names = tuple(one.path for one in documents)
            journal = Journal(number, who, reason, self.repository.head, new, known, fingerprint(), names)
            replace(path(self.data), journal.text)
            self.progress.step("read", len(documents))
            for _ in rewrite(self.store, documents):
                self.progress.advance()
            adopt(self.store, known)
            self.progress.step("edition")
            edition = closing(self.store, after.vocabulary, more={"revision": new, "draft": number})
        finish(self.data)
        return edition


def recover(data: Path, store: GraphStore) -> None:
    """Put right what a publication left that was killed: finish it if its edition is current, else undo it.

    Undone, the store says again what the ontology in use says; documents that were read for it are read anew.
    """
    journal = read(data)
    if journal is None or finish(data):
        return
    wanted = set(journal.documents)
    for _ in rewrite(store, touched(store, None, wanted)):
        pass
    adopt(store, journal.extractor)
    path(data).unlink()


def finish(data: Path) -> bool:
    """Finish a publication whose edition is current; tell whether there was one."""
    journal = read(data)
    if journal is None or not _is_current(data, journal):
        return False
    Repository(folder()).advance(journal.old, journal.new)
    published(data, journal.draft, journal.who, journal.reason, journal.new)
    path(data).unlink()
    return True


def _is_current(data: Path, journal: Journal) -> bool:
    with suppress(StoreError):
        return bool(current(data).manifest.get("revision") == journal.new)
    return False


def _repository(who: str) -> Repository:
    """Return the repository of the ontology in use, begun where there is none.

    Raises:
        EditError: the ontology is the installation's, or files were changed by hand and not committed.
    """
    if not is_own():
        remedy = "Copy it with: suanli ontology mine, and name the copy: suanli --ontology mine serve"
        raise EditError("the ontology that came with Suanli is not published to.", str(folder()), remedy)
    found = Repository(folder())
    found.begin(who)
    if changed := found.dirty():
        remedy = f"Commit them first: git -C {found.folder} commit -a"
        raise EditError("files were changed by hand and not committed.", ", ".join(changed[:5]), remedy)
    return found
