"""Which format an answer has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.negotiation import Choice, NotAcceptable, choose, ranges


def names(choice: Choice) -> tuple[str, str]:
    """Return the names of the formats for rows and for graphs; - for none."""
    return choice.tabular.name if choice.tabular else "-", choice.graph.name if choice.graph else "-"


@pytest.mark.parametrize(
    ("header", "rows", "graph"),
    [
        ("", "json", "turtle"),
        ("*/*", "json", "turtle"),
        ("text/csv", "csv", "-"),
        ("text/turtle", "-", "turtle"),
        ("application/sparql-results+xml, application/rdf+xml;q=0.5", "xml", "rdfxml"),
        ("text/csv;q=0.2, text/tab-separated-values;q=0.8", "tsv", "-"),
        ("application/json", "json", "jsonld"),
        ("application/n-triples;q=0.9, */*;q=0.1", "json", "ntriples"),
        ("text/csv;q=0, */*", "json", "turtle"),
        ("TEXT/CSV", "csv", "-"),
        ("application/*", "json", "ntriples"),
        (",;q=;;=*/", "json", "turtle"),
    ],
)
def test_the_accept_header_chooses(header: str, rows: str, graph: str) -> None:
    assert names(choose(header, None)) == (rows, graph)


@pytest.mark.parametrize("header", ["image/webp", "*/*;q=0", "text/csv;q=0"])
def test_a_client_that_takes_nothing_of_ours_is_told_what_there_is(header: str) -> None:
    with pytest.raises(NotAcceptable, match="text/csv"):
        choose(header, None)


def test_a_browser_gets_a_page() -> None:
    assert choose("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", None).page


def test_a_page_reads_the_answer_as_json_and_turtle_whatever_else_the_browser_takes() -> None:
    assert choose("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", None).names == (
        "json",
        "turtle",
        True,
    )


def test_a_wildcard_does_not_ask_for_a_page() -> None:
    assert not choose("*/*", None).page


@pytest.mark.parametrize(
    ("name", "rows", "graph"),
    [("csv", "csv", "-"), ("TTL", "-", "turtle"), ("json", "json", "jsonld"), ("text/turtle", "-", "turtle"),
     ("xml", "xml", "rdfxml"), ("nq", "-", "nquads")],
)  # fmt: skip
def test_the_format_parameter_goes_before_the_header(name: str, rows: str, graph: str) -> None:
    assert names(choose("text/html", name)) == (rows, graph)


def test_an_unknown_format_is_not_acceptable() -> None:
    with pytest.raises(NotAcceptable):
        choose("", "../../etc/passwd")


def test_a_header_of_ten_thousand_ranges_is_read_in_part() -> None:
    assert len(ranges(",".join(f"text/x-{i}" for i in range(10_000)))) == 200


@given(st.text())
def test_any_header_is_answered_or_refused(header: str) -> None:
    try:
        choice = choose(header, None)
    except NotAcceptable:
        return
    assert choice.tabular or choice.graph
