"""Measure publishing: seconds on the wall, medians.

    python benchmarks/publishing.py build news/ --runs 5      `suanli build`, a new data folder and process each time
    python benchmarks/publishing.py replace 20000 --runs 5    publish after one document of a store was replaced

`replace` fills a store with a market graph of that many triples, 400 to a document, and publishes. Then, for each run,
it replaces one document and publishes three times: by the reasoner that it has ("same process"), by a new one that
writes the difference ("new process"), and with nothing inferred in the store ("full"). The closure's part is told too.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from pyoxigraph import NamedNode, Quad, Triple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.closure_data import graph
from graph.iris import ARTICLES, CATALOGUE, INFERRED, PART_OF
from graph.publish import publish
from graph.store import GraphStore, in_graph, open_store
from graph.terms import read_ontology

FRONT = Path(__file__).resolve().parent.parent / "suanli.py"
SIZE = 400
"""Triples of one document."""


def main() -> None:
    """Run what the command line asks for and print one line for each figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["build", "replace"])
    parser.add_argument("of", help="a folder of documents, or a number of triples")
    parser.add_argument("--runs", type=int, default=5)
    args = parser.parse_args()
    if args.what == "build":
        print(f"build: {median(build(args.of) for _ in range(args.runs)):.2f} s")
        return
    with TemporaryDirectory() as folder:
        for name, seconds in replace(Path(folder), int(args.of), args.runs).items():
            print(f"{name}: {median(seconds):.2f} s")


def build(documents: str) -> float:
    """Return the seconds that a build from nothing takes, the start of the process included."""
    with TemporaryDirectory() as folder:
        command = [sys.executable, str(FRONT), "--data", folder, "build", documents]
        return timed(lambda: subprocess.run(command, check=True, capture_output=True))


def replace(data: Path, size: int, runs: int) -> dict[str, list[float]]:
    """Return the seconds of each run by kind of publish, "(closure)" for the closure's part."""
    triples = [Triple(*triple) for triple in graph("market", size)]
    parts = [triples[start : start + SIZE] for start in range(0, len(triples), SIZE)]
    found: dict[str, list[float]] = defaultdict(list)
    with open_store(data) as store:
        for number, part in enumerate(parts):
            store.fill(document(number, part)[1])
        publish(store, read_ontology())
        for run in range(runs):
            for step, (name, prepare) in enumerate(KINDS.items()):
                number = len(parts) // 2 + run
                store.replace_document(*document(number, parts[number][3 * run + step + 1 :]))
                prepare(store)
                note(found, name, store)
            shutil.rmtree(data / "editions")
            (data / "current").unlink()
    return found


def document(number: int, part: list[Triple]) -> tuple[NamedNode, list[Quad]]:
    """Return a document's IRI and quads: one article, whose graph holds the part."""
    iri = NamedNode(f"{ARTICLES}{number}.txt")
    article = NamedNode(f"{iri.value}/a1")
    return iri, [*(in_graph(triple, article) for triple in part), Quad(article, PART_OF, iri, CATALOGUE)]


def note(found: dict[str, list[float]], name: str, store: GraphStore) -> None:
    """Publish and note the seconds: of the whole, and from the step "closure" to the next."""
    steps: list[float] = []
    found[name].append(timed(lambda: publish(store, read_ontology(), step=lambda _: steps.append(time.perf_counter()))))
    found[f"{name} (closure)"].append(steps[2] - steps[1])


def timed(work: Callable[[], object]) -> float:
    """Return the seconds that some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _forget(store: GraphStore) -> None:
    store.reasoner = None


def _clear(store: GraphStore) -> None:
    store.reasoner = None
    store.raw.clear_graph(INFERRED)


KINDS: dict[str, Callable[[GraphStore], None]] = {
    "same process": lambda store: None,
    "new process": _forget,
    "full": _clear,
}

if __name__ == "__main__":
    main()
