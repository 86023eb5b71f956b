"""Which reports a change may stir: those that read what changes, by the patterns of their queries.

A query's answer can change only where a triple comes or goes that one of its patterns fits. What else the same block
asks of that triple's subject and object must hold of them too, before or after. Whatever cannot be told counts as
stirred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store
from rdflib import URIRef, Variable
from rdflib.paths import NegatedPath, Path
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue

from queries.report import Report

Term = NamedNode | Literal | None
Needs = tuple[tuple[Any, Any], ...]
MANY = 20_000
"""Quads that change above which all reports are asked."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern with its fixed terms, None for any; what its subject and object must be said to be as well."""

    subject: Term
    predicate: Term
    object: Term
    graph: Term
    of_subject: Needs = ()
    of_object: Needs = ()


def stirred(reports: Mapping[str, Report], changed: Collection[Quad], worlds: tuple[Store, Store]) -> set[str]:
    """Return the ids of the reports whose answers may differ between two worlds that differ in these quads."""
    if len(changed) > MANY:
        return set(reports)
    by_predicate: dict[Any, list[Quad]] = defaultdict(list)
    for quad in changed:
        by_predicate[quad.predicate].append(quad)
    known: dict[tuple[Any, Needs], bool] = {}
    found = set()
    for name, report in reports.items():
        for pattern in patterns(report.query):
            fitting = changed if pattern.predicate is None else by_predicate.get(pattern.predicate, ())
            if any(_fits(pattern, quad, worlds, known) for quad in fitting):
                found.add(name)
                break
    return found


@lru_cache(maxsize=512)
def patterns(query: str) -> tuple[Pattern, ...]:
    """Return the patterns of a query; one that fits everything where it cannot be read."""
    try:
        return tuple(_of(prepareQuery(query).algebra, None))
    except Exception:  # the parser has no root of errors; what it cannot read may read anything
        return (Pattern(None, None, None, None),)


def _of(node: Any, graph: Term) -> Iterator[Pattern]:
    """Yield the patterns of a part of the algebra, expressions included."""
    if isinstance(node, CompValue):
        if node.name == "Graph":
            graph = _term(node.term)
        if node.name == "BGP":
            yield from _block(node.triples, graph)
        for key, value in node.items():
            if not (node.name == "BGP" and key == "triples"):
                yield from _of(value, graph)
    elif isinstance(node, list | tuple):
        for each in node:
            yield from _of(each, graph)


def _block(triples: Any, graph: Term) -> Iterator[Pattern]:
    """Yield the patterns of a block, each with what the block asks of its variables besides."""
    asked: dict[Any, set[tuple[Any, Any]]] = defaultdict(set)
    for s, p, o in triples:
        if isinstance(p, URIRef) and not isinstance(o, Variable) and _term(o) is not None:
            asked[s].add((_term(p), _term(o)))
    for s, p, o in triples:
        needs = [tuple(sorted(asked[each], key=str)) if _is_open(each) else () for each in (s, o)]
        for predicate in _predicates(p):
            if isinstance(p, Path):
                yield Pattern(None, predicate, None, graph)
            else:
                yield Pattern(_term(s), predicate, _term(o), graph, needs[0], needs[1])


def _predicates(p: Any) -> Iterator[Term]:
    """Yield the predicates of a pattern; None for one that may be any."""
    if isinstance(p, NegatedPath):
        yield None
    elif isinstance(p, Path):
        parts = getattr(p, "args", None) or [getattr(p, "path", None) or getattr(p, "arg", None)]
        for each in parts:
            yield from _predicates(each)
    else:
        yield _term(p)


def _is_open(term: Any) -> bool:
    return isinstance(term, Variable) or _term(term) is None


def _term(term: Any) -> Term:
    """Return a fixed term as the store has it; None for a variable, and for a value, which has many spellings."""
    return NamedNode(str(term)) if isinstance(term, URIRef) else None


def _fits(pattern: Pattern, quad: Quad, worlds: tuple[Store, Store], known: dict[tuple[Any, Needs], bool]) -> bool:
    if pattern.graph is not None and pattern.graph != quad.graph_name:
        return False
    if pattern.subject is not None and pattern.subject != quad.subject:
        return False
    if pattern.object is not None and pattern.object != quad.object:
        return False
    return _is(quad.subject, pattern.of_subject, worlds, known) and _is(quad.object, pattern.of_object, worlds, known)


def _is(node: Any, needs: Needs, worlds: tuple[Store, Store], known: dict[tuple[Any, Needs], bool]) -> bool:
    """Tell whether all that is needed is said of a node in one of the worlds."""
    if not needs:
        return True
    if not isinstance(node, NamedNode | BlankNode):
        return False
    if (node, needs) not in known:
        known[node, needs] = any(
            all(any(world.quads_for_pattern(node, *need, None)) for need in needs) for world in worlds
        )
    return known[node, needs]
