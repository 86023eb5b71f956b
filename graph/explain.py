"""Say why a triple holds: the sentences that state it, or the rule and the triples that it follows from."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from pyoxigraph import BlankNode, Store, Triple

from graph import iris
from graph.closure import Proof
from graph.closure.proof import ASSERTED
from graph.evidence import evidence
from graph.iris import ONTOLOGY


def explanation(store: Store, proof: Proof) -> Iterator[str]:
    """Yield a proof as indented lines, each triple followed by what supports it.

    A triple is supported by sentences of articles, by the ontology, or by a rule and its premises, those with the
    shorter proofs first. What was shown before is not shown again.
    """
    shown_before: set[int] = set()
    waiting = [(0, proof)]
    sizes: dict[int, int] = {}
    while waiting:
        depth, one = waiting.pop()
        yield f"{'  ' * depth}{shown(Triple(*one.triple))}"
        margin = "  " * (depth + 1)
        if one.rule == ASSERTED:
            yield from (margin + line for line in support(store, Triple(*one.triple)))
        elif id(one) in shown_before:
            yield f"{margin}as above"
        else:
            yield f"{margin}by rule {one.rule}{' from:' if one.premises else ''}"
            shown_before.add(id(one))
            ordered = sorted(one.premises, key=lambda premise: size(premise, sizes))
            waiting += [(depth + 2, premise) for premise in reversed(ordered)]


def size(proof: Proof, known: dict[int, int] | None = None) -> int:
    """Return how many steps a proof has when it is written out in full; `known` keeps sizes between calls."""
    sizes = {} if known is None else known
    waiting = [proof]
    while waiting:
        missing = [premise for premise in waiting[-1].premises if id(premise) not in sizes]
        waiting += missing
        if not missing:
            one = waiting.pop()
            sizes[id(one)] = 1 + sum(sizes[id(premise)] for premise in one.premises)
    return sizes[id(proof)]


def shown(triple: Triple) -> str:
    """Return a triple with ids and local names in place of our IRIs."""
    words = []
    for word in (triple.subject, triple.predicate, triple.object):
        text = "[axiom]" if isinstance(word, BlankNode) else str(word)
        known = next((base for base in (iris.IDS, iris.TERMS, *_SHORT) if text.startswith(f"<{base}")), None)
        words.append(_SHORT.get(known, "") + text[len(known) + 1 : -1] if known else text)
    return " ".join(words)


_SHORT = {
    iris.RDF: "rdf:",
    iris.RDFS: "rdfs:",
    "http://www.w3.org/2002/07/owl#": "owl:",
}


def support(store: Store, triple: Triple) -> Iterator[str]:
    """Yield what stands behind an asserted triple: its sentences, or that the ontology states it.

    Nothing comes for a triple that the store does not hold as asserted.
    """
    pattern = triple.subject, triple.predicate, triple.object
    graphs = {quad.graph_name for quad in store.quads_for_pattern(*pattern, None)}
    articles = sorted(str(graph) for graph in graphs if str(graph).startswith(f"<{iris.ARTICLES}"))
    if articles:
        yield from _said(store, triple, articles)
    elif ONTOLOGY in graphs:
        yield "stated in the ontology"


def _said(store: Store, triple: Triple, articles: list[str]) -> Iterator[str]:
    """Yield the sentences for a triple; a type has none of its own, but the articles that need it."""
    told = evidence(store, triple)
    for one in told:
        when = f", {one.published}" if one.published else ""
        yield f"“{one.quote}” ({one.document}{when}; {one.status})"
    if not told:
        names = (unquote(article[1:-1].removeprefix(iris.ARTICLES).rpartition("/")[0]) for article in articles)
        yield f"as read in {', '.join(dict.fromkeys(names))}"
