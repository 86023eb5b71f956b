"""Pages of what was published: commits, each with what it changed, and the way back."""

from __future__ import annotations

from flask import abort, redirect, request
from werkzeug.wrappers import Response

from graph.editing.repository import Repository
from graph.errors import EditError
from ontology.book import Book
from ontology.place import folder
from server.caching import language
from server.editor import tasks
from server.editor.access import account, data, needs
from server.editor.blueprint import blueprint, page
from server.editor.differences import Difference, between
from server.editor.draft_pages import PUBLISHING, REASON

PER_PAGE = 50
LONGEST = 200_000


@blueprint.get("/history")
@needs("reader")
def history() -> str:
    """Return the commits to the ontology, the newest first."""
    skip = max(request.args.get("skip", 0, type=int), 0)
    found = Repository(folder()).history(PER_PAGE, skip=skip)
    working = tasks.state(data() / PUBLISHING)
    busy = working.get("state") == "running"
    return page("history.html", commits=found, skip=skip, size=PER_PAGE, working=working, busy=busy)


@blueprint.get("/history/<commit>")
@needs("reader")
def commit(commit: str) -> str:
    """Return what a commit changed."""
    repository = Repository(folder())
    try:
        found, told = repository.one(commit), repository.difference(commit)
    except EditError:
        abort(404)
    lines = [(line[:1] if line[:3] not in ("+++", "---") else "", line) for line in told[:LONGEST].splitlines()]
    return page("commit.html", commit=found, lines=lines, changes=_changes(repository, commit))


def _changes(repository: Repository, commit: str) -> list[Difference]:
    """Return what a commit changed, in words; nothing for the first, which has nothing before it."""
    try:
        before, after = map(Book, repository.changed(commit))
        return between(before, after, language())
    except (EditError, SyntaxError):  # made by hand, a file may be no Turtle
        return []


@blueprint.post("/history/<commit>/revert")
@needs("publisher")
def revert(commit: str) -> Response:
    """Start taking a commit back; the history shows how far it is."""
    try:
        found = Repository(folder()).one(commit)
    except EditError:
        abort(404)
    reason = " ".join(request.form.get("reason", "").split())
    if not 0 < len(reason) <= REASON:
        raise EditError("taking back needs a reason.", "reason", f"Say why, in 1 to {REASON} characters.")
    tasks.publish(data(), 0, "revert", f"--author={account().name}", f"--reason={reason}", found.id)
    return redirect("/edit/history")
