"""Answers as rows and cells."""

from __future__ import annotations

import json

import pytest

from server.rows import Cell, bindings, cell, table, values

METAX = {"type": "uri", "value": "https://w3id.org/suanli/id/metax"}
NAME = {"type": "literal", "value": "沐曦", "xml:lang": "zh"}
BODY = json.dumps(
    {"head": {"vars": ["x", "y"]}, "results": {"bindings": [{"x": METAX, "y": NAME}, {"y": NAME}]}}
).encode()


def test_a_thing_of_ours_leads_to_its_page() -> None:
    assert cell(METAX) == Cell(METAX["value"], "/id/metax")


def test_a_text_keeps_its_language() -> None:
    assert cell(NAME) == Cell("沐曦", None, "zh")


def test_nothing_is_an_empty_cell() -> None:
    assert cell(None) == Cell("")


@pytest.mark.parametrize("iri", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd"])
def test_what_must_not_be_followed_is_only_shown(iri: str) -> None:
    assert cell({"type": "uri", "value": iri}) == Cell(iri, None)


def test_a_triple_is_shown_by_its_parts() -> None:
    parts = {"subject": METAX, "predicate": METAX, "object": NAME}
    assert cell({"type": "triple", "value": parts}).text.endswith("沐曦 >>")


def test_a_table_shows_the_first_rows_and_counts_all() -> None:
    found = table(BODY, 1)
    assert (found.columns, len(found.rows), found.total) == (("x", "y"), 1, 2)


def test_an_unbound_variable_keeps_its_column() -> None:
    assert table(BODY, 2).rows[1] == (Cell(""), Cell("沐曦", None, "zh"))


def test_a_yes_is_no_table() -> None:
    assert table(b'{"head": {}, "boolean": true}', 5).boolean is True


def test_rows_are_read_with_and_without_their_kinds() -> None:
    assert (bindings(BODY)[1], values(BODY)[1]) == ({"y": NAME}, {"y": "沐曦"})
