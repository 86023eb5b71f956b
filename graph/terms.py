"""Keep `graph/ontology` equal to the ontology that is in use."""

from __future__ import annotations

from hashlib import sha256

from pyoxigraph import Literal

from graph.errors import OntologyError
from graph.iris import CATALOGUE, ONTOLOGY, term
from graph.store import GraphStore, in_graph
from ontology.vocabulary import Vocabulary, load, turtle_files


def ontology_digest() -> str:
    """Return the sha256 of the ontology's Turtle files, names and contents, as hex."""
    digest = sha256()
    for file in turtle_files():
        digest.update(f"{file.name}\n".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def read_ontology() -> Vocabulary:
    """Return the ontology that is in use; it is read once.

    Raises:
        OntologyError: a file of it is no Turtle. Told here once, and not again for each document.
    """
    try:
        return load()
    except SyntaxError as error:
        raise OntologyError(f"no Turtle: {error}.", "ontology", "Find the line with: suanli check.") from error


def refresh(store: GraphStore, vocabulary: Vocabulary) -> bool:
    """Write terms, lexicon and rules to the store where they differ from what it holds; tell whether they did.

    The digest goes first and comes last, so that a graph which a crash left in part is written again.
    """
    digest, wanted = term("digest"), Literal(ontology_digest())
    if any(store.raw.quads_for_pattern(ONTOLOGY, digest, wanted, CATALOGUE)):
        return False
    store.update(
        f"DELETE WHERE {{ GRAPH {CATALOGUE} {{ {ONTOLOGY} {digest} ?old }} }}",
        f"DROP SILENT GRAPH {ONTOLOGY}",
    )
    store.fill(in_graph(triple, ONTOLOGY) for triple in vocabulary.triples)
    store.update(f"INSERT DATA {{ GRAPH {CATALOGUE} {{ {ONTOLOGY} {digest} {wanted} }} }}")
    return True
