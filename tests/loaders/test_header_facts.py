from __future__ import annotations

import pytest

from graph.model import Article, Document, Fact, Header, Node, Span
from loaders.header_facts import article_node, header_facts, publisher_node
from tests.loaders.world import target, tools

TEXT = "Norda grows\nHarbour Securities 2026-03-02 Chen Wei"
NAMES = tools().finders.gazetteer
PAGE = Document("news/a.txt", TEXT, "0" * 64)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


FULL = Header(span("Norda grows"), span("Harbour Securities"), span("2026-03-02"), "2026-03-02", span("Chen Wei"))


def article(header: Header, promotional: bool = False) -> Article:
    return Article("a1", 0, len(TEXT), header, TEXT, "en", promotional)


def found(header: Header, promotional: bool = False) -> list[Fact]:
    return header_facts(PAGE, article(header, promotional), NAMES)


@pytest.mark.parametrize(
    ("predicate", "value"),
    [("title", "Norda grows"), ("publishedBy", "harbour"), ("publishedOn", "2026-03-02"), ("author", "Chen Wei")],
)
def test_the_header_states_what_it_holds(predicate: str, value: str) -> None:
    assert [target(f) for f in found(FULL) if f.predicate == predicate] == [value]


def test_a_header_that_is_silent_states_nothing() -> None:
    assert found(Header()) == []


@pytest.mark.parametrize("fact", found(FULL), ids=lambda f: f.predicate)
def test_a_header_fact_quotes_the_words_that_say_so(fact: Fact) -> None:
    assert TEXT[fact.start : fact.end] == fact.quote


def test_an_advertisement_is_told_to_be_one() -> None:
    assert [(target(f), f.status) for f in found(FULL, True) if f.predicate == "sourceQuality"] == [
        ("promotional", "claimed")
    ]


def test_an_article_is_called_by_its_title() -> None:
    assert article_node(PAGE, article(FULL)).label == "Norda grows"


def test_an_article_without_a_title_is_called_by_its_document() -> None:
    assert article_node(PAGE, article(Header())).label == "news/a.txt"


def test_an_article_has_its_own_id_in_its_document() -> None:
    assert article_node(PAGE, article(FULL)).id == "article/news/a.txt/a1"


def test_a_publisher_of_the_lexicon_keeps_its_node() -> None:
    node = publisher_node(span("Harbour Securities"), NAMES)
    assert node is not None
    assert node.cls == "SecuritiesFirm"


def test_a_publisher_that_no_lexicon_knows_is_new() -> None:
    assert publisher_node(span("Chen Wei"), NAMES) == Node("chen-wei", "Chen Wei", "Publisher")


@pytest.mark.parametrize("text", ["Lakeside", "湖畔市"])
def test_a_place_publishes_nothing(text: str) -> None:
    assert publisher_node(Span(0, len(text), text), NAMES) is None
