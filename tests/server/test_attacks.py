"""Hostile requests against a running server: each is answered in time and whole, and others hardly notice."""

from __future__ import annotations

import http.client
import io
import json
import re
import socket
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from xml.etree import ElementTree

import pyoxigraph as ox
import pytest

from tests.server.attacks import ANSWERS, HTTP, QUERIES
from tests.server.running import running

DEADLINE, SLACK = 1.0, 12.0  # seconds; the slack is for a machine that does much else
LIMITS = {"SUANLI_QUERY_SECONDS": str(DEADLINE), "SUANLI_WORKER_MB": "512", "SUANLI_HEADER_SECONDS": "2"}
MEANT = (200, 400, 403, 404, 405, 406, 408, 411, 413, 414, 415, 417, 429, 431, 501, 503, 505)


@pytest.fixture(scope="module")
def address(world: Path) -> Iterator[str]:
    """Yield the address of a server with a short deadline."""
    with running(world, LIMITS) as url:
        yield url


def ask(address: str, query: str, form: str = "json") -> tuple[int, str, bytes]:
    """Return status, media type and body of an answer; one that is cut short raises."""
    place = urlsplit(address)
    connection = http.client.HTTPConnection(str(place.hostname), place.port, timeout=DEADLINE + SLACK)
    body = urlencode({"query": query, "format": form})
    connection.request("POST", "/sparql", body, {"Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    data = answer.read()
    connection.close()
    return answer.status, answer.headers.get_content_type(), data


def innocent(address: str) -> bool:
    """Tell whether the server still answers a simple question within three seconds."""
    with urllib.request.urlopen(f"{address}/sparql?query=ASK%20%7B%7D", timeout=3) as answer:
        return bool(json.loads(answer.read())["boolean"])


def readable(media: str, body: bytes) -> bool:
    """Tell whether a body is what its media type says."""
    if media.endswith("json"):
        json.loads(body)
    elif media.endswith("xml"):
        ElementTree.fromstring(body)
    elif ox.RdfFormat.from_media_type(media):
        list(ox.parse(io.BytesIO(body), format=ox.RdfFormat.from_media_type(media)))
    return True


def said(address: str, data: bytes, more: bool = False) -> list[int]:
    """Send bytes as they are; return the statuses that come back, none where the server just hangs up.

    `more`: the client seems to have more to say, and the server ends the connection.
    """
    place, answer, end = urlsplit(address), b"", time.monotonic() + DEADLINE + SLACK
    with socket.create_connection((str(place.hostname), place.port or 0), timeout=SLACK) as connection:
        with suppress(OSError):  # the server may have hung up already
            connection.sendall(data)
            if not more:
                connection.shutdown(socket.SHUT_WR)
        with suppress(ConnectionResetError):
            while piece := connection.recv(65_536):
                assert time.monotonic() < end
                answer += piece
    return [int(status) for status in re.findall(rb"HTTP/1\.[01] (\d{3})", answer)]


@pytest.mark.slow
@pytest.mark.parametrize("name", QUERIES)
def test_a_hostile_query_is_answered_in_time_and_whole(address: str, name: str) -> None:
    start = time.monotonic()
    status, media, body = ask(address, QUERIES[name])
    assert status in MEANT
    assert time.monotonic() - start < DEADLINE + SLACK
    assert readable(media, body)
    assert innocent(address)


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_of_odd_characters_can_be_read(address: str, name: str) -> None:
    query, form = ANSWERS[name]
    status, media, body = ask(address, query, form)
    assert (status in MEANT, readable(media, body)) == (True, True)


@pytest.mark.parametrize("name", HTTP)
def test_hostile_http_is_answered_or_hung_up_on(address: str, name: str) -> None:
    assert [status for status in said(address, HTTP[name]) if status not in MEANT] == []
    assert innocent(address)


def test_a_hundred_requests_at_once_get_a_hundred_answers(address: str) -> None:
    assert said(address, HTTP["a hundred requests at once"], more=True) == [200] * 100


def test_a_thousand_silent_connections_leave_the_server_to_others(address: str) -> None:
    place = urlsplit(address)
    held = [socket.create_connection((str(place.hostname), place.port or 0)) for _ in range(500)]
    assert innocent(address)
    for connection in held:
        connection.close()
