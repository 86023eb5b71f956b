"""Errors as answers: RFC 9457 problem details for programs, a page for people."""

from __future__ import annotations

import json
import logging
import re
from typing import Any

from flask import Flask, Response, render_template, request
from werkzeug.exceptions import HTTPException

from graph.errors import QueryTimeout, ServerBusy, SuanliError
from server.faults import worded
from server.messages import language_of, messages, say
from server.negotiation import HTML, explicit_quality, ranges

MEDIA = "application/problem+json"
RETRY_SECONDS = "2"
_POSITION = re.compile(r"line (\d+), column (\d+)")
_LOG = logging.getLogger("suanli.server")


def install(app: Flask) -> None:
    """Have the app answer every error as a problem."""
    app.register_error_handler(SuanliError, _known)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unknown)


def wants_page() -> bool:
    """Tell whether the client of the current request would rather read HTML."""
    accepted = ranges(request.headers.get("Accept", ""))
    weight = explicit_quality(HTML, accepted)
    return weight > 0 and weight >= explicit_quality("application/json", accepted)


def problem(details: dict[str, Any]) -> Response:
    """Return problem details as an answer; the members are those of RFC 9457, 3.1, and our own."""
    if wants_page():
        page = render_template("problem.html", problem=spoken(details), title=_title(details))
        response = Response(page, status=details["status"])
    else:
        response = Response(json.dumps(details, ensure_ascii=False), status=details["status"], mimetype=MEDIA)
    response.headers["Cache-Control"] = "no-store"
    return response


def spoken(details: dict[str, Any]) -> dict[str, Any]:
    """Return problem details with what they say in the language of the page; programs get them in English."""
    said = {name: worded(details[name], language_of(request)) for name in ("title", "remedy") if name in details}
    return details | said


def _title(details: dict[str, Any]) -> str:
    """Return what is wrong in the language of the page, as far as it is a matter of HTTP; ours say it themselves."""
    key = details["code"].replace("-", "_")
    return say(key, language_of(request)) if key in messages() else str(spoken(details)["title"])


def described(error: SuanliError) -> dict[str, Any]:
    """Return the problem details of one of our errors."""
    found = _POSITION.search(error.where)
    place = {"line": int(found[1]), "column": int(found[2])} if found else {}
    details = {"type": f"urn:suanli:problem:{error.code}", "title": error.what, "status": error.status}
    said = {"where": error.where, "remedy": error.remedy}
    return details | {"detail": str(error), "code": error.code} | {k: v for k, v in said.items() if v} | place


def _known(error: SuanliError) -> Response:
    response = problem(described(error))
    if isinstance(error, ServerBusy | QueryTimeout) or error.status == 503:
        response.headers["Retry-After"] = RETRY_SECONDS
    return response


def _http(error: HTTPException) -> Response:
    status = error.code or 500
    if status < 400:
        return Response(status=status, headers=error.get_headers())
    response = problem({"type": "about:blank", "title": error.name, "status": status, "code": f"http-{status}"})
    if "Allow" in dict(error.get_headers()):
        response.headers["Allow"] = dict(error.get_headers())["Allow"]
    return response


def _unknown(error: Exception) -> Response:
    _LOG.exception("a request failed", exc_info=error)
    title = "The server made a mistake; its log says more."
    return problem({"type": "about:blank", "title": title, "status": 500, "code": "internal"})
