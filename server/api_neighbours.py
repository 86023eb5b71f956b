"""The description of /neighbours for programs: the part of OpenAPI that graphs on pages use."""

from __future__ import annotations

from typing import Any, Final

from server.messages import say

_TEXT: Final = {"type": "string"}
_WHOLE: Final = {"type": "integer", "minimum": 0}


def neighbours(language: str) -> dict[str, Any]:
    """Return the path item of /neighbours."""
    hops = {"type": "string", "enum": ["1", "2"], "default": "1"}
    thing = {"type": "string", "minLength": 1, "maxLength": 2000}
    parameters = [
        _parameter("of", language, thing) | {"required": True, "example": "/id/metax"},
        _parameter("hops", language, hops),
        {"$ref": "#/components/parameters/lang"},
    ]
    content = {"application/json": {"schema": _answer()}}
    said = {"description": say("neighbours", language), "content": content}
    refused = {status: {"$ref": f"#/components/responses/Problem{status}"} for status in ("400", "404", "503")}
    operation = {"operationId": "neighbours", "summary": say("neighbours", language), "parameters": parameters}
    return {"get": operation | {"responses": {"200": said, **refused}}}


def _parameter(name: str, language: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "description": say(f"api_{name}", language), "schema": schema}


def _answer() -> dict[str, Any]:
    node = _object(id=_TEXT, label=_TEXT, ring=_WHOLE, family=_TEXT) | {"required": ["id", "label", "ring", "family"]}
    kind = {"type": "string", "enum": ["asserted", "planned", "over", "inferred"]}
    edge = _object(source=_TEXT, target=_TEXT, label=_TEXT, kind=kind, status=_TEXT, times=_WHOLE)
    edge["required"] = ["source", "target", "label", "kind"]
    lists = {"nodes": {"type": "array", "items": node}, "edges": {"type": "array", "items": edge}}
    return _object(**lists, left=_WHOLE) | {"required": ["nodes", "edges", "left"]}


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties}
