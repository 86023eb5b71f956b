"""Comparing rows with what an example expects."""

from __future__ import annotations

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode

from queries.examples import Term, faults, short
from queries.report import Example

ROWS = [{"town": "hefei", "size": "2"}, {"town": "wuhu", "size": "1"}]


@pytest.mark.parametrize("rows", ["2", "=2", ">=1", ">= 2", "<=2"])
def test_a_count_that_holds_is_no_fault(rows: str) -> None:
    assert faults(Example({}, rows), ROWS) == []


@pytest.mark.parametrize("rows", ["1", ">=3", "<=1"])
def test_a_count_that_does_not_hold_is_told(rows: str) -> None:
    assert faults(Example({}, rows), ROWS) == [f"2 rows, expected {rows}"]


def test_a_row_may_have_more_than_is_expected() -> None:
    assert faults(Example({}, contains=({"town": "wuhu"},)), ROWS) == []


def test_all_that_is_expected_must_stand_in_one_row() -> None:
    assert faults(Example({}, contains=({"town": "wuhu", "size": "2"},)), ROWS) != []


def test_a_row_that_must_not_be_there_is_told() -> None:
    assert faults(Example({}, lacks=({"town": "hefei"},)), ROWS) == ["a row has {'town': 'hefei'}"]


@pytest.mark.parametrize(
    ("term", "text"),
    [
        (NamedNode("https://w3id.org/suanli/id/listing/metax+star-market"), "listing/metax+star-market"),
        (NamedNode("https://w3id.org/suanli/id/a%20b"), "a b"),
        (NamedNode("https://w3id.org/suanli/ontology#GPU"), "GPU"),
        (NamedNode("https://w3id.org/suanli/graph/article/a.txt/a1"), "a.txt/a1"),
        (NamedNode("http://example.com/x"), "http://example.com/x"),
        (Literal("沐曦", language="zh"), "沐曦"),
        (BlankNode("b"), "_:b"),
        (None, ""),
    ],
)
def test_terms_are_written_short(term: Term | None, text: str) -> None:
    assert short(term) == text
