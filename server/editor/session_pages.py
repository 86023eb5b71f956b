"""Pages to log in and out, and the log of who did what."""

from __future__ import annotations

from flask import redirect, request
from werkzeug.wrappers import Response

from graph.editing import accounts, log
from graph.errors import TooManyAttempts
from server.editor import access
from server.editor.access import ANYONE, data, needs
from server.editor.blueprint import blueprint, page

LINES = 200


@blueprint.get("/login")
@needs(ANYONE)
def login_page() -> str:
    """Return the form to log in."""
    return page("login.html", fault="", then=_own(request.args.get("next", "")))


@blueprint.post("/login")
@needs(ANYONE)
def login() -> str | Response | tuple[str, int]:
    """Begin a session where name and password fit."""
    then = _own(request.form.get("next", ""))
    try:
        form = request.form
        found = accounts.login(data(), form.get("name", "").strip(), form.get("password", ""), access.client())
    except TooManyAttempts as error:
        return page("login.html", fault="editor_wait", then=then), error.status
    if found is None:
        return page("login.html", fault="editor_wrong", then=then), 401
    access.begin(found)
    return redirect(then)


@blueprint.post("/logout")
@needs(ANYONE)
def logout() -> Response:
    """End the session."""
    if who := access.who():
        log.noted(data(), who.name, "logout")
    access.end()
    return redirect("/edit/login")


@blueprint.get("/log")
@needs("publisher")
def log_page() -> str:
    """Return the log, the newest lines first."""
    before = max(request.args.get("before", 0, type=int), 0)
    return page("log.html", lines=log.lines(data(), LINES, before), before=before, more=before + LINES)


def _own(path: str) -> str:
    """Return a path of the editor's to go to; any other address leads to its first page."""
    plain = path.startswith("/edit") and not any(sign in path for sign in ("\\", "//", "\n", "\r", ".."))
    return path if plain else "/edit/"
