"""Load N-Triples files as documents, and print the store: the two commands that a kill test needs.

    python benchmarks/durability.py load STORE LIST
    python benchmarks/durability.py dump STORE

LIST has a line for each document: the path of an N-Triples file, a tab, the IRI of its graph. Each file becomes the
whole content of that graph by the way that documents take (`GraphStore.replace_document`), and its path is printed
once that is done for good. `dump` prints all quads as N-Quads. STORE is a data folder.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.iris import CATALOGUE, PART_OF
from graph.store import in_graph, open_store


def document(path: Path, graph: NamedNode) -> tuple[NamedNode, list[Quad]]:
    """Return a document's IRI and quads: one article, whose graph holds the file, and its place in the catalogue."""
    iri = NamedNode(f"{graph.value}#document")
    found = [in_graph(quad.triple, graph) for quad in parse(path=path, format=RdfFormat.N_TRIPLES)]
    return iri, [*found, Quad(graph, PART_OF, iri, CATALOGUE)]


def load(data: Path, listed: Path) -> Iterator[str]:
    """Replace the documents of a list in its order; yield each path when its document is in for good."""
    with open_store(data) as store:
        for line in listed.read_text(encoding="utf-8").splitlines():
            path, graph = line.split("\t")
            store.replace_document(*document(Path(path), NamedNode(graph)))
            yield path


def main(verb: str, data: str, *rest: str) -> None:
    """Run one of the two commands."""
    if verb == "load":
        for path in load(Path(data), Path(rest[0])):
            print(path, flush=True)
    else:
        with open_store(Path(data)) as store:
            store.raw.dump(sys.stdout.buffer, format=RdfFormat.N_QUADS)


if __name__ == "__main__":
    main(*sys.argv[1:])
