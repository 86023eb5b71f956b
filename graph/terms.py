"""Keep `graph/ontology` and `graph/rules` equal to the ontology that is in use."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from hashlib import sha256
from itertools import filterfalse

from pyoxigraph import Literal, NamedNode, Triple

from graph.errors import OntologyError
from graph.iris import CATALOGUE, ONTOLOGY, RULE, RULES, term
from graph.store import GraphStore
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
    """Write terms and lexicon, and in a graph of their own the rules, where they differ from what the store holds.

    Tell whether they did. The digest goes first and comes last, so that a graph which a crash left in part is written
    again.
    """
    digest, wanted = term("digest"), Literal(ontology_digest())
    if any(store.raw.quads_for_pattern(ONTOLOGY, digest, wanted, CATALOGUE)):
        return False
    store.update(
        f"DELETE WHERE {{ GRAPH {CATALOGUE} {{ {ONTOLOGY} {digest} ?old }} }}",
        f"DROP SILENT GRAPH {ONTOLOGY}",
        f"DROP SILENT GRAPH {RULES}",
    )
    store.fill_graph(RULES, filter(is_of_rule, vocabulary.triples))
    store.fill_graph(ONTOLOGY, filterfalse(is_of_rule, vocabulary.triples))
    store.update(f"INSERT DATA {{ GRAPH {CATALOGUE} {{ {ONTOLOGY} {digest} {wanted} }} }}")
    return True


def is_of_rule(triple: Triple) -> bool:
    """Tell whether a triple of the ontology is a rule's, and so in the graph of rules."""
    return isinstance(triple.subject, NamedNode) and triple.subject.value.startswith(RULE)


@contextmanager
def refreshing(store: GraphStore, vocabulary: Vocabulary) -> Iterator[None]:
    """Refresh the store beside what is done meanwhile: documents may be read and written. It is done at the end."""
    with ThreadPoolExecutor(1, "terms") as pool:
        done = pool.submit(refresh, store, vocabulary)
        yield
        done.result()
