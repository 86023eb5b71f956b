"""Measure every kind of page: time to the first byte, to the last, size, and the server's own work.

    python benchmarks/pages.py path/to/documents
    python benchmarks/pages.py path/to/documents --data built --each 20
    python benchmarks/pages.py path/to/documents --browser /usr/bin/chromium     # wants playwright

Documents are built into an edition and served by a server of its own. Pages of each kind are found by following links;
each is asked for `first` by somebody who comes to it as the first of all, and then `again`. Told are, over the pages of
a kind and both languages, the middle time to the first byte and the worst one, the middle time to the last byte, all
in milliseconds; the CPU milliseconds that the server and its workers spent on a page; the largest page in kB, and
as it travels, compressed. With a browser: the middle and the worst time until a page has loaded with its style sheets
and scripts, by a browser that has none of them yet, and the CPU milliseconds of the page's own thread.
"""

from __future__ import annotations

import argparse
import gzip
import http.client
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).resolve().parents[1]
OPENED = 6  # pages of a kind in a browser
HEADERS = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Encoding": "gzip"}
TICK = 1000 / os.sysconf("SC_CLK_TCK")  # milliseconds
DATA = ("/reports/", "/neighbours")
START = ("/", "/reports", "/findings", "/ontology", "/editions", "/about", "/api", "/sparql", "/search?q=muxi")
KINDS = (
    ("start", r"/"),
    ("search", r"/search.*"),
    ("event", r"/id/[^/]+/.+"),
    ("thing", r"/id/[^/]+"),
    ("article", r"/article/.+"),
    ("term", r"/term/.+"),
    ("why", r"/why\?.+"),
    ("findings", r"/findings.*"),
    ("report", r"/reports/[^.]+"),
    ("reports", r"/reports"),
    ("ontology", r"/ontology"),
    ("sparql, with an answer", r"/sparql\?.+"),
    ("sparql", r"/sparql"),
    ("editions", r"/editions.*"),
    ("api", r"/api"),
    ("about", r"/about"),
    ("data of a graph", r"/neighbours.+"),
    ("data of a chart", r"/reports/.+\.chart.*"),
)
"""Each kind of page with the form of its addresses; the first that fits counts."""


@dataclass(frozen=True, slots=True)
class Visit:
    """An answer: milliseconds to its first byte and to its last, and its size in bytes, plain and as it travels."""

    first: float
    whole: float
    size: int
    packed: int


def main() -> None:
    """Run what the command line asks for and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=Path)
    parser.add_argument("--data", type=Path, help="a data folder that is built already: documents are not read")
    parser.add_argument("--each", type=int, default=20, help="pages of a kind, each in two languages")
    parser.add_argument("--browser", help="the path of a chromium that opens pages as well")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = args.data or built(Path(folder), args.documents)
        with server(data) as (_, port):
            found = addresses(port, args.each)
        with server(data) as (process, port):
            told(process, port, found)
            if args.browser:
                loaded(args.browser, port, found)


def told(process: int, port: int, found: dict[str, list[str]]) -> None:
    """Visit all pages twice and print a line for each kind and turn."""
    print(f"{'kind':24} {'turn':5} pages  first byte  worst  whole   CPU  largest kB  packed kB")
    for kind, _ in KINDS:
        for turn in ("first", "again"):
            before = spent(process)
            visits = [visit(port, path) for path in found.get(kind, ())]
            if visits:
                print(line(kind, turn, visits, (spent(process) - before) / len(visits)), flush=True)


def loaded(browser: str, port: int, found: dict[str, list[str]]) -> None:
    """Open some pages of each kind in a browser and print how long each kind takes to load."""
    from playwright.sync_api import sync_playwright

    print(f"\n{'kind':24} pages  loaded  worst   CPU")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"])
        for kind, _ in KINDS:
            paths = [] if kind.startswith("data") else found.get(kind, [])[:OPENED]
            times = [opened(started, f"http://127.0.0.1:{port}{path}") for path in paths]
            if times:
                (middle, busy), worst = (statistics.median(each) for each in zip(*times, strict=True)), max(times)[0]
                print(f"{kind:24} {len(times):5}  {middle:6.0f} {worst:6.0f} {busy:5.0f}", flush=True)
        started.close()


def opened(browser: Browser, address: str) -> tuple[float, float]:
    """Return the milliseconds until a page has loaded in a browser that knows nothing of the server yet.

    Then those of CPU that the page's own thread took.
    """
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(address)
    took = float(page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd"))
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    context.close()
    return took, 1000 * metrics["TaskDuration"]


def line(kind: str, turn: str, visits: list[Visit], work: float) -> str:
    """Return the figures of a kind of page as a line of the table."""
    first, whole = (statistics.median(times) for times in zip(*((v.first, v.whole) for v in visits), strict=True))
    worst, size, packed = (max(values) for values in zip(*((v.first, v.size, v.packed) for v in visits), strict=True))
    return (
        f"{kind:24} {turn:5} {len(visits):5}  {first:10.1f} {worst:6.1f} {whole:6.1f} {work:5.1f}"
        f"  {size / 1000:10.1f} {packed / 1000:10.1f}"
    )


def addresses(port: int, each: int) -> dict[str, list[str]]:
    """Return by kind so many addresses that links lead to, spread over what was found, in both languages."""
    seen: dict[str, set[str]] = defaultdict(set)
    waiting = list(START)
    for path in waiting:
        kind = kind_of(path)
        if kind and path not in seen[kind]:
            seen[kind].add(path)
            waiting += links(port, path) if len(seen[kind]) <= each else []
    return {kind: in_both(spread(sorted(paths), each)) for kind, paths in seen.items()}


def links(port: int, path: str) -> list[str]:
    """Return where a page leads on this server, with the data of its figures."""
    _, _, body = fetch(port, path)
    found = re.findall(r'(?:href|data-source)="(/[^"#]*)', body.decode("utf-8", "replace"))
    return [unescape(each) for each in found if "lang=" not in each or each.startswith(DATA)]


def kind_of(path: str) -> str | None:
    """Return the kind of page at an address; None for what is no page."""
    if "format=" in path:
        return None
    return next((kind for kind, form in KINDS if re.fullmatch(form, path)), None)


def spread(paths: list[str], each: int) -> list[str]:
    """Return at most so many of the paths, taken at even steps."""
    return paths[:: max(len(paths) // each, 1)][:each]


def in_both(paths: list[str]) -> list[str]:
    """Return the paths in English and in Chinese."""
    bare = [re.sub(r"[?&]lang=\w+", "", path) for path in paths]
    return [f"{path}{'&' if '?' in path else '?'}lang={lang}" for path in bare for lang in ("en", "zh")]


def visit(port: int, path: str) -> Visit:
    """Ask for a page and return how it came.

    Raises:
        SystemExit: it is an error.
    """
    first, whole, body = fetch(port, path)
    return Visit(first, whole, len(body), len(gzip.compress(body, 6)))


def fetch(port: int, path: str) -> tuple[float, float, bytes]:
    """Return the milliseconds to the first and to the last byte, and the page; on a connection of its own.

    Raises:
        SystemExit: the answer is an error.
    """
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    begin = time.perf_counter()
    connection.request("GET", quote(path, safe="/?&=%+:;,@!$'()*~"), headers=HEADERS)
    answer = connection.getresponse()
    first = time.perf_counter()
    body = answer.read()
    end = time.perf_counter()
    connection.close()
    if answer.status >= 400:
        raise SystemExit(f"{answer.status} at {path}: {body[:200]!r}")
    plain = gzip.decompress(body) if answer.headers.get("Content-Encoding") == "gzip" else body
    return 1000 * (first - begin), 1000 * (end - begin), plain


def spent(process: int) -> float:
    """Return the CPU milliseconds that a process and all below it have used."""
    rows = [row for row in map(status, Path("/proc").glob("[0-9]*/stat")) if row]
    below = {process}
    for _ in rows:
        below |= {row[0] for row in rows if row[1] in below}
    return sum(row[2] for row in rows if row[0] in below)


def status(file: Path) -> tuple[int, int, float] | None:
    """Return the number of a process, that of its parent and its CPU milliseconds; None where it has just ended."""
    try:
        number, rest = file.read_text().split(" (", 1)
    except OSError:
        return None
    words = rest.rpartition(") ")[2].split()
    return int(number), int(words[1]), TICK * (int(words[11]) + int(words[12]))


def built(folder: Path, documents: Path) -> Path:
    """Return a data folder with an edition of the documents."""
    command = [sys.executable, str(ROOT / "suanli.py"), "--data", str(folder), "build", str(documents)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder


@contextmanager
def server(data: Path) -> Iterator[tuple[int, int]]:
    """Serve a data folder; yield the server's process and its port."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, str(ROOT / "suanli.py"), "--data", str(data), "serve", "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        wait(port)
        yield process.pid, port
    finally:
        process.terminate()
        process.wait(30)


def wait(port: int) -> None:
    """Wait until the server has an edition and has read what all pages want.

    Raises:
        SystemExit: it does not come up.
    """
    for _ in range(300):
        try:
            fetch(port, "/ready")
        except (OSError, http.client.HTTPException, SystemExit):
            time.sleep(0.1)
        else:
            return time.sleep(2)
    raise SystemExit(f"nothing answers at port {port}")


if __name__ == "__main__":
    main()
