"""Who asks, and whether they may: every view of the editor passes here, and one that names no role is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

from flask import Flask, abort, current_app, g, make_response, redirect, render_template, request, session
from flask.sessions import SecureCookieSessionInterface
from flask_wtf.csrf import CSRFError, CSRFProtect, generate_csrf
from werkzeug.wrappers import Response

from graph.editing import accounts
from graph.editing.account import Account
from server.clients import address
from server.context import settings
from server.editor.secret import secret
from server.front import SHEETS

View = TypeVar("View", bound=Callable[..., Any])
ANYONE = "anyone"
HOURS = 12
"""How long a session lasts after its last request."""
_csrf = CSRFProtect()


class _Sessions(SecureCookieSessionInterface):
    """Sessions in signed cookies; the key is read when first needed, for a folder that is only read has none."""

    def get_signing_serializer(self, app: Flask) -> Any:
        """Return what signs cookies with the data folder's key."""
        if not app.secret_key:
            app.secret_key = secret(app.extensions["suanli.data"])
        return super().get_signing_serializer(app)

    def open_session(self, app: Flask, request: Any) -> Any:
        """Return the session of a request; outside the editor, and where that is off, there is none."""
        if request.path.startswith("/edit") and accounts.exist(app.extensions["suanli.data"]):
            return super().open_session(app, request)
        return self.make_null_session(app)


def install(app: Flask, data: Path, https: bool) -> None:
    """Give the app sessions and protection against forged requests."""
    app.extensions["suanli.data"] = data
    app.session_interface = _Sessions()
    app.config.update(
        SESSION_COOKIE_NAME="suanli",
        SESSION_COOKIE_PATH="/edit",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_SECURE=https,
        PERMANENT_SESSION_LIFETIME=HOURS * 3600,
        WTF_CSRF_CHECK_DEFAULT=False,
        WTF_CSRF_TIME_LIMIT=None,
    )
    _csrf.init_app(app)
    app.context_processor(lambda: {"editing": editing()})


def data() -> Path:
    """Return the data folder of the running app."""
    return cast(Path, current_app.extensions["suanli.data"])


def editing() -> bool:
    """Tell whether there are accounts, so that pages show the way to the editor."""
    if "editing" not in g:
        g.editing = accounts.exist(data())
    return bool(g.editing)


def needs(role: str) -> Callable[[View], View]:
    """Return a decorator that lets only accounts of a role, or a higher one, reach a view; ANYONE lets all."""

    def mark(view: View) -> View:
        view.needs = role  # type: ignore[attr-defined]
        return view

    return mark


def guard() -> Response | None:
    """Refuse the current request where its account may not do what it asks; None lets it pass."""
    if not editing():
        return _refused("editor_off", 404)
    view = current_app.view_functions[request.endpoint or ""]
    role = getattr(view, "needs", None)
    if role is None:
        abort(403)
    if request.path.endswith(SHEETS) and who() and account().may(role):
        request.max_content_length = settings().sheet_bytes
    if request.method not in ("GET", "HEAD", "OPTIONS") and _is_forged():
        return _refused("editor_forged", 400)
    if role == ANYONE or (who() and account().may(role)):
        return None
    if who() is None and request.method == "GET" and not settings().user_header:
        return redirect(f"/edit/login?next={request.path}")
    return _refused("editor_role", 401 if who() is None else 403)


def _refused(message: str, status: int) -> Response:
    """Return the page that says why a request is refused."""
    return make_response(render_template("editor/refused.html", message=message), status)


def _is_forged() -> bool:
    try:
        _csrf.protect()
    except CSRFError:
        return True
    return False


def token() -> str:
    """Return the sign that a form of the current session carries."""
    return str(generate_csrf())


def account() -> Account:
    """Return the account of the current request; refuse a request that has none."""
    found = who()
    return found if found is not None else abort(401)


def who() -> Account | None:
    """Return the account of the current request: that of its session, or the one that a trusted proxy names."""
    if "account" not in g:
        g.account = _of_proxy() if settings().user_header else _of_session()
    return cast(Account | None, g.account)


def client() -> str:
    """Return the address of who asks."""
    return address(request.environ, settings().trusted_proxies)


def begin(found: Account) -> None:
    """Begin a session of an account; nothing of an earlier session is left."""
    session.clear()
    session.permanent = True
    session["account"], session["epoch"] = found.name, found.epoch


def end() -> None:
    """End the current session."""
    session.clear()


def _of_session() -> Account | None:
    found = accounts.account(data(), str(session.get("account", "")))
    return found if found and found.epoch == session.get("epoch") else None


def _of_proxy() -> Account | None:
    """Return the account that the proxy in front of us names; without such a proxy nobody is believed."""
    if not settings().trusted_proxies:
        return None
    return accounts.account(data(), request.headers.get(settings().user_header, ""))
