"""Say why a triple holds: the sentences that state it, or the rule and the triples that it follows from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from graph import iris
from graph.evidence import evidence
from graph.iris import ONTOLOGY

Subject = NamedNode | BlankNode | Triple
Object = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a proof: the rule (its name in OWL 2 RL) and the triples that it needs."""

    rule: str
    premises: tuple[Triple, ...]


Why = Callable[[Triple], Step | None]
"""Gives the step that made a triple, or None where it was not inferred."""


def explanation(store: Store, triple: Triple, why: Why, depth: int = 0) -> Iterator[str]:
    """Yield the proof of a triple as indented lines, each triple followed by what supports it.

    A triple is supported by sentences of articles, by the ontology, or by a rule and its premises. Nothing is
    yielded for a triple that does not hold.
    """
    support = list(_support(store, triple, why, depth))
    if support:
        yield f"{'  ' * depth}{shown(triple)}"
        yield from support


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


def _support(store: Store, triple: Triple, why: Why, depth: int) -> Iterator[str]:
    margin = "  " * (depth + 1)
    graphs = {quad.graph_name for quad in store.quads_for_pattern(*_terms(triple), None)}
    articles = sorted(str(graph) for graph in graphs if str(graph).startswith(f"<{iris.ARTICLES}"))
    if articles:
        yield from (margin + line for line in _said(store, triple, articles))
    elif ONTOLOGY in graphs:
        yield f"{margin}stated in the ontology"
    elif (step := why(triple)) is not None:
        yield f"{margin}by rule {step.rule} from:"
        for premise in step.premises:
            yield from explanation(store, premise, why, depth + 2)


def _said(store: Store, triple: Triple, articles: list[str]) -> Iterator[str]:
    """Yield the sentences for a triple; a type has none of its own, but the articles that need it."""
    told = evidence(store, triple)
    for one in told:
        when = f", {one.published}" if one.published else ""
        yield f"“{one.quote}” ({one.document}{when}; {one.status})"
    if not told:
        names = (unquote(article[1:-1].removeprefix(iris.ARTICLES).rpartition("/")[0]) for article in articles)
        yield f"as read in {', '.join(dict.fromkeys(names))}"


def _terms(triple: Triple) -> tuple[Subject, NamedNode, Object]:
    return triple.subject, triple.predicate, triple.object
