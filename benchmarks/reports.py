"""Measure reports that are bound to an entity: how long an answer takes while many connections ask.

    python benchmarks/reports.py http://127.0.0.1:8000 --connections 50 --seconds 10

Each connection asks for one report after another, as JSON, about entities drawn by lot from those that the server
offers as examples of parameters. Told are the answers a second and the middle and 95th percentile of their times.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import threading
import time
import urllib.request
from urllib.parse import urlencode, urlsplit


def main() -> None:
    """Run what the command line asks for and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address")
    parser.add_argument("--connections", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=10)
    args = parser.parse_args()
    paths, end, times = offered(args.address), time.monotonic() + args.seconds, list[float]()
    work = [threading.Thread(target=asked, args=(args.address, paths, end, times)) for _ in range(args.connections)]
    for thread in work:
        thread.start()
    for thread in work:
        thread.join()
    times.sort()
    middle, late = (1000 * times[int(len(times) * part)] for part in (0.5, 0.95))
    print(
        f"{len(paths)} addresses, {args.connections} connections: {len(times) / args.seconds:.0f} answers/s,", end=" "
    )
    print(f"median {middle:.0f} ms, p95 {late:.0f} ms")


def offered(address: str) -> list[str]:
    """Return the addresses of all reports with one required entity, about each entity that is an example somewhere."""
    with urllib.request.urlopen(f"{address}/reports") as answer:
        reports = json.load(answer)["reports"]
    entities = {p["sample"] for each in reports for p in each["params"].values() if p["type"] == "entity"}
    found = []
    for each in reports:
        required = [name for name, p in each["params"].items() if p["required"]]
        if len(required) == 1 and each["params"][required[0]]["type"] == "entity":
            found += [f"/reports/{each['id']}.json?{urlencode({required[0]: entity})}" for entity in sorted(entities)]
    return found


def asked(address: str, paths: list[str], end: float, times: list[float]) -> None:
    """Ask until the end, over one connection; write down the seconds of each answer."""
    place, dice = urlsplit(address), random.Random()
    connection = http.client.HTTPConnection(str(place.hostname), place.port, timeout=60)
    while time.monotonic() < end:
        begin = time.monotonic()
        connection.request("GET", dice.choice(paths))
        answer = connection.getresponse()
        body = answer.read()
        if answer.status not in (200, 400):  # an entity of another class is told so
            raise SystemExit(f"{answer.status}: {body[:200]!r}")
        times.append(time.monotonic() - begin)


if __name__ == "__main__":
    main()
