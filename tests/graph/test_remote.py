"""What `graph.remote` promises, against a server of the test's own on the loopback address."""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest

from graph.errors import QueryError
from graph.remote import ask_remote

ROWS = b"?x\n<https://example.org/a>\n"


class Endpoint(BaseHTTPRequestHandler):
    """Answers every query but the word BROKEN, and remembers what it was asked."""

    asked: tuple[str, str] = ("", "")

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        Endpoint.asked = (parse_qs(body)["query"][0], self.headers["Accept"])
        broken = "BROKEN" in body
        self.send_response(400 if broken else 200)
        self.send_header("Content-Type", "text/tab-separated-values")
        self.end_headers()
        self.wfile.write(b"no query" if broken else ROWS)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def endpoint() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Endpoint)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()
    server.server_close()
    thread.join()


def test_the_answer_comes_as_the_endpoint_sends_it(endpoint: str) -> None:
    out = io.BytesIO()
    ask_remote(endpoint, "SELECT ?x { ?x a ?y }", out)
    assert out.getvalue() == ROWS


def test_the_query_arrives_unchanged(endpoint: str) -> None:
    ask_remote(endpoint, "SELECT ?x { ?x a ?y }", io.BytesIO())
    assert Endpoint.asked[0] == "SELECT ?x { ?x a ?y }"


def test_the_form_asked_for_is_what_the_endpoint_is_asked_for(endpoint: str) -> None:
    ask_remote(endpoint, "SELECT ?x { ?x a ?y }", io.BytesIO(), "csv")
    assert "text/csv" in Endpoint.asked[1]


def test_a_query_that_the_endpoint_refuses_is_an_error_that_names_it(endpoint: str) -> None:
    with pytest.raises(QueryError, match=r"127\.0\.0\.1"):
        ask_remote(endpoint, "SELECT ?BROKEN { ?x a ?y }", io.BytesIO())


def test_an_endpoint_that_is_not_there_is_an_error_that_says_so() -> None:
    with pytest.raises(QueryError, match="gave no answer"):
        ask_remote("http://127.0.0.1:9/sparql", "ASK {}", io.BytesIO(), seconds=2)


def test_a_form_that_does_not_exist_is_refused_before_anything_is_sent() -> None:
    with pytest.raises(QueryError, match="no form 'xlsx'"):
        ask_remote("http://127.0.0.1:9/sparql", "ASK {}", io.BytesIO(), "xlsx")
