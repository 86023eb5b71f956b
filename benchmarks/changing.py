"""Publish editions while clients ask: failed answers, answers mixed of two editions, and how soon each is served.

    python benchmarks/changing.py 50 --clients 8

Every graph of an edition says its number, so an answer with two numbers in it is mixed. An edition counts as served
when /ready says its number, from the moment on at which `current` names it.
"""

from __future__ import annotations

import argparse
import http.client
import json
import multiprocessing
import os
import sys
import time
from collections import Counter
from multiprocessing.synchronize import Event
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from urllib.parse import quote

from pyoxigraph import Literal, NamedNode, Quad

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.serving import ROOT, Address, started
from graph import editions
from graph.store import open_store

GRAPHS = 400
THING, NUMBER = NamedNode("http://example.org/edition"), NamedNode("http://example.org/number")
QUERY = f"SELECT DISTINCT ?n {{ {THING} {NUMBER} ?n }}"


def main() -> None:
    """Run what the command line asks for and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("editions", type=int)
    parser.add_argument("--clients", type=int, default=8)
    args = parser.parse_args()
    with TemporaryDirectory() as folder:
        data = Path(folder)
        publish(data, 1)
        command = [sys.executable, str(ROOT / "suanli.py"), "--data", str(data), "serve", "--port"]
        with started(command, "/sparql", dict(os.environ)) as address, multiprocessing.Manager() as manager:
            end = manager.Event()
            with multiprocessing.Pool(args.clients) as pool:
                clients = [pool.apply_async(asked, (address, end)) for _ in range(args.clients)]
                waits = [changed(data, number, address) for number in range(2, args.editions + 2)]
                end.set()
                seen = sum((client.get() for client in clients), Counter[str]())
    print(f"{args.editions} editions, {args.clients} clients, {seen.total()} answers")
    print(f"failed {seen['failed']}, mixed {seen['mixed']}")
    print(f"served after {median(waits):.2f} s in the middle, {max(waits):.2f} s at most")


def publish(data: Path, number: int) -> None:
    """Make an edition current of which every graph says the number."""
    with open_store(data) as store:
        store.raw.clear()
        graphs = (NamedNode(f"http://example.org/graph/{n}") for n in range(GRAPHS))
        store.raw.extend(Quad(THING, NUMBER, Literal(number), graph) for graph in graphs)
        editions.create(store, {})


def changed(data: Path, number: int, address: Address) -> float:
    """Publish the next edition; return the seconds until it is served."""
    publish(data, number)
    begin = time.monotonic()
    while fetched(address, "/ready")[1] != f"edition {number}\n".encode():
        time.sleep(0.005)
    return time.monotonic() - begin


def asked(address: Address, end: Event) -> Counter[str]:
    """Ask for the numbers until the end; return how many answers were good, failed and mixed."""
    seen: Counter[str] = Counter()
    while not end.is_set():
        status, body = fetched(address, f"{address[2]}?query={quote(QUERY)}")
        rows = json.loads(body)["results"]["bindings"] if status == 200 else []
        seen["failed" if status != 200 else "good" if len(rows) == 1 else "mixed"] += 1
    return seen


def fetched(address: Address, path: str) -> tuple[int, bytes]:
    """Return status and body of an answer; 0 where there is none."""
    connection = http.client.HTTPConnection(address[0], address[1], timeout=30)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read()
    except (OSError, http.client.HTTPException):
        return 0, b""
    finally:
        connection.close()


if __name__ == "__main__":
    main()
