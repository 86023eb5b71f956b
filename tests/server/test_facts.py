"""Facts as pages show them."""

from __future__ import annotations

import pytest

from graph import iris
from server.facts import Reader, grouped
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


def test_a_number_is_shown_as_its_article_states_it(reader: Reader) -> None:
    fact = reader.fact(ROW)
    assert (fact.object.text, fact.detail) == ("超过15亿元", "more than 1500000000 CNY")


def test_a_range_shows_both_ends(reader: Reader) -> None:
    assert (
        reader.fact(ROW | {"upper": text("2000000000"), "bound": text("exact")}).detail == "1500000000 – 2000000000 CNY"
    )


def test_a_count_shows_what_is_counted(reader: Reader) -> None:
    row = {k: v for k, v in ROW.items() if k != "bound"} | {"unit": text("count"), "countOf": text("data providers")}
    assert reader.fact(row).detail == "1500000000 count data providers"


def test_a_relation_has_no_number_beside_it(reader: Reader) -> None:
    row = {"subject": uri(f"{ID}a"), "predicate": uri(f"{TERM}raised"), "object": uri(f"{ID}b")}
    assert (reader.fact(row).detail, reader.fact(row).object.href) == ("", "/id/b")


def test_the_source_leads_to_the_fact_in_its_article(reader: Reader) -> None:
    source = reader.fact(ROW).source
    assert source and (source.href, source.title, source.quote) == ("/article/a.txt/a1#s3", "募资", "拟募资超过15亿元")


def test_a_fact_knows_where_its_words_are(reader: Reader) -> None:
    assert reader.fact(ROW).span == (10, 19)


def test_what_no_article_says_has_no_source(reader: Reader) -> None:
    row = {name: ROW[name] for name in ("subject", "predicate", "object")}
    assert reader.fact(row).source is None


def test_facts_are_grouped_by_predicate_in_the_order_of_labels(reader: Reader) -> None:
    other = ROW | {"predicate": uri(f"{TERM}acquired")}
    groups = grouped(reader.facts([ROW, other, ROW]))
    assert [(group.predicate.text, len(group.facts)) for group in groups] == [("acquired", 1), ("raised", 2)]
