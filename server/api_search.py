"""The description of /search for programs: the part of OpenAPI that the field of the pages uses."""

from __future__ import annotations

from typing import Any, Final

from server.messages import say
from server.search import HITS, LONGEST, MOST

_TEXT: Final = {"type": "string"}
_PROBLEM: Final = {"$ref": "#/components/responses/Problem400"}


def search(language: str) -> dict[str, Any]:
    """Return the path item of /search."""
    content = {"application/json": {"schema": _answer()}, "text/html": {}}
    operation = {
        "operationId": "search",
        "summary": say("search", language),
        "description": say("api_search", language),
        "parameters": [
            _parameter("q", language, {"type": "string", "maxLength": LONGEST}) | {"example": "muxi", "required": True},
            _parameter("limit", language, {"type": "integer", "minimum": 1, "maximum": MOST, "default": HITS}),
            {"$ref": "#/components/parameters/lang"},
        ],
        "responses": {"200": {"description": say("search_hits", language), "content": content}, "400": _PROBLEM},
    }
    return {"get": operation}


def _parameter(name: str, language: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": say(f"api_{name}", language), "schema": schema}


def _answer() -> dict[str, Any]:
    thing = {"$ref": "#/components/schemas/Thing"}
    fields = {"iri": _TEXT, "label": _TEXT, "matched": _TEXT, "href": _TEXT, "types": {"type": "array", "items": thing}}
    hit = {"type": "object", "properties": fields, "required": list(fields)}
    hits = {"type": "array", "items": hit}
    return {"type": "object", "properties": {"query": _TEXT, "hits": hits}, "required": ["query", "hits"]}
