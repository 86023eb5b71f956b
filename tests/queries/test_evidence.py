"""The evidence line: what it stands for, and what is no evidence line."""

from __future__ import annotations

import pytest
from pyoxigraph import QuerySolutions, Store

from queries.evidence import COLUMNS, has_evidence, with_evidence, with_evidence_last

QUERY = "SELECT ?quote ?article ?publisher ?published ?status ?disputed WHERE {\n  # evidence: ?said\n}"


def test_a_query_with_an_evidence_line_is_valid_without_us() -> None:
    assert list(QuerySolutions.__iter__(solutions(QUERY))) != []


def solutions(query: str, store: Store | None = None) -> QuerySolutions:
    """Return the solutions of a SELECT query."""
    result = (store or Store()).query(query, use_default_graph_as_union=True)
    assert isinstance(result, QuerySolutions)
    return result


def test_the_line_leads_to_quote_article_publisher_date_and_status(world: Store) -> None:
    (found, *_) = solutions(with_evidence(QUERY), world)
    assert all(found[column] is not None for column in COLUMNS if column != "disputed")


def said(*findings: str) -> Store:
    """Return a store with a statement of an article without publisher, and these findings that doubt it."""
    store = Store()
    doubts = " ".join(f"<{finding}> :doubts <a:s> ." for finding in findings)
    store.update(
        "PREFIX : <https://w3id.org/suanli/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>"
        ' INSERT DATA { <a:s> :status "done" ; oa:hasTarget <a:t> .'
        ' <a:t> oa:hasSource <a:a> ; oa:hasSelector <a:q> . <a:q> oa:exact "words"'
        f" GRAPH <https://w3id.org/suanli/graph/findings> {{ {doubts} }} }}"
    )
    return store


def test_an_article_without_publisher_keeps_its_rows() -> None:
    assert len(list(solutions(with_evidence(QUERY), said()))) == 1


@pytest.mark.parametrize("findings", [(), ("a:one",), ("a:one", "a:two")])
def test_a_statement_that_findings_speak_against_names_one_of_them(findings: tuple[str, ...]) -> None:
    (found,) = solutions(with_evidence(QUERY), said(*findings))
    assert (found["disputed"].value if found["disputed"] else None) in (findings or (None,))


@pytest.mark.parametrize("findings", [(), ("a:one",), ("a:one", "a:two")])
def test_read_row_by_row_the_evidence_is_the_same(findings: tuple[str, ...]) -> None:
    store = said(*findings)
    answers = [solutions(expand(QUERY), store) for expand in (with_evidence, with_evidence_last)]
    assert [[*map(str, answer)] for answer in answers[:1]] == [[*map(str, answer)] for answer in answers[1:]]


def test_the_lines_of_the_query_keep_their_numbers() -> None:
    assert with_evidence(QUERY).count("\n") == QUERY.count("\n")


def test_two_evidence_lines_do_not_share_their_inner_variables() -> None:
    twice = with_evidence("# evidence: ?one\n# evidence: ?other")
    assert "?oneTarget" in twice and "?otherTarget" in twice


@pytest.mark.parametrize("line", ["?a ?b ?c . # evidence: ?a", "# evidence: a", "# evidence ?a", '"# evidence: ?a"'])
def test_only_a_line_of_its_own_is_an_evidence_line(line: str) -> None:
    assert not has_evidence(line)
