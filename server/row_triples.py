"""Rows as RDF: the vocabulary for result sets that the W3C's tests of SPARQL use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pyoxigraph as ox

from graph.iris import TYPE, typed
from server.asking import Row

RESULTS = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
Term = ox.NamedNode | ox.Literal | ox.BlankNode


def as_rdf(rows: Iterable[Row], columns: Iterable[str], form: ox.RdfFormat) -> bytes:
    """Return rows in a format of RDF."""
    return ox.serialize(row_triples(rows, columns), format=form) or b""


def row_triples(rows: Iterable[Row], columns: Iterable[str]) -> Iterator[ox.Triple]:
    """Yield a result set with its variables, and a solution for each row, numbered from 1."""
    names, whole = list(columns), ox.BlankNode()
    yield ox.Triple(whole, TYPE, _rs("ResultSet"))
    for name in names:
        yield ox.Triple(whole, _rs("resultVariable"), ox.Literal(name))
    for number, row in enumerate(rows, 1):
        solution = ox.BlankNode()
        yield ox.Triple(whole, _rs("solution"), solution)
        yield ox.Triple(solution, _rs("index"), typed(str(number), "integer"))
        for name in filter(row.get, names):
            binding = ox.BlankNode()
            yield ox.Triple(solution, _rs("binding"), binding)
            yield ox.Triple(binding, _rs("variable"), ox.Literal(name))
            yield ox.Triple(binding, _rs("value"), _term(row[name]))


def _rs(name: str) -> ox.NamedNode:
    return ox.NamedNode(RESULTS + name)


def _term(term: Mapping[str, Any]) -> Term:
    """Return a term of SPARQL JSON results; a triple comes as its words."""
    value, kind = term["value"], term["type"]
    if kind == "uri":
        return ox.NamedNode(value)
    if kind == "bnode":
        return ox.BlankNode(value)
    if "xml:lang" in term:
        return ox.Literal(value, language=term["xml:lang"])
    datatype = ox.NamedNode(term["datatype"]) if "datatype" in term else None
    return ox.Literal(str(value), datatype=datatype)
