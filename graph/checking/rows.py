"""Read from a store what checks compare: numbers, dates, claims of rank and what is part of what, and relations."""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterable
from io import BytesIO, StringIO
from typing import cast

from pyoxigraph import NamedNode, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat, Store

from graph import iris
from graph.iris import CATALOGUE, DCTERMS, INFERRED, OA, PART_OF, RDF, term
from ontology.vocabulary import Vocabulary

Row = dict[str, str]

_STATED = f"""SELECT ?statement ?article ?subject ?measure ?value (isNumeric(?value) AS ?numeric) ?unit ?stated ?bound
       ?upper ?counted ?when ?status ?confidence {{
  VALUES ?measure {{ %s }}
  GRAPH ?article {{
    ?statement <{RDF}predicate> ?measure ; <{RDF}subject> ?subject ; <{RDF}object> ?value .
    OPTIONAL {{ ?statement {term("status")} ?status }}
    OPTIONAL {{ ?statement {term("unit")} ?unit }}
    OPTIONAL {{ ?statement {term("stated")} ?stated }}
    OPTIONAL {{ ?statement {term("bound")} ?bound }}
    OPTIONAL {{ ?statement {term("upper")} ?upper }}
    OPTIONAL {{ ?statement {term("countOf")} ?counted }}
    OPTIONAL {{ ?statement {term("asOf")} ?when }}
    OPTIONAL {{ ?statement {term("confidence")} ?confidence }}
  }}
}}"""
_QUOTES = f"""SELECT ?statement ?quote {{
  VALUES ?measure {{ %s }}
  GRAPH ?article {{
    ?statement <{RDF}predicate> ?measure ; <{OA}hasTarget> ?target .
    ?target <{OA}hasSelector> ?selector . ?selector <{OA}exact> ?quote
  }}
}}"""
_ARTICLES = f"""SELECT ?article ?document ?publisher ?issued {{
  %s
  GRAPH {CATALOGUE} {{
    ?article {PART_OF} ?document
    OPTIONAL {{ ?article <{DCTERMS}publisher> ?publisher }}
    OPTIONAL {{ ?article <{DCTERMS}issued> ?issued }}
  }}
}}"""
_LINKS = f"""CONSTRUCT {{ ?subject ?relation ?object }} {{
  VALUES ?relation {{ %s }}
  GRAPH ?graph {{ ?subject ?relation ?object }}
  FILTER(?graph != {INFERRED} && isIRI(?object) && STRSTARTS(STR(?subject), "{iris.IDS}"))
}}"""
CLAIMS = frozenset({"rankClaim"})
"""Texts that checks compare besides numbers and dates."""
ORDERS = frozenset({"partOf", "subsidiaryOf", "branchOf", "locatedIn", "before"})
"""Relations whose statements checks compare: none may lead back to where it started."""
_CURRENCY = re.compile("[A-Z]{3}")
_BARE = frozenset({"share", "times", "count"})


def rows(store: Store, vocabulary: Vocabulary, articles: Collection[NamedNode] | None = None) -> list[Row]:
    """Return each statement of a measure, a milestone, a claim of rank or an order, as plain words by name.

    A row has `statement`, `article`, `subject` (IRIs), `measure` (a local name), `value`, `numeric` (true or false),
    `unit`, `stated`, `bound`, `upper`, `counted`, `when`, `status`, `confidence`, `quote`, and of the article
    `document`, `publisher`, `issued`; what is not known is "". What was denied is no statement of a value.
    `articles` are those to read; all unless told.
    """
    some = "" if articles is None else f"VALUES ?article {{ {' '.join(sorted(map(str, articles)))} }}"
    known = {row["article"]: row for row in _select(store, _ARTICLES % some)}
    nowhere = {"document": "", "publisher": "", "issued": ""}
    wanted = _terms({*vocabulary.measures, *vocabulary.milestones, *CLAIMS, *ORDERS})
    quotes = {row["statement"]: row["quote"] for row in _select(store, _QUOTES % wanted, articles)}
    found = _select(store, _STATED % wanted, articles)
    for row in found:
        row.update(known.get(row["article"], nowhere), quote=quotes.get(row["statement"], ""))
        row["measure"] = row["measure"].removeprefix(iris.TERMS)
        row["unit"] = _unit(row["unit"], vocabulary.measures.get(row["measure"], ""))
    return sorted((row for row in found if row["status"] != "denied"), key=lambda row: row["statement"])


def _unit(unit: str, dimension: str) -> str:
    """Return a unit in one spelling: a price of "79.26 yuan" is one a share, a ratio of "0.65 shares" one for one."""
    if dimension == "price" and _CURRENCY.fullmatch(unit):
        return f"{unit}/share"
    return "ratio" if dimension == "ratio" and unit in _BARE else unit


def links(store: Store, vocabulary: Vocabulary) -> bytes:
    """Return the relations between things, as articles and the lexicon state them, and their types, as N-Triples."""
    output = BytesIO()
    triples = cast(QueryTriples, store.query(_LINKS % f"{_terms(vocabulary.relations)} {iris.TYPE}"))
    triples.serialize(output, format=RdfFormat.N_TRIPLES)
    return output.getvalue()


def _terms(names: Iterable[str]) -> str:
    return " ".join(str(term(name)) for name in sorted(names))


def _select(store: Store, query: str, graphs: Collection[NamedNode] | None = None) -> list[Row]:
    """Return the rows of a SELECT, of some graphs or of all.

    The database writes them: a hundred thousand in the time of a few thousand terms.
    """
    output = BytesIO()
    found = store.query(query, named_graphs=None if graphs is None else list(graphs))
    cast(QuerySolutions, found).serialize(output, format=QueryResultsFormat.CSV)
    return list(csv.DictReader(StringIO(output.getvalue().decode(), newline="")))
