"""The short way of a query: it answers as the app does, and leaves to the app what is unusual."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

import pytest
from flask import Flask

from server.front import BEGUN, GONE, Environ, Front, Reply, call, environ
from server.lookup import Lookups
from server.quick import LONGEST, Quick
from tests.server.conftest import SETTINGS
from tests.server.running import served
from tests.server.test_front import Protocol, Scope, echo

ENDLESS = f"SELECT (COUNT(*) AS ?n) {{ {' '.join(f'?s{n} ?p{n} ?o{n} .' for n in range(9))} }}"
LABELS = "SELECT ?s ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l } ORDER BY ?l"
LOOKUP = "SELECT ?p ?o { <https://w3id.org/suanli/id/metax> ?p ?o }"
GRAPH = "CONSTRUCT WHERE { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l }"


@pytest.fixture(scope="module")
def app(world: Path) -> Iterator[Flask]:
    """Yield an app that lets a client ask two queries at a time."""
    with served(world, replace(SETTINGS, client_queries=2)) as client:
        yield client.application


def scope(query: str, method: str = "GET", path: str = "/sparql", more: str = "", **headers: str) -> Scope:
    """Return a request for a query."""
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return Scope(method, path, f"{urlencode({'query': query})}{more}", headers={"host": "localhost"} | sent)


def asked(app: Flask, request: Scope, patience: float = 20) -> tuple[Reply | None, Environ]:
    """Return what the short way makes of a request, and the request."""
    made = environ(request, b"", 0) | {GONE: threading.Event()}
    return asyncio.run(replace(Quick.of(app), patience=patience).answer(made)), made


def through(app: Flask, request: Scope) -> Reply:
    """Return what the app makes of the request."""
    reply = call(app, environ(request, b"", 0))
    assert reply
    return reply


@pytest.mark.parametrize(
    "request_",
    [
        scope("ASK {}"),
        scope(LABELS),
        scope(LABELS, accept="text/csv;q=0.9, text/tab-separated-values"),
        scope(LABELS, more="&format=xml&inferred=false"),
        scope(LOOKUP),
        scope(LOOKUP, accept="text/csv"),
        scope(LOOKUP, more="&format=xml&default-graph-uri=urn:a"),
        scope(LABELS, accept_encoding="br, gzip"),
        scope(GRAPH, accept="application/n-triples"),
        scope("SELECT (1 AS ?x) {} #", more="&default-graph-uri=urn:a&timeout=2"),
        scope("SELECT (BOUND(?y) AS ?x) { BIND(RAND() AS ?y) }"),
    ],
)
def test_the_answer_is_the_one_that_the_app_gives(app: Flask, request_: Scope) -> None:
    reply, _ = asked(app, request_)
    other = through(app, request_)
    assert reply
    assert (reply.status, reply.start) == (other.status, other.start)
    assert dict(reply.headers) == {"content-length": str(len(other.start))} | dict(other.headers)


def test_a_lookup_is_answered_though_all_workers_are_busy(app: Flask) -> None:
    lanes = app.extensions["suanli.pool"].lanes
    places = [lanes.place_now() for _ in range(lanes.quick)]
    reply, _ = asked(app, scope(LOOKUP))
    for place in places:
        lanes.leave(place)
    assert reply and reply.status == 200


@pytest.mark.parametrize("more", ["&inferred=false", "&default-graph-uri=urn:a", "&format=turtle"])
def test_a_lookup_in_some_of_the_graphs_is_a_workers(app: Flask, more: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Lookups, "answer", lambda *_: b"not asked")
    reply, made = asked(app, scope(LOOKUP, more=more))
    assert BEGUN not in made
    assert reply is None or reply.start != b"not asked"


@pytest.mark.parametrize(
    "request_",
    [
        scope("ASK {}", "POST"),
        scope("ASK {}", "HEAD"),
        scope("ASK {}", path="/reports"),
        scope("ASK {}", more="&lang=zh"),
        scope("ASK {}", accept="text/html"),
        scope("ASK {}", accept="image/png"),
        scope("ASK {}", if_none_match='W/"1"'),
        scope("ASK {}", more="&timeout=never"),
        scope("ASK {} #" + "x" * LONGEST),
        scope("ASK { SERVICE <http://e/> {} }"),
        scope(""),
    ],
)
def test_what_is_unusual_is_left_to_the_app(app: Flask, request_: Scope) -> None:
    reply, made = asked(app, request_)
    assert (reply, BEGUN in made) == (None, False)


def test_a_query_that_is_wrong_is_told_so_by_the_app(app: Flask) -> None:
    reply, made = asked(app, scope("ASK {"))
    answer = call(app, made)
    assert (reply, answer and answer.status) == (None, 400)


@pytest.mark.parametrize(("query", "media"), [(LABELS, "text/turtle"), (GRAPH, "application/sparql-results+json")])
def test_a_result_in_none_of_the_formats_taken_is_told_by_the_app(app: Flask, query: str, media: str) -> None:
    reply, made = asked(app, scope(query, accept=media))
    answer = call(app, made)
    assert (reply, answer and answer.status) == (None, 406)


def test_a_slow_query_is_handed_over_and_not_asked_again(app: Flask) -> None:
    reply, made = asked(app, scope(ENDLESS, more="&timeout=0.3"), patience=0.01)
    answer = call(app, made)
    assert (reply, answer and answer.status, BEGUN in made) == (None, 503, False)


def test_a_slow_query_that_nobody_takes_over_is_stopped(app: Flask) -> None:
    pool, protocol = app.extensions["suanli.pool"], Protocol()
    before = pool.stopped
    front = Front(echo, SETTINGS, Quick.of(app))
    asyncio.run(front.__rsgi__(scope(f"{ENDLESS} # another"), protocol))
    assert (pool.stopped, pool.lanes.in_quick, protocol.status) == (before + 1, 0, 200)


def test_a_client_with_its_share_running_is_left_to_the_app(app: Flask) -> None:
    clients = app.extensions["suanli.clients"]
    with clients.one("::1"), clients.one("::1"):
        reply, made = asked(app, scope("ASK {}"))
    assert (reply, BEGUN in made) == (None, False)


def test_all_is_given_back_in_the_end(app: Flask) -> None:
    pool = app.extensions["suanli.pool"]
    for query in ("ASK {}", "ASK {", LABELS):
        _, made = asked(app, scope(query))
        call(app, made)
    assert (pool.lanes.in_quick, app.extensions["suanli.clients"].running) == (0, {})


def test_full_lanes_are_left_to_the_app(app: Flask) -> None:
    lanes = app.extensions["suanli.pool"].lanes
    places = [lanes.place_now() for _ in range(lanes.quick)]
    reply, made = asked(app, scope("ASK {}"))
    for place in places:
        lanes.leave(place)
    assert (reply, BEGUN in made) == (None, False)


def test_the_tag_is_that_of_the_edition(app: Flask) -> None:
    reply, _ = asked(app, scope("ASK {}"))
    generation = app.extensions["suanli.pool"].generation
    assert reply and dict(reply.headers)["etag"].startswith(f'W/"{generation.tag}-')


def test_answers_are_counted_and_written_down(world: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with served(world, replace(SETTINGS, access_log=True, trusted_proxies=1)) as client:
        asked(client.application, scope("ASK {}", x_forwarded_for="6.6.6.6, 203.0.113.7"))
        counted = client.get("/metrics").text
    line = capsys.readouterr().out.splitlines()[0]
    assert ('"client": "203.0.113.7"' in line, 'status="200"} 1' in counted) == (True, True)
