"""The one writer: RDF on disk under `<data>/store`, where a document is replaced whole or not at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, serialize

from graph import iris
from graph.disk import disk_errors
from graph.iris import CATALOGUE, DCTERMS, PART_OF
from graph.lock import writer_lock
from graph.memory import give_back

if TYPE_CHECKING:
    from graph.closure import Reasoner

IDENTIFIER = NamedNode(f"{DCTERMS}identifier")
DIGEST = iris.term("digest")
EXTRACTOR = iris.term("extractor")
FLUSHED_AFTER = 25_000_000
"""After so many characters of updates, some 250 documents, memory is given back."""


@contextmanager
def open_store(data: Path) -> Iterator[GraphStore]:
    """Open a data folder for writing and hold its lock; the folder is made where it is missing.

    Raises:
        StoreLocked: another process is writing.
        StoreError: the disk is full, not writable or damaged.
    """
    with writer_lock(data):
        with disk_errors(data):
            store = GraphStore(data)
        try:
            yield store
        finally:
            del store.raw  # the database closes with its last reference


class GraphStore:
    """The writer's store; `open_store` makes one. `raw` is the database itself, for reading.

    `reasoner` is the closure of what it held when it was last published by this process; None before.
    """

    def __init__(self, data: Path) -> None:
        """Open the database in a data folder whose lock is held."""
        self.data, self.path = data, data / "store"
        self.raw = Store(str(self.path))
        self.reasoner: Reasoner | None = None
        self._unwritten = 0
        self._updating = Lock()

    def update(self, *operations: str) -> None:
        """Run SPARQL updates as one transaction: after a crash all of them have happened, or none."""
        with self._updating, disk_errors(self.path):
            self.raw.update(" ;\n".join(operations))

    def replace_document(self, document: NamedNode, quads: Iterable[Quad]) -> None:
        """Put these quads in place of all that the document said before, in one transaction.

        What it said before is what the catalogue records: the graphs of its articles and their descriptions.
        """
        self.replace_by(document, insertion(quads))

    def replace_by(self, document: NamedNode, inserting: str) -> None:
        """Put what an operation of `insertion` inserts in place of all that the document said before, at once."""
        self.update(*self._removal(document), inserting)
        self._unwritten += len(inserting)
        if self._unwritten > FLUSHED_AFTER:
            self._flush()

    def digest_of(self, document: NamedNode, extractor: str) -> str | None:
        """Return the digest of a document, None where it is not in the store or was read by another extractor."""
        if extractor_quad(document, extractor) not in self.raw:
            return None
        found = self.raw.quads_for_pattern(document, DIGEST, None, CATALOGUE)
        return next((quad.object.value for quad in found if isinstance(quad.object, Literal)), None)

    def _flush(self) -> None:
        """Write what is held in memory to the disk: the database by itself holds gigabytes before it does.

        What it frees then lies in pieces that the C library would keep: a little more after each flush.
        """
        with disk_errors(self.path):
            self.raw.flush()
        give_back()
        self._unwritten = 0

    def settle(self) -> None:
        """Write what is held in memory to the disk, and each index as one run of keys, for who only reads.

        A second run, however short, has every step of a join look twice: it takes a third more time.
        """
        with disk_errors(self.path):
            self.raw.flush()
            self.raw.optimize()

    def remove_document(self, document: NamedNode) -> bool:
        """Take away all that a document says; tell whether there was such a document."""
        known = any(self.raw.quads_for_pattern(document, None, None, CATALOGUE))
        if known:
            self.update(*self._removal(document))
        return known

    def _removal(self, document: NamedNode) -> Iterator[str]:
        articles = [quad.subject for quad in self.raw.quads_for_pattern(None, PART_OF, document, CATALOGUE)]
        yield from (f"DROP SILENT GRAPH {article}" for article in articles)
        for subject in (document, *articles):
            yield f"DELETE WHERE {{ GRAPH {CATALOGUE} {{ {subject} ?p ?o }} }}"

    def documents(self) -> dict[str, str]:
        """Return the digest of each document in the store by its identifier, sorted by identifier."""
        where = f"GRAPH {CATALOGUE} {{ ?document {IDENTIFIER} ?name ; {DIGEST} ?digest }}"
        rows = solutions(self.raw, f"SELECT ?name ?digest {{ {where} }} ORDER BY ?name")
        return {row["name"]: row["digest"] for row in rows}

    def fill(self, quads: Iterable[Quad]) -> None:
        """Add quads the fast way, twice as fast as an update. A crash may leave a part of them."""
        with disk_errors(self.path):
            self.raw.bulk_extend(quads)

    def fill_graph(self, graph: NamedNode, triples: Iterable[Triple]) -> None:
        """Add triples to a graph, blank nodes under new names, while other threads of this process go on working.

        A crash may leave a part of them.
        """
        data = serialize(triples, format=RdfFormat.N_TRIPLES)
        with disk_errors(self.path):
            self.raw.bulk_load(data, format=RdfFormat.N_TRIPLES, to_graph=graph)

    def replace_graph(self, graph: NamedNode, triples: Iterable[Triple]) -> None:
        """Make these triples the whole content of a graph; only what differs is written, as `change` does."""
        wanted = {in_graph(triple, graph) for triple in triples}
        present = set(self.raw.quads_for_pattern(None, None, None, graph))
        self.change(present - wanted, wanted - present)

    def change(self, gone: Collection[Quad], fresh: Collection[Quad]) -> None:
        """Take quads away and add others; blank nodes keep their names.

        Not one transaction: a crash may leave a part. So it is for graphs that each publish makes right anew.
        """
        with disk_errors(self.path):
            for quad in gone:
                self.raw.remove(quad)
        self.fill(fresh)

    def replace(self, present: set[Quad], wanted: set[Quad]) -> None:
        """Put quads in place of others in one transaction; none may have blank nodes."""
        if present != wanted:
            deletion = insertion(present - wanted).replace("INSERT", "DELETE", 1)
            self.update(deletion, insertion(wanted - present))


def extractor_quad(document: NamedNode, extractor: str) -> Quad:
    """Return that a document was read by an extractor: ontology and code, by their digest."""
    return Quad(document, EXTRACTOR, Literal(extractor), CATALOGUE)


def insertion(quads: Iterable[Quad]) -> str:
    """Return the SPARQL operation that inserts quads of named graphs."""
    graphs: dict[object, list[Quad]] = {}
    for quad in quads:
        graphs.setdefault(quad.graph_name, []).append(quad)
    blocks = (
        f"GRAPH {graph} {{\n" + "\n".join(f"{quad.triple} ." for quad in members) + "\n}"
        for graph, members in graphs.items()
    )
    return f"INSERT DATA {{ {' '.join(blocks)} }}"


def in_graph(triple: Triple, graph: NamedNode) -> Quad:
    """Return a triple as a quad of a graph."""
    return Quad(triple.subject, triple.predicate, triple.object, graph)


def solutions(store: Store, query: str) -> list[dict[str, str]]:
    """Return the rows of a SELECT of our own: the values of its bound variables as strings, by name."""
    rows = store.query(query)
    names = [variable.value for variable in rows.variables]  # type: ignore[union-attr]
    return [
        {name: row[name].value for name in names if row[name] is not None}
        for row in rows  # type: ignore[union-attr]
    ]
