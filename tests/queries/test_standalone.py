"""A query with its values written in asks what it asks with substitutions, of other engines too."""

from __future__ import annotations

import pytest
from pyoxigraph import QuerySolutions, Store
from rdflib.plugins.sparql import prepareQuery

from queries.catalogue import Catalogue, load
from queries.examples import rows_of
from queries.standalone import standalone
from tests.queries.conftest import Ask

EXAMPLES = [(name, number) for name, report in load().reports.items() for number in range(len(report.examples))]


@pytest.mark.parametrize(("report", "number"), EXAMPLES)
def test_written_values_give_the_rows_of_substituted_ones(
    ask: Ask, world: Store, catalogue: Catalogue, report: str, number: int
) -> None:
    found = catalogue.reports[report]
    params = found.examples[number].params
    result = world.query(standalone(found.query, found.bind(params)), use_default_graph_as_union=True)
    assert isinstance(result, QuerySolutions)
    assert sorted(map(str, rows_of(result))) == sorted(map(str, ask(report, **params)))


@pytest.mark.parametrize("report", sorted(load().reports))
def test_another_engine_reads_the_query(catalogue: Catalogue, report: str) -> None:
    found = catalogue.reports[report]
    text = standalone(found.query, found.bind(found.examples[0].params))
    assert prepareQuery(text).algebra.name == "SelectQuery"


def test_a_value_with_quotes_and_braces_stays_a_value() -> None:
    hostile = r'"\" } SERVICE <http://evil.example/> { "'
    assert standalone("SELECT ?s WHERE { ?s ?p ?x }", {"x": hostile}) == (
        r'SELECT ?s WHERE { VALUES (?x) { ("\" } SERVICE <http://evil.example/> { ") } ?s ?p ?x }'
    )


def test_the_word_where_in_a_comment_is_passed_over() -> None:
    text = "# WHERE { no\nSELECT ?s\nWHERE { ?s ?p ?x }"
    assert "WHERE { VALUES (?x) { (<a:b>) } ?s" in standalone(text, {"x": "<a:b>"})


def test_without_values_the_query_stays_as_it_is() -> None:
    assert standalone("SELECT ?s WHERE { ?s ?p ?o }", {}) == "SELECT ?s WHERE { ?s ?p ?o }"


@pytest.mark.parametrize("term", ["<a:b> <c:d>", "?x", "} UNION {", ""])
def test_what_is_no_term_is_refused(term: str) -> None:
    with pytest.raises(ValueError, match=r"not one IRI or literal|error"):
        standalone("SELECT ?s WHERE { ?s ?p ?x }", {"x": term})


def test_a_query_without_where_is_refused() -> None:
    with pytest.raises(ValueError, match="no WHERE"):
        standalone("SELECT ?s { ?s ?p ?o }", {"s": "<a:b>"})
