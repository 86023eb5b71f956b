"""What every answer has: compression, counts, a place in the log, a fair share."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient

from server.clients import Clients, TooManyRequests
from server.metrics import Metrics
from tests.server.conftest import SETTINGS
from tests.server.running import served

ALL = "/sparql?" + urlencode({"query": "SELECT * { ?s ?p ?o }"})


@pytest.fixture(scope="module")
def logging(world: Path) -> Iterator[Flask]:
    """Yield an app that writes its log, behind one trusted proxy."""
    with served(world, replace(SETTINGS, access_log=True, trusted_proxies=1)) as client:
        yield client.application


def test_a_long_answer_is_compressed_for_who_takes_it(client: FlaskClient) -> None:
    plain, packed = client.get(ALL), client.get(ALL, headers={"Accept-Encoding": "gzip"})
    assert (packed.headers["Content-Encoding"], len(packed.data) < len(plain.data)) == ("gzip", True)
    assert gzip.decompress(packed.data) == plain.data


@pytest.mark.parametrize("coding", ["", "identity", "gzip;q=0", "br"])
def test_an_answer_is_left_as_it_is_for_others(client: FlaskClient, coding: str) -> None:
    assert "Content-Encoding" not in client.get(ALL, headers={"Accept-Encoding": coding}).headers


def test_a_short_answer_is_not_compressed(client: FlaskClient) -> None:
    answer = client.get("/sparql?query=ASK%20%7B%7D", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in answer.headers


def test_a_client_may_not_have_more_than_its_share() -> None:
    clients = Clients(2)
    with clients.one("a"), clients.one("a"), clients.one("b"), pytest.raises(TooManyRequests), clients.one("a"):
        pass


def test_a_share_is_free_again_after_use() -> None:
    clients = Clients(1)
    for _ in range(3):
        with clients.one("a"):
            pass
    assert not clients.running


def test_answers_are_counted_out_whatever_comes_of_them(world: Path) -> None:
    paths = ("/nowhere", "/sparql?query=x", "/", "/sparql?query=ASK%20%7B%7D")
    with served(world, replace(SETTINGS, client_queries=1)) as client:
        statuses = [client.get(path).status_code for path in paths]
    assert statuses == [404, 400, 200, 200]


def test_the_log_has_a_line_for_each_answer_and_no_query(logging: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    logging.test_client().get(ALL, headers={"X-Forwarded-For": "203.0.113.7"})
    said = json.loads(capsys.readouterr().out)
    assert (said["path"], said["status"], said["client"], "SELECT" in str(said)) == (
        "/sparql",
        200,
        "203.0.113.7",
        False,
    )


def test_without_trusted_proxies_a_forwarded_address_is_not_believed(client: FlaskClient) -> None:
    with client.application.test_request_context("/", headers={"X-Forwarded-For": "203.0.113.7"}) as context:
        assert context.request.remote_addr != "203.0.113.7"


def test_metrics_count_answers_by_status() -> None:
    metrics = Metrics()
    for status, seconds in ((200, 0.01), (200, 1.0), (503, 5.0)):
        metrics.count(status, seconds)
    lines = metrics.lines()
    assert {'suanli_answers_total{status="200"} 2', 'suanli_answers_total{status="503"} 1'} <= set(lines)
    assert {'suanli_answer_seconds_bucket{le="0.02"} 1', 'suanli_answer_seconds_bucket{le="2.0"} 2'} <= set(lines)


def test_metrics_are_served_with_edition_and_lanes(client: FlaskClient) -> None:
    text = client.get("/metrics").get_data(as_text=True)
    assert [part for part in ("suanli_edition 1", 'lane="quick"', "suanli_stopped_total") if part not in text] == []
