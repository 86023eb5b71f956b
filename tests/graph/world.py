"""A small world for the tests of the graph: a vocabulary, an extraction, and shorthand for both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from graph import iris
from graph.model import Article, Document, Extraction, Fact, Header, Node, Span, Value
from graph.quads import quads
from graph.store import GraphStore, open_store

TEXT = "MetaX debuted on the STAR Market. The exchange lists 600 data products."
METAX = Node("metax", "MetaX", "Company")
STAR = Node("star-market", "STAR Market", "Board")
LISTING = Node("listing/metax+star-market", "Listing of MetaX", "Listing")
MERGER = Node("merger/hygon+sugon", "Merger of Hygon and Sugon", "Merger")
HYGON = Node("hygon", "Hygon", "Company")
PAGE = Node("003.txt/a1", "003", "Article")


@dataclass(frozen=True)
class Words:
    """A vocabulary of a few words."""

    relations: frozenset[str] = frozenset({"listedOnMarket", "listedCompany", "acquirer", "target", "partOf", "builds"})
    event_classes: frozenset[str] = frozenset({"Event", "Listing", "Merger"})
    classes: frozenset[str] = frozenset(
        {"Event", "Listing", "Merger", "Company", "Board", "ProductClass", "GovernmentBody"}
    )
    lexicon_ids: frozenset[str] = frozenset({"star-market", "GPU"})


WORDS = Words()


def fact(subject: Node, predicate: str, says: Node | Value, status: str = "done", **more: object) -> Fact:
    """Return a fact of article a1 of 003.txt that cites its first sentence."""
    node, value = (says, None) if isinstance(says, Node) else (None, says)
    plain = Fact(
        "003.txt", "a1", subject, predicate, node, value, None, status, None, 0, 33, TEXT[:33], "Listing/debut"
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def extraction(*facts: Fact, path: str = "003.txt", published: str | None = None, digest: str = "ab") -> Extraction:
    """Return what a document of one article yields, its facts moved to that document."""
    header = Header(title=Span(0, 5, "MetaX"), published_iso=published)
    article = Article("a1", 0, len(TEXT), header, TEXT, "en")
    moved = tuple(replace(f, document=path) for f in facts)
    return Extraction(Document(path, TEXT, digest), (article,), facts=moved)


def load(store: GraphStore, found: Extraction) -> None:
    """Put a document into a store."""
    store.replace_document(iris.document(found.document.path), quads(found, WORDS))


@contextmanager
def loaded(data: Path, *found: Extraction) -> Iterator[GraphStore]:
    """Open a store with these documents in it."""
    with open_store(data) as store:
        for one in found:
            load(store, one)
        yield store
