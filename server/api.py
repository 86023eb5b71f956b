"""What programs can ask for: /openapi.json for them, /api for those who write them."""

from __future__ import annotations

from flask import Blueprint, Response, render_template
from markupsafe import Markup

from graph.version import code_version
from queries.catalogue import Catalogue
from server import caching, list_triples, page_triples
from server.downloads import as_json
from server.openapi import openapi
from server.reports import catalogue

blueprint = Blueprint("api", __name__)
_made: dict[str, tuple[Catalogue, Markup]] = {}
"""By language: the reports, and the page's description of them."""


@blueprint.get("/openapi.json")
def document() -> Response:
    """Return the OpenAPI document, its texts in the language of the request."""
    return as_json(openapi(catalogue().reports, code_version(), caching.language()))


@blueprint.get("/api")
def page() -> Response | str:
    """Return a page that shows the document to people; as RDF, where the interface is and what describes it."""
    if page_triples.wanted():
        return list_triples.sent(list_triples.of_interface())
    return render_template("api.html", body=_body(catalogue(), caching.language()))


def _body(found: Catalogue, language: str) -> Markup:
    """Return the description of all reports as markup; it is made again when one of their files has changed."""
    known = _made.get(language)
    if known is None or known[0] is not found:
        described = openapi(found.reports, code_version(), language)
        operations = {path: item["get"] for path, item in described["paths"].items()}
        made = render_template("api_body.html", operations=operations, components=described["components"])
        _made[language] = known = (found, Markup(made))  # noqa: S704  # rendered by a template that escapes
    return known[1]
