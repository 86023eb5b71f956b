"""Facts as pages show them."""

from __future__ import annotations

import pytest

from graph import iris
from server.facts import Reader
from server.names import Names

ID, TERM, ARTICLE = iris.IDS, iris.TERMS, iris.article("a.txt", "a1").value


def uri(value: str) -> dict[str, str]:
    """Return an IRI as SPARQL JSON results have it."""
    return {"type": "uri", "value": value}


def text(value: str) -> dict[str, str]:
    """Return a literal as SPARQL JSON results have it."""
    return {"type": "literal", "value": value}


ROW = {
    "statement": uri(f"{ARTICLE}#s3"),
    "subject": uri(f"{ID}metax"),
    "predicate": uri(f"{TERM}raised"),
    "object": text("1500000000"),
    "unit": text("CNY"),
    "bound": text("more_than"),
    "stated": text("超过15亿元"),
    "status": text("planned"),
    "article": uri(ARTICLE),
    "quote": text("拟募资超过15亿元"),
    "start": text("10"),
    "end": text("19"),
    "title": text("募资"),
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    """Return a reader of English."""
    row = {"thing": f"{TERM}raised", "role": "label", "name": "raised", "language": "en"}
    return Reader(Names([row], []), "en")


def test_a_number_is_shown_with_the_words_of_its_article_beside_it(reader: Reader) -> None:
    fact = reader.fact(ROW)
    assert fact.object.text == "more than 1.5 billion CNY"
    assert fact.figure and fact.figure.wording == ""


def test_the_stage_of_an_application_is_shown_in_words_and_other_words_as_they_are(reader: Reader) -> None:
    row = {name: ROW[name] for name in ("subject", "statement")} | {"object": text("tutoring_registered")}
    shown = [reader.fact(row | {"predicate": uri(TERM + name)}).object.text for name in ("ipoStatus", "hasStatus")]
    assert shown == ["tutoring registered", "tutoring_registered"]


def test_a_date_is_shown_in_words_and_kept_for_machines(reader: Reader) -> None:
    day = {"type": "literal", "value": "2025-12-17", "datatype": f"{iris.XSD}date"}
    row = {name: ROW[name] for name in ("subject", "predicate", "stated")} | {"object": day}
    fact = reader.fact(row)
    assert (fact.object.text, fact.object.moment, fact.figure) == ("17 December 2025", "2025-12-17", None)


def test_a_standard_term_is_worded_in_the_language_of_the_page() -> None:
    kind = uri("http://www.w3.org/2000/01/rdf-schema#subClassOf")
    assert [Reader(Names([], []), language).cell(kind).text for language in ("en", "zh")] == [
        "is a kind of",
        "是……的一种",
    ]


def test_a_relation_has_no_number_beside_it(reader: Reader) -> None:
    row = {"subject": uri(f"{ID}a"), "predicate": uri(f"{TERM}raised"), "object": uri(f"{ID}b")}
    assert (reader.fact(row).figure, reader.fact(row).object.href) == (None, "/id/b")


def test_the_source_leads_to_the_fact_in_its_article(reader: Reader) -> None:
    source = reader.fact(ROW).source
    assert source and (source.href, source.title, source.quote) == ("/article/a.txt/a1#s3", "募资", "拟募资超过15亿元")


def test_a_fact_knows_where_its_words_are(reader: Reader) -> None:
    assert reader.fact(ROW).span == (10, 19)


def test_what_no_article_says_has_no_source(reader: Reader) -> None:
    row = {name: ROW[name] for name in ("subject", "predicate", "object")}
    assert reader.fact(row).source is None
