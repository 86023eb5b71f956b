"""Whatever comes, no answer is the server's own mistake."""

from __future__ import annotations

from urllib.parse import quote, urlencode

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

LIMITS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = st.text(max_size=60)
PATHS = ["/id/", "/term/", "/article/", "/reports/", "/graph/", "/static/", "/"]
NAMES = ["query", "default-graph-uri", "named-graph-uri", "timeout", "inferred", "format", "lang", "q", "page", "graph"]
HEADERS = ["Accept", "Accept-Language", "Accept-Encoding", "If-None-Match", "Content-Type", "Range", "Cookie", "Host"]
LATIN = st.text(st.characters(min_codepoint=32, max_codepoint=255, exclude_characters="\x7f"), max_size=60)


@LIMITS
@given(st.sampled_from(PATHS), WORDS, st.booleans())
def test_any_path_is_answered(client: FlaskClient, start: str, rest: str, page: bool) -> None:
    answer = client.get(start + quote(rest), headers={"Accept": "text/html" if page else "*/*"})
    answer.close()
    assert answer.status_code < 500


@LIMITS
@given(
    st.lists(st.tuples(st.sampled_from(NAMES), WORDS), max_size=4),
    st.sampled_from(["/sparql", "/", "/graphs", "/reports/timeline"]),
)
def test_any_parameters_are_answered(client: FlaskClient, pairs: list[tuple[str, str]], path: str) -> None:
    assert client.get(f"{path}?{urlencode(pairs)}").status_code < 500


@LIMITS
@given(
    st.binary(max_size=200), st.sampled_from(["application/sparql-query", "application/x-www-form-urlencoded", "x", ""])
)
def test_any_body_is_answered(client: FlaskClient, body: bytes, media: str) -> None:
    assert client.post("/sparql", data=body, content_type=media).status_code < 500


@LIMITS
@given(st.sampled_from(HEADERS), LATIN)
def test_any_header_is_answered(client: FlaskClient, name: str, text: str) -> None:
    assert client.get("/sparql?query=ASK%20%7B%7D", headers={name: text}).status_code < 500


@LIMITS
@given(WORDS)
def test_any_value_of_a_parameter_is_answered(client: FlaskClient, value: str) -> None:
    answers = [client.get(f"/reports/about-entity{end}?{urlencode({'entity': value})}") for end in (".json", ".html")]
    assert max(answer.status_code for answer in answers) < 500


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"])
def test_any_method_is_answered(client: FlaskClient, method: str) -> None:
    paths = ("/", "/sparql", "/id/metax", "/reports", "/graphs", "/graph/inferred", "/metrics")
    assert max(client.open(path, method=method).status_code for path in paths) < 500
