"""Read anew those documents of a store that an edit touches, from the plain text that the store keeps."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Store

from editing.needles import Finder, packed
from editing.told import Told, changes, of_document, told
from graph import iris
from graph.iris import CATALOGUE, DCTERMS
from graph.model import Document
from graph.quads import quads
from graph.store import EXTRACTOR, GraphStore, extractor_quad, solutions
from loaders.extract import extract
from loaders.fingerprint import fingerprint
from ontology.vocabulary import Vocabulary

_TEXTS = f"""SELECT ?document ?path ?text ?digest ?media {{ %s GRAPH {CATALOGUE} {{
    ?document {iris.term("plainText")} ?text ; <{DCTERMS}identifier> ?path ; {iris.term("digest")} ?digest ;
        <{DCTERMS}format> ?media }} }}"""


@dataclass(frozen=True, slots=True)
class Reread:
    """A document that was read anew: the quads that it says no more and those that it says anew.

    `facts` are the same in words that people read, each with "lost" or "gained", in the order of their places.
    """

    path: str
    gone: set[Quad]
    fresh: set[Quad]
    facts: list[tuple[str, Told]]


def reread(store: Store, document: Document, vocabulary: Vocabulary) -> Reread:
    """Read a document anew, and return in what it differs from what a store holds of it."""
    node = iris.document(document.path)
    before, made = of_document(store, node), read_anew(document, vocabulary)
    old, new = {*before, *_described(store, node)}, {*made}
    gone, fresh = ({one for one in each if one.predicate != EXTRACTOR} for each in (old - new, new - old))
    if not gone and not fresh:
        return Reread(document.path, gone, fresh, [])
    after = [one for one in made if one.graph_name != CATALOGUE]
    return Reread(document.path, gone, fresh, list(changes(told(before), told(after))))


def _described(store: Store, node: NamedNode) -> Iterator[Quad]:
    """Yield what the catalogue says of a document and of its articles, but for what is derived from all of them."""
    parts = (quad.subject for quad in store.quads_for_pattern(None, iris.PART_OF, node, CATALOGUE))
    for one in (node, *parts):
        yield from store.quads_for_pattern(one, None, None, CATALOGUE)


def touched(store: GraphStore, finder: Finder | None, named: Collection[str] = ()) -> list[Document]:
    """Return the documents that hold one of the words looked for, and those named, by path."""
    rows = solutions(store.raw, _TEXTS % "")
    found = (row for row in rows if row["path"] in named or (finder and finder.touches(packed(row["text"]))))
    return sorted(map(_document, found), key=lambda one: one.path)


def documents(store: Store, paths: Collection[str]) -> list[Document]:
    """Return some documents of a store, in the order of their paths."""
    found: list[Document] = []
    for path in sorted(paths):
        found += map(_document, solutions(store, _TEXTS % f"VALUES ?path {{ {Literal(path)} }}"))
    return found


def _document(row: Mapping[str, str]) -> Document:
    return Document(row["path"], row["text"], row["digest"], row["media"])


def read_anew(document: Document, vocabulary: Vocabulary) -> list[Quad]:
    """Return what a document says by the ontology that is in use, with which extractor read it."""
    made = quads(extract(document), vocabulary)
    return [*made, extractor_quad(iris.document(document.path), fingerprint())]


def adopt(store: GraphStore, known: str) -> None:
    """Say of the documents that an extractor read that the present one would read them alike."""
    old, new = Literal(known), Literal(fingerprint())
    pattern = f"GRAPH {CATALOGUE} {{ ?document {EXTRACTOR}"
    store.update(f"DELETE {{ {pattern} {old} }} }} INSERT {{ {pattern} {new} }} }} WHERE {{ {pattern} {old} }} }}")


def stale(store: GraphStore, known: str) -> frozenset[str]:
    """Return the documents that another extractor read than the one named."""
    where = f"GRAPH {CATALOGUE} {{ ?document {EXTRACTOR} ?by ; <{DCTERMS}identifier> ?path }}"
    rows = solutions(store.raw, f"SELECT ?path ?by {{ {where} }}")
    return frozenset(row["path"] for row in rows if row["by"] != known)
