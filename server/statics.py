"""Style sheets, scripts and what they load: kept for good under an address that changes whenever one of them does."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any, Final

from flask import Flask, Response, abort, request
from werkzeug.security import safe_join

from server.compression import takes_gzip

FOLDER: Final = Path(__file__).resolve().parent / "static"
FOR_GOOD: Final = "public, max-age=31536000, immutable"
MEDIA: Final = {".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}
TWIN: Final = ".gz"


def install(app: Flask) -> None:
    """Serve the folder static/; `url_for('static', filename=...)` gives the address to keep."""
    app.add_url_rule("/static/<stamp>/<path:filename>", endpoint="static", view_func=static)
    app.url_defaults(_stamped)


def static(stamp: str, filename: str) -> Response:
    """Return a file, from its compressed twin where there is one and the client takes it.

    All files share the stamp of the folder, so that what a script imports beside itself is kept as well.
    """
    place = safe_join(str(FOLDER), filename)
    file = Path(place) if place and not filename.endswith(TWIN) else FOLDER
    if not file.is_file():
        abort(404)
    twin = file.with_name(file.name + TWIN)
    packed = twin.is_file() and takes_gzip(request.headers.get("Accept-Encoding", ""))
    body = (twin if packed else file).read_bytes()
    response = Response(body, mimetype=MEDIA.get(file.suffix, "text/plain"))
    if packed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Cache-Control"] = FOR_GOOD if stamp == current() else "no-cache"
    response.headers["Vary"] = "Accept-Encoding"
    response.set_etag(hashlib.sha256(body).hexdigest()[:24], weak=True)
    response.make_conditional(request)
    return response


@cache
def current() -> str:
    """Return what tells this state of the folder from any other."""
    digest = hashlib.sha256()
    for file in sorted(FOLDER.rglob("*")):
        if file.is_file() and file.suffix != TWIN:
            digest.update(file.relative_to(FOLDER).as_posix().encode())
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:12]


def _stamped(endpoint: str, values: dict[str, Any]) -> None:
    if endpoint == "static":
        values.setdefault("stamp", current())
