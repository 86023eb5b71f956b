"""The Flask app: its parts, its headers, and its health."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, urlencode

from flask import Flask, Response, request

from graph.errors import StoreError
from graph.iris import text
from queries.watched import Watched
from server import (
    api,
    compression,
    drawings,
    editions_page,
    findings_page,
    graphs,
    journal,
    metrics,
    neighbours,
    pages,
    problems,
    reports,
    search,
    sparql,
    statics,
    term_page,
    why,
    workbench,
)
from server.clients import Clients
from server.context import pool
from server.editor import access
from server.editor.pages import blueprint as editor
from server.figures import grouped, in_words, is_date
from server.kept import Kept
from server.manners import ALWAYS, FOR_PAGES, PREFLIGHT, VARY
from server.messages import LANGUAGES, language_of, say, status_word
from server.pool import Pool
from server.run import main
from server.settings import Settings, from_environment

__all__ = ["create_app", "main"]
PARTS = (
    *(sparql, graphs, workbench, reports, api),
    *(pages, term_page, editions_page, findings_page, search, neighbours, why),
)


def create_app(data: Path, settings: Settings | None = None) -> Flask:
    """Return the app that serves the current edition of a data folder; its workers start here."""
    settings = settings or from_environment()
    app = Flask(__name__, static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = settings.body_bytes
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["suanli.settings"] = settings
    app.extensions["suanli.kept"] = Kept(settings.kept_mb)
    app.extensions["suanli.pool"] = made = Pool(data, settings)
    app.extensions["suanli.reports"] = Watched(Path(settings.queries) if settings.queries else None)
    for part in PARTS:
        app.register_blueprint(part.blueprint)
    statics.install(app)
    drawings.install(app)
    problems.install(app)
    counts = metrics.Metrics()
    app.extensions["suanli.journal"] = journal.install(app, counts, settings)
    app.extensions["suanli.clients"] = Clients(settings.client_queries)
    metrics.install(app, counts, made)
    access.install(app, data, settings.https)
    app.register_blueprint(editor)
    for step in (compression.compress, _headers):
        app.after_request(step)
    app.context_processor(_words)
    app.add_url_rule("/health", view_func=lambda: Response("ok\n", mimetype="text/plain"), endpoint="health")
    app.add_url_rule("/ready", view_func=lambda: _ready(made), endpoint="ready")
    return app


def _ready(served: Pool) -> Response:
    """Tell whether there is an edition to ask."""
    try:
        return Response(f"edition {served.generation.edition.number}\n", mimetype="text/plain")
    except StoreError as error:
        return Response(f"{error}\n", 503, mimetype="text/plain")


def _headers(response: Response) -> Response:
    more = PREFLIGHT if request.method == "OPTIONS" else FOR_PAGES if response.mimetype == "text/html" else ()
    for name, value in (*ALWAYS, *more):
        response.headers.add(name, value)
    response.headers.setdefault("Vary", VARY)
    response.headers.setdefault("Cache-Control", "no-cache")
    if request.args.get("lang") in LANGUAGES:
        response.set_cookie("lang", request.args["lang"], max_age=31_536_000, samesite="Lax", httponly=True)
    return response


def _edition() -> dict[str, object] | None:
    """Return the manifest of the edition served, or None where there is none; an error page asks too."""
    try:
        return pool().generation.edition.manifest
    except StoreError:
        return None


def _words() -> dict[str, object]:
    """Return what every template may use: the language, and texts by key."""
    language = language_of(request)
    switched = urlencode(request.args.to_dict() | {"lang": "en" if language == "zh" else "zh"})
    return {
        "lang": language,
        "word": lambda status: status_word(status, language),
        "say": lambda key, **values: say(key, language, **values),
        "when": lambda moment: in_words(moment, language),
        "is_date": is_date,
        "tongue": lambda words: text(words).language,
        "count": lambda number: grouped(str(number)),
        "edition": _edition(),
        "switched": f"{quote(request.path)}?{switched}",
    }
