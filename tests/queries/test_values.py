"""Texts read by their type as RDF terms."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode

from queries.values import MAX_TEXT, READERS, to_term

XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("kind", "text", "term"),
    [
        ("entity", "metax", NamedNode("https://w3id.org/suanli/id/metax")),
        ("entity", "沐曦", NamedNode("https://w3id.org/suanli/id/沐曦")),
        ("entity", "listing/metax+star-market", NamedNode("https://w3id.org/suanli/id/listing/metax+star-market")),
        ("entity", "https://w3id.org/suanli/ontology#GPU", NamedNode("https://w3id.org/suanli/ontology#GPU")),
        ("term", "GPU", NamedNode("https://w3id.org/suanli/ontology#GPU")),
        ("term", "https://w3id.org/suanli/ontology#GPU", NamedNode("https://w3id.org/suanli/ontology#GPU")),
        ("date", "2024-02-29", Literal("2024-02-29", datatype=NamedNode(XSD + "date"))),
        ("period", "2025", Literal("2025", datatype=NamedNode(XSD + "gYear"))),
        ("period", "2025-06", Literal("2025-06", datatype=NamedNode(XSD + "gYearMonth"))),
        ("period", "2025-06-10", Literal("2025-06-10", datatype=NamedNode(XSD + "date"))),
        ("period", "2025-Q1", Literal("2025-Q1")),
        ("period", "2021/2025", Literal("2021/2025")),
        ("integer", "-007", Literal("-7", datatype=NamedNode(XSD + "integer"))),
        ("number", "+12.50", Literal("12.50", datatype=NamedNode(XSD + "decimal"))),
        ("text", 'a "quoted"\nword', Literal('a "quoted"\nword')),
        ("language", "zh", Literal("zh")),
    ],
)
def test_a_value_becomes_a_typed_term(kind: str, text: str, term: NamedNode | Literal) -> None:
    assert READERS[kind](text) == term


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("entity", "Moore Threads"),
        ("entity", "http://example.com/metax"),
        ("entity", "a//b"),
        ("entity", "a" * 401),
        ("term", "no term"),
        ("term", "https://w3id.org/suanli/id/metax"),
        ("date", "2025-02-30"),
        ("date", "2025-06"),
        ("date", "20250610"),
        ("date", "２０２５-０６-１０"),
        ("period", "2025-13"),
        ("period", "2025-Q5"),
        ("period", "2025/2021"),
        ("integer", "1.5"),
        ("integer", "1" * 19),
        ("number", "1e5"),
        ("number", "1,000"),
        ("number", "١٢"),
        ("text", "bell\x07"),
        ("text", "a" * (MAX_TEXT + 1)),
        ("language", "fr"),
    ],
)
def test_a_wrong_value_is_refused(kind: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"\S"):
        READERS[kind](text)


@pytest.mark.parametrize("text", ["<a:b> . <c:d> <e:f> <g:h>", "?x", "_:b", '"a" "b"', ""])
def test_only_one_term_is_read_as_a_term(text: str) -> None:
    with pytest.raises(SyntaxError):
        to_term(text)
