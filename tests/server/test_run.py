"""The running server, asked by the clients that people use."""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

import pytest
import SPARQLWrapper as Wrapper
from rdflib import URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from graph.errors import InputError
from server.run import app, check_free
from tests.server.running import HOME, running

CONFORMANCE = Path(__file__).resolve().parents[3] / "shared" / "conformance"
LABELS = "SELECT ?name { <https://w3id.org/suanli/id/metax> <http://www.w3.org/2000/01/rdf-schema#label> ?name }"
NAMES = {"MetaX", "沐曦股份"}


@pytest.fixture(scope="module")
def address(world: Path) -> Iterator[str]:
    """Yield the address of a running server."""
    settings = {"SUANLI_WORKERS": "2", "SUANLI_QUERY_SECONDS": "2", "SUANLI_HEADER_SECONDS": "2", "SUANLI_SERVICES": ""}
    with running(world, settings) as found:
        yield found


def wrapper(address: str, query: str, form: str, method: str = "GET") -> Any:
    """Return what SPARQLWrapper makes of a query."""
    client = Wrapper.SPARQLWrapper(f"{address}/sparql", returnFormat=form)
    client.setQuery(query)
    client.setMethod(method)
    return client.query()


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_sparqlwrapper_reads_rows(address: str, method: str) -> None:
    rows = wrapper(address, LABELS, "json", method).convert()["results"]["bindings"]
    assert {row["name"]["value"] for row in rows} == NAMES


@pytest.mark.parametrize("form", ["turtle", "xml", "json-ld"])
def test_sparqlwrapper_reads_graphs(address: str, form: str) -> None:
    assert len(wrapper(address, "CONSTRUCT WHERE { ?s ?p ?o }", form).response.read()) > 500


def test_rdflib_reads_rows_and_triples(address: str) -> None:
    store: Any = SPARQLStore(f"{address}/sparql")
    metax, label = URIRef("https://w3id.org/suanli/id/metax"), URIRef("http://www.w3.org/2000/01/rdf-schema#label")
    assert {str(row[0]) for row in store.query(LABELS)} == NAMES
    assert {str(triple[2]) for triple, _ in store.triples((metax, label, None))} == NAMES


@pytest.mark.skipif(not shutil.which("curl"), reason="there is no curl here")
def test_curl_reads_csv(address: str) -> None:
    found = subprocess.run(
        ["curl", "-sG", f"{address}/sparql", "--data-urlencode", f"query={LABELS}", "-H", "Accept: text/csv"],
        capture_output=True,
        check=True,
    )
    assert set(found.stdout.decode().split()) == NAMES | {"name"}


@pytest.mark.skipif(not importlib.util.find_spec("pandas"), reason="there is no pandas here")
def test_pandas_reads_a_report(address: str) -> None:
    pandas: Any = importlib.import_module("pandas")
    assert "status" in pandas.read_csv(f"{address}/reports/about-entity.csv?entity=metax").columns


def test_a_query_past_its_deadline_is_a_503_that_says_when_to_come_back(address: str) -> None:
    values = " ".join(map(str, range(2000)))
    endless = (
        f"SELECT (COUNT(*) AS ?n) {{ VALUES ?a {{ {values} }} VALUES ?b {{ {values} }} VALUES ?c {{ {values} }} }}"
    )
    request = urllib.request.Request(f"{address}/sparql", urlencode({"query": endless}).encode())
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request)
    with caught.value as answer:
        said = json.loads(answer.read())
    assert (answer.code, said["code"], int(answer.headers["Retry-After"]) > 0) == (503, "query-timeout", True)


def test_a_body_that_is_far_too_large_still_gets_its_answer(address: str) -> None:
    request = urllib.request.Request(f"{address}/sparql", b"query=ASK" + b"x" * (6 << 20))
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(request)
    with caught.value as answer:
        assert answer.code == 413


def test_headers_that_never_end_are_not_waited_for(address: str) -> None:
    place = urlsplit(address)
    with socket.create_connection((str(place.hostname), place.port or 0), timeout=20) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-A: b")
        assert b"200" not in connection.recv(100)


def test_bodies_that_never_come_leave_the_server_to_others(address: str) -> None:
    place, held = urlsplit(address), []
    head = b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 9\r\n\r\nA"
    for _ in range(200):
        held.append(socket.create_connection((str(place.hostname), place.port or 0)))
        held[-1].sendall(head)
    with urllib.request.urlopen(f"{address}/sparql?query=ASK%20%7B%7D", timeout=5) as answer:
        assert answer.status == 200
    for connection in held:
        connection.close()


def test_the_query_of_a_client_that_leaves_is_stopped(world: Path) -> None:
    values = "%20".join(map(str, range(1000)))
    endless = "".join(f"VALUES%20?{name}%20%7B{values}%7D" for name in "abcd")
    line = f"GET /sparql?query=ASK%7B{endless}FILTER(?a%3E?d%2B9999)%7D HTTP/1.1\r\nHost: x\r\n\r\n"
    with running(world, {"SUANLI_QUERY_SECONDS": "120"}) as address:
        place, end = urlsplit(address), time.monotonic() + 60
        with socket.create_connection((str(place.hostname), place.port or 0)) as connection:
            connection.sendall(line.encode())
            while b'lane="quick"} 0' in metrics(address) and b'lane="slow"} 0' in metrics(address):
                time.sleep(0.05)
        while not stopped(address) and time.monotonic() < end:
            time.sleep(0.05)
        assert stopped(address) == 1


def metrics(address: str) -> bytes:
    """Return the server's counts."""
    with urllib.request.urlopen(f"{address}/metrics") as answer:
        return bytes(answer.read())


def stopped(address: str) -> int:
    """Return how many queries the server has stopped."""
    return int(re.findall(rb"suanli_stopped_total (\d+)", metrics(address))[0])


def test_the_host_header_is_not_believed(address: str) -> None:
    request = urllib.request.Request(
        f"{address}/?q=x", headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"}
    )
    with urllib.request.urlopen(request) as answer:
        assert b"evil.example" not in answer.read() + str(answer.headers).encode()


@pytest.mark.skipif(not CONFORMANCE.is_dir(), reason="the conformance suites are not here")
def test_the_protocol_suite_passes(tmp_path: Path) -> None:
    import pyoxigraph as ox

    from graph import editions
    from graph.store import open_store

    suite = CONFORMANCE / "sparql"
    with open_store(tmp_path) as store:
        store.raw.load(path=str(suite / "protocol_data.nq"), format=ox.RdfFormat.N_QUADS)
        editions.create(store, {})
    with running(tmp_path, {"SUANLI_WORKERS": "2"}) as address:
        command = [sys.executable, "-B", "protocol.py", f"{address}/sparql"]
        found = subprocess.run(command, cwd=suite, capture_output=True, text=True, check=False)
    assert (found.returncode, "20 of 20" in found.stdout, "14 of 14" in found.stdout) == (0, True, True), found.stdout


@pytest.mark.skipif(not CONFORMANCE.is_dir(), reason="the conformance suites are not here")
def test_the_query_suite_passes_as_far_as_the_engine_goes() -> None:
    command = [sys.executable, "-B", str(CONFORMANCE / "sparql/query_suite.py"), "tests.server.suite:ours"]
    found = subprocess.run(command, capture_output=True, text=True, check=False, cwd=HOME)
    assert ("224 of 235" in found.stdout, "111 of 111" in found.stdout) == (True, True), found.stdout


def test_a_port_that_another_server_has_is_refused_by_name() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(InputError, match="--port"):
        check_free("127.0.0.1", taken.getsockname()[1])


@pytest.mark.parametrize(("host", "port"), [("203.0.113.1", 8000), ("no such host", 8000)])
def test_an_address_that_is_not_ours_is_refused(host: str, port: int) -> None:
    with pytest.raises(InputError, match="cannot listen"):
        check_free(host, port)


def test_without_a_data_folder_the_app_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SUANLI_DATA", raising=False)
    with pytest.raises(Exception, match="SUANLI_DATA"):
        app()
