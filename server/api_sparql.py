"""The description of /sparql for programs: the part of OpenAPI that no report's header makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from server.formats import GRAPH, TABULAR
from server.messages import say
from server.requests import FORM, QUERY

_TEXT: Final = {"type": "string"}
_MANY: Final = {"type": "array", "items": {"type": "string", "format": "iri"}}
FIELDS: Final[Mapping[str, Mapping[str, Any]]] = {
    "query": {"type": "string", "minLength": 1},
    "default-graph-uri": _MANY,
    "named-graph-uri": _MANY,
    "inferred": {"type": "string", "enum": ["true", "false"]},
    "timeout": {"type": "number", "exclusiveMinimum": 0},
    "format": {"type": "string", "enum": [form.name for form in (*TABULAR, *GRAPH)]},
}
REFUSED: Final = ("403", "413", "415")
"""Statuses of a query that a report never has."""


def operations(language: str, problems: Mapping[str, Any]) -> dict[str, Any]:
    """Return the operations of /sparql: GET and POST; `problems` are the responses of statuses that are errors."""
    summary = {"summary": say("api_sparql", language), "responses": _responses(language, problems)}
    body = {"content": {FORM: {"schema": _form()}, QUERY: {"schema": _TEXT}}, "required": True}
    return {
        "get": {"operationId": "sparql", **summary, "parameters": list(_parameters(language))},
        "post": {"operationId": "sparql-post", **summary, "requestBody": body},
    }


def _parameters(language: str) -> Iterable[dict[str, Any]]:
    for name, schema in FIELDS.items():
        meaning = say(f"api_{name.replace('-', '_')}", language)
        yield {"name": name, "in": "query", "description": meaning, "schema": schema}


def _form() -> dict[str, Any]:
    return {"type": "object", "properties": dict(FIELDS), "required": ["query"]}


def _responses(language: str, problems: Mapping[str, Any]) -> dict[str, Any]:
    bodies: dict[str, Any] = {form.media: {} for form in (*TABULAR, *GRAPH)} | {"text/html": {}}
    return {"200": {"description": say("answer", language), "content": bodies}, **problems}
