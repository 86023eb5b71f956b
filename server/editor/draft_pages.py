"""Pages of drafts: all of them, one with its changes and preview, and what is done with it."""

from __future__ import annotations

from flask import abort, redirect, request
from werkzeug.wrappers import Response

from graph.editing import drafts
from graph.editing.drafts import OPEN, PUBLISHED
from graph.errors import EditError
from server.caching import language
from server.editor import tasks
from server.editor.access import account, data, needs
from server.editor.blueprint import blueprint, page
from server.editor.desk import Desk, desk
from server.editor.differences import differences
from server.editor.shown import shown

PUBLISHING = tasks.PUBLISHING
REASON = 500


@blueprint.get("/")
@needs("reader")
def home() -> str:
    """Return the first page: drafts under way, what was published of late."""
    return page("home.html", open=drafts.drafts(data()), closed=drafts.drafts(data(), PUBLISHED)[:10])


@blueprint.post("/drafts")
@needs("editor")
def begin() -> Response:
    """Begin a draft."""
    made = drafts.create(data(), request.form.get("title", ""), account().name)
    return redirect(f"/edit/drafts/{made.id}")


@blueprint.get("/drafts/<int:number>")
@needs("reader")
def draft(number: int) -> str:
    """Return a draft: what it changes, what that would do, and a search for what else to change."""
    found = _desk(number)
    text = request.args.get("q", "")[:200]
    place = data() / tasks.PREVIEWS / str(number)
    if found.draft.state == OPEN and account().may("editor"):
        tasks.warm(data())
    state, versions = tasks.state(place), {term: edit.version for term, edit in found.edits.items()}
    publishing = tasks.state(data() / PUBLISHING)
    return page(
        "draft.html",
        desk=found,
        text=text,
        hits=found.find(text, language()),
        changes=differences(found, language()),
        state=state,
        fresh=state.get("versions") == versions,
        preview=shown(tasks.result(place), language()) if state.get("state") == "done" else None,
        publishing=publishing if publishing.get("draft") == number else {},
        busy="running" in (state.get("state"), publishing.get("state")),
    )


@blueprint.post("/drafts/<int:number>/preview")
@needs("editor")
def preview(number: int) -> Response:
    """Start the preview of a draft; its page shows how far it is."""
    _still_open(number)
    tasks.preview(data(), number)
    return redirect(f"/edit/drafts/{number}#preview")


@blueprint.post("/drafts/<int:number>/publish")
@needs("publisher")
def publish(number: int) -> Response:
    """Start publishing a draft; its page shows how far it is."""
    _still_open(number)
    reason = " ".join(request.form.get("reason", "").split())
    if not 0 < len(reason) <= REASON:
        raise EditError("a publication needs a reason.", "reason", f"Say why, in 1 to {REASON} characters.")
    tasks.publish(data(), number, "adopt", str(number), f"--author={account().name}", f"--reason={reason}")
    return redirect(f"/edit/drafts/{number}#publish")


@blueprint.post("/drafts/<int:number>/discard")
@needs("editor")
def discard(number: int) -> Response:
    """Put a draft away; that of another only a publisher may."""
    found, who = drafts.draft(data(), number), account()
    if found.author != who.name and not who.may("publisher"):
        abort(403)
    drafts.discard(data(), number, who.name)
    return redirect("/edit/")


@blueprint.get("/drafts/<int:number>/tree")
@needs("reader")
def tree(number: int) -> str:
    """Return the tree of classes, with what is in each."""
    return page("tree.html", desk=_desk(number))


def _desk(number: int) -> Desk:
    """Return a draft as it is; 404 where there is none."""
    try:
        return desk(data(), number)
    except EditError:
        abort(404)


def _still_open(number: int) -> None:
    try:
        found = drafts.draft(data(), number)
    except EditError:
        abort(404)
    if found.state != OPEN:
        abort(409)
