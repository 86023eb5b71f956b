"""Measure the endpoint beside others, on the same quads, in one run: answers a second, and a long answer's seconds.

    python -m venv other && other/bin/pip install oxigraph==0.5.13 rdflib-endpoint==0.6.3 uvicorn
    python benchmarks/serving.py 1000000 --native other/bin/oxigraph
    python benchmarks/serving.py 100000 --rdflib other/bin/python

A market graph of that many triples, 400 to a named graph, is put into an edition and into each other server. Ours is
measured from disk and from memory. "points" asks for one thing; "mix" is points, joins, counts, sorting and search in
text, about things drawn by lot, the same in the same order for each server of a turn. Clients are processes with one
connection each. The servers take turns, and the medians of their turns are told, with the ratio of ours to the other.
"""

from __future__ import annotations

import argparse
import http.client
import multiprocessing
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import quote

from pyoxigraph import NamedNode, Quad, RdfFormat, serialize

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.closure_data import MARKET, graph
from graph import editions
from graph.iris import ARTICLES
from graph.store import open_store

ROOT = Path(__file__).resolve().parent.parent
SIZE, FIRM_TRIPLES = 400, 23
PREFIXES = f"PREFIX m: <{MARKET}> PREFIX i: <http://example.org/id/> "
LONG = PREFIXES + "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 100000"
POINTS = (
    "SELECT ?p ?o {{ i:firm{a} ?p ?o }}",
    "SELECT ?s ?p {{ ?s ?p i:firm{a} }} LIMIT 50",
    'SELECT ?s {{ ?s m:label "公司{a}" }}',
)
WIDE = (
    "SELECT ?n ?l {{ ?n m:names i:firm{a} ; m:label ?l . i:firm{a} m:makes ?p }}",
    "SELECT ?b (COUNT(?c) AS ?n) {{ i:firm{a} m:supplies ?b . ?b m:supplies?/m:rivalOf ?c }} GROUP BY ?b",
    "SELECT ?f ?l {{ ?f m:seat i:city{c} ; m:label ?l }} ORDER BY ?l LIMIT 20",
    "SELECT (COUNT(*) AS ?n) {{ ?e m:market m:star ; m:issuer ?f . ?f m:seat i:city{c} }}",
    'SELECT ?f ?l {{ ?f m:seat i:city{c} ; m:label ?l FILTER(CONTAINS(?l, "{d}")) }} LIMIT 10',
    "SELECT ?d (COUNT(?e) AS ?n) {{ ?e m:date ?d ; m:issuer ?f . ?f m:seat i:city{c} }} GROUP BY ?d ORDER BY ?d",
)
MIXES = {"points": POINTS, "mix": (*POINTS, *WIDE)}
Address = tuple[str, int, str]
"""Host, port and path of an endpoint."""


def main() -> None:
    """Run what the command line asks for and print one line for each figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("triples", type=int)
    parser.add_argument("--native", type=Path, help="the program oxigraph")
    parser.add_argument("--rdflib", type=Path, help="a Python that has rdflib-endpoint and uvicorn")
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=4)
    args = parser.parse_args()
    with TemporaryDirectory() as folder, ExitStack() as stack:
        quads = written(Path(folder), args.triples)
        servers = {"ours, disk": ours(quads, 0), "ours, memory": ours(quads, 100_000)}
        servers |= {"native": native(args.native, quads)} if args.native else {}
        servers |= {"rdflib-endpoint": rdflib(args.rdflib, quads)} if args.rdflib else {}
        running = {name: stack.enter_context(server) for name, server in servers.items()}
        firms = args.triples // FIRM_TRIPLES
        for mix in MIXES:
            for clients in (1, 8):
                turns = {name: [] for name in running}
                for turn in range(args.turns):
                    for name, address in running.items():
                        lots = range(turn * clients, (turn + 1) * clients)
                        turns[name].append(rate(address, mix, lots, args.seconds, firms))
                told(f"{mix}, {clients} clients, answers/s", turns)
        turns = {name: [] for name in running}
        for _ in range(args.turns):
            for name, address in running.items():
                turns[name].append(seconds(address, LONG))
        told("100,000 rows as JSON, s", turns)


def told(what: str, turns: dict[str, list[float]]) -> None:
    """Print the medians, and ours beside each other server."""
    middle = {name: median(values) for name, values in turns.items()}
    for name, value in middle.items():
        beside = [f"{value / v:.2f} of {other}" for other, v in middle.items() if not other.startswith("ours")]
        print(f"{what:36} {name:16} {value:10.2f}  {'; '.join(beside) if name.startswith('ours') else ''}", flush=True)


def rate(address: Address, mix: str, lots: Sequence[int], length: float, firms: int) -> float:
    """Return how many queries a second clients get answered, one for each lot, each whole and with status 200."""
    with multiprocessing.Pool(len(lots)) as pool:
        work = [(address, mix, lot, length, firms) for lot in lots]
        return sum(pool.starmap(asked, work)) / length


def asked(address: Address, mix: str, seed: int, length: float, firms: int) -> int:
    """Ask for that many seconds over one connection; return the number of answers."""
    dice, count, (host, port, path) = random.Random(seed), 0, address
    connection = http.client.HTTPConnection(host, port, timeout=60)
    end = time.monotonic() + length
    while time.monotonic() < end:
        named = {"a": dice.randrange(firms), "c": dice.randrange(200), "d": dice.randrange(100)}
        fetch(connection, path, PREFIXES + dice.choice(MIXES[mix]).format(**named))
        count += 1
    return count


def seconds(address: Address, query: str) -> float:
    """Return the seconds until the answer to a query is there as a whole."""
    host, port, path = address
    begin = time.monotonic()
    fetch(http.client.HTTPConnection(host, port, timeout=120), path, query)
    return time.monotonic() - begin


def fetch(connection: http.client.HTTPConnection, path: str, query: str) -> bytes:
    """Return the body of an answer in SPARQL JSON."""
    connection.request("GET", f"{path}?query={quote(query)}", headers={"Accept": "application/sparql-results+json"})
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise SystemExit(f"{response.status} for {query}: {body[:200]!r}")
    return body


def written(folder: Path, triples: int) -> Path:
    """Write the quads to a file and return its path."""
    path = folder / "graph.nq"
    with path.open("wb") as out:
        serialize(named(triples), out, format=RdfFormat.N_QUADS)
    return path


def named(triples: int) -> Iterator[Quad]:
    """Yield the market graph, 400 triples to a named graph."""
    for number, (s, p, o) in enumerate(graph("market", triples)):
        yield Quad(s, p, o, NamedNode(f"{ARTICLES}market{number // SIZE}.txt/a1"))


@contextmanager
def ours(quads: Path, memory_mb: int) -> Iterator[Address]:
    """Serve an edition of the quads; from memory where it may take that many MiB."""
    data = quads.parent / f"data{memory_mb}"
    with open_store(data) as store:
        store.raw.bulk_load(path=str(quads), format=RdfFormat.N_QUADS)
        editions.create(store, {})
    command = [sys.executable, str(ROOT / "suanli.py"), "--data", str(data), "serve", "--port"]
    limits = {"SUANLI_MEMORY_MB": str(memory_mb), "SUANLI_WORKER_MB": "4096"}
    with started(command, "/sparql", os.environ | limits) as address:
        yield address


@contextmanager
def native(program: Path, quads: Path) -> Iterator[Address]:
    """Serve the quads by oxigraph's own server."""
    place = quads.parent / "native"
    subprocess.run([program, "load", "--location", place, "--file", quads], check=True, capture_output=True)
    command = [str(program), "serve-read-only", "--location", str(place), "--union-default-graph", "--bind"]
    with started(command, "/query", dict(os.environ), "127.0.0.1:") as address:
        yield address


@contextmanager
def rdflib(python: Path, quads: Path) -> Iterator[Address]:
    """Serve the quads by rdflib-endpoint."""
    app = quads.parent / "other.py"
    app.write_text(
        "from rdflib import Dataset\nfrom rdflib_endpoint import SparqlEndpoint\n"
        f"g = Dataset(default_union=True)\ng.parse({str(quads)!r}, format='nquads')\napp = SparqlEndpoint(graph=g)\n"
    )
    command = [str(python), "-m", "uvicorn", "--app-dir", str(app.parent), "other:app", "--port"]
    with started(command, "/", dict(os.environ)) as address:
        yield address


@contextmanager
def started(command: list[str], path: str, environment: dict[str, str], prefix: str = "") -> Iterator[Address]:
    """Run a server on a free port, its number (after the prefix) the command's last word, until it is not needed."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    process = subprocess.Popen([*command, f"{prefix}{port}"], env=environment, stdout=subprocess.DEVNULL, stderr=2)
    try:
        wait(port, path)
        yield "127.0.0.1", port, path
    finally:
        process.terminate()
        process.wait(30)


def wait(port: int, path: str) -> None:
    """Wait until a server answers a query."""
    for _ in range(600):
        try:
            fetch(http.client.HTTPConnection("127.0.0.1", port, timeout=60), path, "ASK {}")
        except (OSError, http.client.HTTPException):
            time.sleep(0.2)
        else:
            return
    raise SystemExit(f"nothing answers at port {port}")


if __name__ == "__main__":
    main()
