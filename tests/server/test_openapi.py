"""The description of the interface for programs."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource

HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def document(client: FlaskClient) -> dict[str, Any]:
    """Return the document that the app gives."""
    found: dict[str, Any] = client.get("/openapi.json").get_json()
    return found


def test_the_document_is_openapi(document: dict[str, Any]) -> None:
    OpenAPIV31SpecValidator(document).validate()


def test_every_report_has_a_path(client: FlaskClient, document: dict[str, Any]) -> None:
    reports = {f"/reports/{each['id']}" for each in client.get("/reports").get_json()["reports"]}
    assert reports <= set(document["paths"])


def test_its_texts_are_in_the_language_of_the_request(client: FlaskClient) -> None:
    document = client.get("/openapi.json?lang=zh").get_json()
    assert document["paths"]["/reports/listed-gpu-vendors"]["get"]["summary"] == "已上市GPU厂商"


def test_every_answer_is_as_described(client: FlaskClient, document: dict[str, Any]) -> None:
    faults = {}
    for path, item in document["paths"].items():
        if path == "/sparql":
            continue
        values = {each["name"]: each["example"] for each in item["get"].get("parameters", ()) if each.get("required")}
        response = client.get(path, query_string=values | {"format": "json"} if path != "/reports" else {})
        faults[path] = problems(document, path, response.get_json(), response.status_code)
    assert {path: found for path, found in faults.items() if found} == {}


def problems(document: dict[str, Any], path: str, body: Any, status: int) -> list[str]:
    """Return what is not as the document says."""
    if status != 200:
        return [str(status)]
    content = document["paths"][path]["get"]["responses"]["200"]["content"]
    schema = {"$ref": f"urn:api#{pointer(path)}"}
    registry: Registry[Any] = Registry().with_resource("urn:api", Resource.opaque(document))
    assert "application/json" in content
    return [fault.message[:80] for fault in Draft202012Validator(schema, registry=registry).iter_errors(body)]


def pointer(path: str) -> str:
    """Return the JSON pointer to the schema of a path's answer."""
    parts = ["paths", path, "get", "responses", "200", "content", "application/json", "schema"]
    return "/" + "/".join(part.replace("~", "~0").replace("/", "~1") for part in parts)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_shows_every_report(client: FlaskClient, document: dict[str, Any], language: str) -> None:
    html = client.get(f"/api?lang={language}", headers=HTML).get_data(as_text=True)
    assert [path for path in document["paths"] if f"<code>{path}</code>" not in html] == []
