"""The description of the interface for programs: OpenAPI 3.1, made from the headers of the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from queries.params import Parameter
from queries.report import Column, Report
from server import feed, workbook
from server.api_neighbours import neighbours
from server.api_search import search
from server.api_sparql import REFUSED, operations
from server.messages import say
from server.selection import MOST_ROWS

PROBLEMS: Final = ("400", "404", "406", "429", "503")
FORMATS: Final = ("json", "csv", "xlsx", "atom", "chart", "html", "srj", "srx", "tsv", "ttl", "jsonld")
RESULTS: Final = ("application/sparql-results+json", "application/sparql-results+xml", "text/tab-separated-values")
PERIOD: Final = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
_TEXT: Final = {"type": "string"}
_SCHEMAS: Final[Mapping[str, dict[str, Any]]] = {
    "entity": {"type": "string", "minLength": 1, "maxLength": 400},
    "term": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9]{0,79}$"},
    "date": {"type": "string", "format": "date"},
    "period": {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-Q[1-4]|-H[12]|/[0-9]{4})?$"},
    "integer": {"type": "string", "pattern": "^[+-]?[0-9]{1,18}$"},
    "number": {"type": "string", "pattern": r"^[+-]?[0-9]{1,18}(\.[0-9]{1,18})?$"},
    "text": {"type": "string", "maxLength": 500},
    "language": {"type": "string", "enum": ["en", "zh"]},
}


def openapi(reports: Mapping[str, Report], version: str, language: str) -> dict[str, Any]:
    """Return the document (OpenAPI 3.1.1): a path for each report, its titles in the language."""
    paths = {f"/reports/{name}": {"get": _operation(report, language)} for name, report in reports.items()}
    return {
        "openapi": "3.1.1",
        "info": {
            "title": "Suanli 算力",
            "version": version,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": {
            "/search": search(language),
            "/neighbours": neighbours(language),
            "/reports": {"get": _index(language)},
            **paths,
            "/sparql": operations(language, _refused(REFUSED)),
        },
        "components": {"schemas": _schemas(), "responses": _problems(language), "parameters": _shared(language)},
    }


def _operation(report: Report, language: str) -> dict[str, Any]:
    shared = ["sort", "filter", "page", "size", "inferred", "lang", "format"]
    dated = [column.name for column in report.columns if column.type == "date"]
    shared += (["asof"] if dated else []) + (["published-by"] if "published" in dated else [])
    own = [_parameter(each, language) for each in report.params.values()]
    rows = {"type": "object", "properties": {c.name: _column(c) for c in report.columns}}
    rows["required"] = [c.name for c in report.columns]
    whole = {
        "allOf": [{"$ref": "#/components/schemas/Report"}],
        "type": "object",
        "properties": {"total": {"type": "integer"}, "rows": {"type": "array", "items": rows}},
        "required": ["rows", "total"],
    }
    return {
        "operationId": report.id,
        "summary": report.title[language],
        "description": report.answers[language],
        "parameters": own + [{"$ref": f"#/components/parameters/{name}"} for name in shared],
        "responses": {"200": {"description": report.title[language], "content": _content(whole)}, **_refused()},
    }


def _content(schema: Mapping[str, Any]) -> dict[str, Any]:
    bodies = ["text/csv", workbook.MEDIA, feed.MEDIA, "text/html", *RESULTS, "text/turtle", "application/ld+json"]
    either = {"anyOf": [schema, {"$ref": "#/components/schemas/Chart"}]}
    return {"application/json": {"schema": either}} | {media: {} for media in bodies}


def _parameter(parameter: Parameter, language: str) -> dict[str, Any]:
    schema = dict(_SCHEMAS.get(parameter.type, _TEXT))
    if parameter.type == "enum":
        schema["enum"] = list(parameter.values)
    if parameter.default is not None:
        schema["default"] = parameter.default
    if not parameter.required:
        schema = _or_empty(schema)
    made: dict[str, Any] = {"name": parameter.name, "in": "query", "description": parameter.label[language]}
    return made | {"required": parameter.required, "schema": schema, "example": parameter.sample}


def _or_empty(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema that takes the empty text too, as a form sends it: nothing is given."""
    return {"anyOf": [schema, {"const": ""}]}


def _column(column: Column) -> dict[str, Any]:
    thing = {"$ref": "#/components/schemas/Thing"}
    if column.type in ("entity", "term", "article", "value"):
        return {"anyOf": [thing, {"type": ["string", "number", "null"]}]}
    return {"type": ["string", "number", "null"]}


def _schemas() -> dict[str, Any]:
    two = {"type": "object", "properties": {"en": _TEXT, "zh": _TEXT}, "required": ["en", "zh"]}
    thing = {"type": "object", "properties": {"iri": _TEXT, "label": _TEXT}, "required": ["iri", "label"]}
    report = {
        "type": "object",
        "properties": {
            "id": _TEXT,
            "title": two,
            "answers": two,
            "params": {"type": "object"},
            "columns": {"type": "array", "items": {"type": "object", "required": ["name", "type", "label"]}},
        },
        "required": ["id", "title", "answers", "params", "columns"],
    }
    chart = {
        "type": "object",
        "description": "What ?format=chart draws; its marks are named by its kind.",
        "properties": {"kind": _TEXT, "title": _TEXT, "rows": {"type": "integer"}},
        "required": ["kind", "title"],
    }
    names = ["type", "title", "detail", "code", "where", "remedy"]
    problem = {"type": "object", "properties": dict.fromkeys(names, _TEXT) | {"status": {"type": "integer"}}}
    stated = problem | {"required": ["title", "status", "code"]}
    return {"Thing": thing, "Report": report, "Chart": chart, "Problem": stated}


def _problems(language: str) -> dict[str, Any]:
    body = {"schema": {"$ref": "#/components/schemas/Problem"}}
    content = {"application/problem+json": body, "text/html": {}}
    return {
        f"Problem{n}": {"description": say(f"api_{n}", language), "content": content} for n in (*PROBLEMS, *REFUSED)
    }


def _refused(more: Sequence[str] = ()) -> dict[str, Any]:
    return {status: {"$ref": f"#/components/responses/Problem{status}"} for status in (*PROBLEMS, *more)}


def _shared(language: str) -> dict[str, Any]:
    day, whole = _or_empty({"type": "string", "pattern": PERIOD}), {"type": "integer", "minimum": 1}
    schemas: dict[str, dict[str, Any]] = {
        "sort": _TEXT,
        "filter": _TEXT,
        "page": whole | {"maximum": 999_999},
        "size": whole | {"maximum": MOST_ROWS},
        "inferred": {"type": "string", "enum": ["true", "false"]},
        "lang": {"type": "string", "examples": ["en", "zh"]},  # any other is as none
        "format": {"type": "string", "enum": [*FORMATS]},
        "asof": day,
        "published-by": day,
    }
    return {
        name: {"name": name, "in": "query", "description": say(_key(name), language), "schema": schema}
        for name, schema in schemas.items()
    }


def _key(name: str) -> str:
    return f"api_{name.replace('-', '_')}"


def _index(language: str) -> dict[str, Any]:
    listed = {"type": "array", "items": {"$ref": "#/components/schemas/Report"}}
    schema = {"type": "object", "properties": {"reports": listed}, "required": ["reports", "broken"]}
    title = say("reports", language)
    said = {"description": title, "content": {"application/json": {"schema": schema}, "text/html": {}}}
    return {"operationId": "reports", "summary": title, "responses": {"200": said}}
