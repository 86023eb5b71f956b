"""What programs can ask for: /openapi.json for them, /api for those who write them."""

from __future__ import annotations

from flask import Blueprint, Response, render_template

from graph.version import code_version
from server import caching
from server.downloads import as_json
from server.openapi import openapi
from server.reports import catalogue

blueprint = Blueprint("api", __name__)


@blueprint.get("/openapi.json")
def document() -> Response:
    """Return the OpenAPI document, its texts in the language of the request."""
    return as_json(openapi(catalogue().reports, code_version(), caching.language()))


@blueprint.get("/api")
def page() -> str:
    """Return a page that shows the document to people."""
    described = openapi(catalogue().reports, code_version(), caching.language())
    operations = {path: item["get"] for path, item in described["paths"].items()}
    return render_template("api.html", operations=operations, components=described["components"])
