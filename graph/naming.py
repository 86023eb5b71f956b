"""From what a person types to a node of the graph: an IRI, an id, a term or a label."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Store

from graph import iris
from graph.errors import ParameterError
from graph.iris import LABEL, TYPE
from graph.store import solutions


def node(store: Store, words: str) -> NamedNode:
    """Return the node that words name: a whole IRI, an entity's id, a term's local name, or one thing's label.

    "a" is rdf:type.

    Raises:
        ParameterError: nothing has that name, or several things have.
    """
    if words == "a":
        return TYPE
    if words.startswith(("http://", "https://")):
        return _iri(words)
    direct = [iris.entity(words), *([iris.term(words)] if words.isidentifier() else [])]
    return next((iri for iri in direct if _is_known(store, iri)), None) or _labelled(store, words)


def _iri(words: str) -> NamedNode:
    try:
        return NamedNode(words)
    except ValueError as error:
        raise ParameterError(f"no IRI ({error}).", words, "Give an id, a label or a whole IRI.") from error


def _is_known(store: Store, iri: NamedNode) -> bool:
    return any(store.quads_for_pattern(iri, None, None, None)) or any(store.quads_for_pattern(None, iri, None, None))


def _labelled(store: Store, words: str) -> NamedNode:
    """Return the one thing with this label or alias in any language."""
    names = f"({LABEL}|<{iris.SKOS}altLabel>|<{iris.SKOS}hiddenLabel>)"
    same = f"FILTER(LCASE(STR(?n)) = {Literal(words.lower())})"
    found = solutions(store, f"SELECT DISTINCT ?x {{ GRAPH ?g {{ ?x {names} ?n {same} }} }} ORDER BY ?x")
    if len(found) != 1:
        several = ", ".join(row["x"] for row in found[:5])
        what = f"several things have that name: {several}." if found else "nothing has that name or id."
        raise ParameterError(what, words, "Give an id, as in the address of its page, or a whole IRI.")
    return NamedNode(found[0]["x"])
